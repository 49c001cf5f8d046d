import type { RefObject, VNode } from 'preact';
import type { Entry, Group } from './book.js';
import { Grid, type GridProps } from './grid.js';
import { Groups } from './groups.js';
import { Places } from './places.js';
import type { PeopleListProps } from './props.js';
import { SearchBox } from './search-box.js';
import type { View } from './use-found.js';

export interface ChooserProps extends Omit<GridProps, 'entries' | 'view'> {
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
  readonly offer: PeopleListProps['offer'];
}

/** Where people are searched and selected. */
export function Chooser(props: ChooserProps): VNode {
  const { view, onView, groups, found, isFilling, field, countText, all, parts, words } = props;
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
        <div class="bb-list-toolbar">
          <span class="bb-list-count">{countText}</span>
          {all ? (
            <button type="button" id={props.hooks?.allId} class="bb-list-all" onClick={all.go}>
              {all.label}
            </button>
          ) : null}
        </div>
        {groups.length === 0 ? null : (
          <Groups
            groups={groups}
            shown={view.group}
            onShow={(group) => onView({ ...view, group })}
            words={words}
          />
        )}
      </div>
      {found.length > 0 ? (
        <Grid {...props} entries={found} view={`${view.group}\n${view.query}`} />
      ) : isFilling && view.query === '' ? (
        <Places />
      ) : parts ? (
        <parts.Nobody {...props} />
      ) : (
        <div class="bb-list-frame" />
      )}
    </div>
  );
}
