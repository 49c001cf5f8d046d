import type { JSX, VNode } from 'preact';
import { type MutableRef, useMemo, useRef } from 'preact/hooks';
import type { Entry } from './book.js';
import { isSelectAll, isTyping, targetOf } from './keys.js';
import type { Chosen, Picked } from './person.js';
import { PersonRow } from './person-row.js';
import type { Column, ListHooks, ListParts } from './props.js';
import { TypeAhead } from './type-ahead.js';
import { type Place, usePlace } from './use-place.js';
import { useRows } from './use-rows.js';
import { layoutOf } from './virtual.js';
import { VirtualRows } from './virtual-rows.js';
import type { Words } from './words.js';

/** A list as short as this needs no letters to find one's way. */
const maxUnlettered = 20;
/** With fewer letters there is nothing to jump over. */
const minLetters = 3;

export interface GridProps {
  readonly id: string;
  readonly entries: readonly Entry[];
  /** Another one begins at the top; in the same one people may come in between. */
  readonly view: string;
  readonly place: MutableRef<Place | undefined>;
  readonly columns: readonly Column[];
  readonly picked: Picked;
  /** Whose row has the keyboard. */
  readonly active: number | undefined;
  readonly isRightToLeft: boolean;
  readonly onActive: (id: number) => void;
  readonly onToggle: (row: number) => void;
  /** Everyone between the row that was last selected, or else `from`, and `to`. */
  readonly onRange: (from: number, to: number) => void;
  readonly onAll: (() => void) | undefined;
  readonly onChoose: (entry: Entry, chosen: Chosen) => void;
  /** Shows all that is known of somebody, where there is no room for it. */
  readonly onMore: (entry: Entry) => void;
  /** Whether a list that is long enough has letters. */
  readonly isLettered: boolean;
  readonly hasOneAddress: boolean;
  readonly hooks: ListHooks | undefined;
  readonly parts: ListParts | undefined;
  readonly words: Words;
}

/**
 * The list itself: a grid of which one row has the keyboard.
 *
 * Not a listbox: an option is flattened to its text for screen readers, so that the choice of an address in it could not be reached,
 * and axe finds fault with it (`nested-interactive`). A row of a grid may hold a select. The grid keeps the focus and names its row
 * by `aria-activedescendant`, since rows come and go while it is scrolled. Where a row is among all, `aria-rowindex` and
 * `aria-rowcount` say: `aria-posinset` is not allowed in rows of a grid. Rows and their cells both say `aria-selected`, since NVDA and
 * JAWS read it from the row, but VoiceOver and TalkBack stop at cells.
 *
 * Arrows, Home, End and the page keys move, with Shift they select on the way, Space selects. The arrow in the direction of reading
 * goes into the choice of addresses or to what leads to it, Escape comes back.
 */
