import type { RefObject, VNode } from 'preact';
import type { MutableRef } from 'preact/hooks';
import type { Entry, Group } from './book.js';
import { Empty, Places } from './empty.js';
import { Grid } from './grid.js';
import { Groups } from './groups.js';
import type { Picked } from './person.js';
import type { Column } from './props.js';
import { SearchBox } from './search-box.js';
import type { View } from './use-found.js';
import type { Words } from './words.js';

interface ChooserProps {
  readonly id: string;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly groups: readonly Group[];
  readonly found: readonly Entry[];
  readonly isFilling: boolean;
  /** How many there are, or how many were found. */
  readonly countText: string;
  /** The button for all who were found; missing where there is none. */
  readonly all: { readonly label: string; readonly go: () => void } | undefined;
  /** Somebody goes on from the search to the list. */
  readonly onDown: () => void;
  readonly field: RefObject<HTMLInputElement>;
  readonly place: MutableRef<number>;
  readonly columns: readonly Column[];
  readonly picked: Picked;
  readonly active: number | undefined;
  readonly isRightToLeft: boolean;
  readonly onActive: (id: number) => void;
  readonly onToggle: (row: number) => void;
  readonly onRange: (from: number, to: number) => void;
  readonly onAll: (() => void) | undefined;
  readonly onAddress: (entry: Entry, address: string | undefined) => void;
  readonly words: Words;
}

/** Where people are searched and selected. */
export function Chooser(props: ChooserProps): VNode {
  const { view, onView, groups, found, field, countText, all, words } = props;
  return (
    <div class="bb-list-chooser">
      <div class="bb-list-head">
        <SearchBox
          query={view.query}
          onQuery={(query) => onView({ ...view, query })}
          onDown={props.onDown}
          field={field}
          texts={words.texts}
        />
        {groups.length === 0 ? null : (
          <Groups
            groups={groups}
            shown={view.group}
            onShow={(group) => onView({ ...view, group })}
            words={words}
          />
        )}
        <div class="bb-list-toolbar">
          <span class="bb-list-count">{countText}</span>
          {all ? (
            <button type="button" class="bb-list-all" onClick={all.go}>
              {all.label}
            </button>
          ) : null}
        </div>
      </div>
      {found.length === 0 ? (
        <Nobody {...props} />
      ) : (
        <Grid {...props} entries={found} view={`${view.group}\n${view.query}`} />
      )}
    </div>
  );
}

function Nobody({ view, onView, isFilling, field, words: { texts, speech } }: ChooserProps): VNode {
  const { query, group } = view;
  if (query === '' && isFilling) return <Places />;
  if (query === '') return <Empty icon="people" text={texts.emptyBook} />;
  const values = { query: query.trim(), group: group ?? '' };
  const show = (next: View) => () => {
    onView(next);
    field.current?.focus();
  };
  return (
    <Empty
      icon="search"
      text={speech.say(group === undefined ? texts.nobodyFound : texts.nobodyFoundInGroup, values)}
    >
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
