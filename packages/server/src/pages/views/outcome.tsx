import { Card, Icon, type IconName } from '@bookbridge/ui/components';
import type { ComponentChildren, VNode } from 'preact';
import { renderPage } from './frame.js';
import type { BareShell } from './shell.js';
import { WayOn } from './way-on.js';

interface OutcomeProps {
  icon: IconName;
  tone: 'positive' | 'negative' | 'neutral';
  title: string;
  children?: ComponentChildren;
  wayOn: VNode | null;
}

/** How it ended: one heading, one sentence, one way on. */
export function Outcome({ icon, tone, title, children, wayOn }: OutcomeProps): VNode {
  return (
    <Card labelledBy="bb-title">
      <div class="bb-told">
        <span class={`bb-outcome bb-outcome-${tone}`}>
          <Icon name={icon} />
        </span>
        <h1 id="bb-title" class="bb-title">
          {title}
        </h1>
        {children}
      </div>
      {wayOn}
    </Card>
  );
}

interface OutcomePageProps extends Omit<OutcomeProps, 'wayOn'> {
  shell: BareShell;
  /** Back to the application, or out of the page, if it is not said; `null` where there is none. */
  wayOn?: VNode | null | undefined;
  /** Whether the address of a callback is still needed as it is. */
  keepsAddress?: boolean;
  /** The file that the page is about, where it is one. */
  upload?: number | undefined;
}

/** A whole page of nothing but an outcome. */
export function outcomePage({ shell, upload, keepsAddress, wayOn, ...outcome }: OutcomePageProps): string {
  return renderPage({
    shell,
    title: outcome.title,
    layout: 'whole',
    // Only what may be closed has anything for it to do.
    ...(wayOn === undefined && { script: shell.assets.consentScript }),
    upload,
    keepsAddress,
    children: <Outcome {...outcome} wayOn={wayOn === undefined ? <WayOn shell={shell} /> : wayOn} />,
  });
}