export function Grid(props: GridProps): VNode {
  const { id, entries, view, active, words, hooks, parts } = props;
  const isLettered = props.isLettered && entries.length > maxUnlettered;
  const layout = useMemo(
    () => layoutOf(entries.map(({ letter }) => (isLettered ? letter : undefined))),
    [entries, isLettered],
  );
  const at = useMemo(
    () => (active === undefined ? -1 : entries.findIndex(({ person }) => person.id === active)),
    [entries, active],
  );
  // Their place is kept while they are still being loaded.
  const hasRail = isLettered && layout.sections.length >= minLetters;
  const rows = useRows(layout);
  usePlace(rows, { view, entries, layout }, props.place);
  const typeAhead = useRef(new TypeAhead()).current;
  // Where one of each is picked, there may be two choices in a row, and a phone has room for none.
  const hasMore = props.columns.length > 1 && props.hasOneAddress;
  const here = at === -1 ? rows.firstSeen() : at;

  function goTo(row: number): void {
    const entry = entries[row];
    if (!entry) return;
    props.onActive(entry.person.id);
    rows.reveal(row);
  }

  function onClick({ target, shiftKey }: JSX.TargetedMouseEvent<HTMLDivElement>): void {
    const element = target as Element;
    const row = Number(element.closest<HTMLElement>('[data-bb-row]')?.dataset.bbRow ?? Number.NaN);
    const entry = entries[row];
    if (!entry || element.closest('select, button')) return;
    props.onActive(entry.person.id);
    if (shiftKey) props.onRange(here, row);
    else props.onToggle(row);
  }

  function onKeyDown(event: JSX.TargetedKeyboardEvent<HTMLDivElement>): void {
    const isInside = event.target !== event.currentTarget;
    const isHandled = isInside ? leaveChoice(event) : press(event);
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function leaveChoice({ key, currentTarget }: JSX.TargetedKeyboardEvent<HTMLDivElement>): boolean {
    if (key !== 'Escape') return false;
    currentTarget.focus();
    return true;
  }

  function press(event: JSX.TargetedKeyboardEvent<HTMLDivElement>): boolean {
    const { key, shiftKey } = event;
    // With these the browser goes elsewhere.
    if (event.altKey || (event.metaKey && !isSelectAll(event))) return false;
    const target = targetOf(key, here, rows.page(), entries.length);
    if (target !== undefined) {
      if (shiftKey) props.onRange(here, target);
      goTo(target);
    } else if (key === ' ' || key === 'Enter') {
      if (shiftKey) props.onRange(here, here);
      else props.onToggle(here);
    } else if (isSelectAll(event) && props.onAll) props.onAll();
    else if (key === (props.isRightToLeft ? 'ArrowLeft' : 'ArrowRight')) return enterChoice();
    else if (isTyping(event) && key !== '/') goTo(typeAhead.find(key, entries, here, event.timeStamp));
    else return false;
    return true;
  }

  function enterChoice(): boolean {
    const all = rows.scroller.current?.querySelectorAll<HTMLElement>(
      `[data-bb-row="${here}"] :is(select, button)`,
    );
    const choice = [...(all ?? [])].find((it) => it.getClientRects().length > 0);
    choice?.focus();
    return choice !== undefined;
  }

  return (
    <div
      id={hooks?.listId}
      class={`bb-list-frame${hasRail ? ' bb-list-frame-railed' : ''}${hasMore ? ' bb-list-frame-more' : ''}`}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows that come and go, each at its place, are not a table. */}
      <div
        id={id}
        ref={rows.scroller}
        class="bb-list-grid"
        role="grid"
        tabIndex={0}
        aria-label={words.texts.people}
        aria-multiselectable="true"
        aria-rowcount={entries.length}
        aria-activedescendant={at === -1 ? undefined : `${id}-${active}`}
        onFocus={({ target, currentTarget }) => {
          // A pointer says by itself which row it means, and nothing may move below it.
          const isByKey = target === currentTarget && currentTarget.matches(':focus-visible');
          if (isByKey && at === -1) goTo(here);
        }}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <VirtualRows
          rows={rows}
          layout={layout}
          kept={at === -1 ? undefined : at}
          sectionRole="rowgroup"
          letterClass={hooks?.letterClass}
          row={(row, style) => {
            const entry = entries[row] as Entry;
            const personId = entry.person.id;
            return (
              <PersonRow
                hasOneAddress={props.hasOneAddress}
                key={personId}
                id={`${id}-${personId}`}
                entry={entry}
                at={row}
                style={style}
                columns={props.columns}
                isPicked={props.picked.has(personId)}
                isActive={personId === active}
                chosen={props.picked.get(personId)}
                onChoose={(chosen) => props.onChoose(entry, chosen)}
                onMore={hasMore ? () => props.onMore(entry) : undefined}
                words={words}
              />
            );
          }}
        />
      </div>
      {hasRail && parts ? (
        <parts.Rail
          id={hooks?.railId}
          class={hooks?.railClass}
          sections={layout.sections}
          onJump={({ topRems }) => rows.scrollTo(topRems)}
        />
      ) : null}
    </div>
  );
}
