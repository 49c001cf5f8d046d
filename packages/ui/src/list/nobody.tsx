import type { ComponentChildren, VNode } from 'preact';
import { Shape } from '../components/shape.js';
import { people, search } from '../components/shapes.js';
import type { ChooserProps } from './chooser.js';
import type { View } from './use-found.js';

/** Why there is nobody to see, and the ways on. */
export function Nobody({ view, onView, field, offer, words: { texts, speech } }: ChooserProps): VNode {
  const { query, group } = view;
  if (query === '') return <Empty icon={people} text={texts.emptyBook} />;
  const values = { query: query.trim(), group: group ?? '' };
  const offered = offer?.(query);
  const show = (next: View) => () => {
    onView(next);
    field.current?.focus();
  };
  return (
    <Empty
      icon={search}
      text={speech.say(group === undefined ? texts.nobodyFound : texts.nobodyFoundInGroup, values)}
    >
      {offered ? (
        <button
          type="button"
          class="bb-button bb-button-primary"
          onClick={() => {
            offered.go();
            show({ query: '', group: undefined })();
          }}
        >
          {offered.label}
        </button>
      ) : null}
      {group === undefined ? null : (
        <button type="button" class="bb-button bb-button-quiet" onClick={show({ query, group: undefined })}>
          {texts.searchEveryone}
        </button>
      )}
      <button type="button" class="bb-button bb-button-quiet" onClick={show({ query: '', group })}>
        {texts.clearSearch}
      </button>
    </Empty>
  );
}

function Empty(props: { icon: string; text: string; children?: ComponentChildren }): VNode {
  return (
    <div class="bb-list-empty">
      <Shape of={props.icon} />
      <p class="bb-list-empty-text">{props.text}</p>
      {props.children}
    </div>
  );
}
