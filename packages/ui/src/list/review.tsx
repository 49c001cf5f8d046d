import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Shape } from '../components/shape.js';
import { close } from '../components/shapes.js';
import type { Entry } from './book.js';
import type { Lent } from './lent.js';
import type { Chosen, Person, Picked } from './person.js';
import type { Words } from './words.js';

interface ReviewProps {
  /** In the order of the list. */
  readonly entries: readonly Entry[];
  readonly picked: Picked;
  /** Whether it is the first address where none was chosen, and not all of them. */
  readonly hasOneAddress: boolean;
  readonly handedOver: string;
  readonly onRemove: (entry: Entry) => void;
  readonly lent: Lent;
  readonly words: Words;
}

/** The last look before sharing: who, and what of them. */
export function Review(props: ReviewProps): VNode {
  const { picked, hasOneAddress, handedOver, onRemove, words } = props;
  const { Avatar, layoutOf, useRows, VirtualRows } = props.lent;
  const { texts, speech } = words;
  const title = useRef<HTMLHeadingElement>(null);
  const entries = useMemo(
    () => props.entries.filter(({ person }) => picked.has(person.id)),
    [props.entries, picked],
  );
  const layout = useMemo(() => layoutOf(entries.map(() => undefined)), [entries]);
  const rows = useRows(layout);
  const removed = useRef<number>();

  useLayoutEffect(() => title.current?.focus(), []);
  // Whoever has pressed a button that is gone goes on with the one in its place.
  useLayoutEffect(() => {
    if (removed.current === undefined) return;
    const row = Math.min(removed.current, entries.length - 1);
    removed.current = undefined;
    const button = rows.scroller.current?.querySelector<HTMLElement>(`[data-bb-row="${row}"] button`);
    (button ?? title.current)?.focus();
  }, [entries]);

  return (
    <div class="bb-list-review">
      <div class="bb-list-review-head">
        <h2 class="bb-subtitle bb-list-review-title" tabIndex={-1} ref={title}>
          {texts.reviewTitle}
        </h2>
        <p class="bb-list-handed-over">{handedOver}</p>
      </div>
      <div class="bb-list-frame">
        {/* biome-ignore lint/a11y/useSemanticElements: its items are not its children. */}
        <div class="bb-list-grid" role="list" aria-label={texts.people} ref={rows.scroller}>
          <VirtualRows
            rows={rows}
            layout={layout}
            sectionRole="presentation"
            row={(row, style) => {
              const entry = entries[row] as Entry;
              const { person, title: name } = entry;
              return (
                // biome-ignore lint/a11y/useSemanticElements: it is not a child of its list.
                <div
                  key={person.id}
                  class="bb-list-row bb-list-row-review"
                  role="listitem"
                  aria-setsize={entries.length}
                  aria-posinset={row + 1}
                  data-bb-row={row}
                  style={style}
                >
                  <Avatar title={name} />
                  <div class="bb-list-cells">
                    <span class="bb-list-name bb-list-cut" dir="auto">
                      {name}
                    </span>
                    <span class="bb-list-detail bb-list-review-detail bb-list-cut" dir="auto">
                      {handedOverOf(person, picked.get(person.id), hasOneAddress)
                        .filter((it) => it !== name)
                        .join(', ')}
                    </span>
                  </div>
                  <button
                    type="button"
                    class="bb-icon-button"
                    aria-label={speech.say(texts.remove, { name })}
                    onClick={() => {
                      removed.current = row;
                      onRemove(entry);
                    }}
                  >
                    <Shape of={close} />
                  </button>
                </div>
              );
            }}
          />
        </div>
      </div>
    </div>
  );
}

/** What was chosen of somebody's; where nothing was, the first address, or all that there is. */
function handedOverOf({ emails, phones }: Person, chosen: Chosen = {}, hasOneAddress: boolean): string[] {
  const { email = hasOneAddress ? emails[0] : undefined, phone } = chosen;
  const some = [email, phone].filter((it) => it !== undefined);
  return some.length > 0 ? some : [...emails, ...phones];
}
