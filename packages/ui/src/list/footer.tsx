import type { VNode } from 'preact';
import { Shape } from '../components/shape.js';
import { chevron } from '../components/shapes.js';
import { Avatar } from './avatar.js';
import type { Entry } from './book.js';

/** So many faces are shown of those who are selected. */
export const maxFaces = 8;

interface FooterProps {
  /** How many are selected. */
  readonly count: number;
  /** Whose faces are shown of them, the latest first. */
  readonly faces: readonly Entry[];
  /** How many that is, in words. */
  readonly summary: string;
  /** What to say beside the count, and whether it stands in somebody's way just now. */
  readonly hint: { readonly text: string; readonly isUrgent: boolean } | undefined;
  readonly submitId: string | undefined;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  /** Missing in the review itself. */
  readonly onReview: (() => void) | undefined;
  /** The other button: to cancel, or to go back. */
  readonly away: { readonly label: string; readonly go: () => void } | undefined;
  readonly id: string;
  readonly reviewWord: string;
}

/** Who is selected so far, and the one way on: always in sight. */
export function Footer(props: FooterProps): VNode {
  const { count, id, away, submitId, submitLabel, onSubmit } = props;
  return (
    <div class="bb-list-footer">
      <div class="bb-list-summary">
        <Summary {...props} />
      </div>
      <div class="bb-list-actions">
        {away ? (
          <button type="button" class="bb-button bb-button-quiet bb-list-away" onClick={away.go}>
            {away.label}
          </button>
        ) : null}
        {/* Not disabled: those who press it too early are told why nothing happens. */}
        <button
          type="button"
          id={submitId}
          class="bb-button bb-button-primary bb-list-submit"
          aria-disabled={count === 0 || undefined}
          aria-describedby={count === 0 ? `${id}-summary` : undefined}
          onClick={onSubmit}
        >
          {submitLabel}
        </button>
      </div>
    </div>
  );
}

function Summary(props: FooterProps): VNode {
  const { count, faces, onReview, reviewWord } = props;
  if (count === 0 || !onReview) return <SummaryText {...props} />;
  return (
    <button type="button" class="bb-list-review-button" data-bb-review onClick={onReview}>
      <span class="bb-list-faces" aria-hidden="true">
        {faces.map(({ person, title }) => (
          <span key={person.id} class="bb-list-face">
            <Avatar title={title} size="small" />
          </span>
        ))}
      </span>
      <SummaryText {...props}>
        <span class={props.hint ? 'bb-unseen' : 'bb-list-review-word'}>{reviewWord}</span>
      </SummaryText>
      <Shape of={chevron} />
    </button>
  );
}

/** What stands in somebody's way takes the second line from what leads on. */
function SummaryText({ summary, hint, id, children }: FooterProps & { children?: VNode }): VNode {
  return (
    <span id={`${id}-summary`} class="bb-list-summary-text">
      <span class="bb-list-selected">{summary}</span>
      {hint ? (
        <span class={`bb-list-hint${hint.isUrgent ? ' bb-list-hint-urgent' : ''}`}>{hint.text}</span>
      ) : null}
      {children}
    </span>
  );
}
