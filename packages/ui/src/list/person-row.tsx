import type { JSX, VNode } from 'preact';
import { Shape } from '../components/shape.js';
import { chevron, tick } from '../components/shapes.js';
import { Avatar } from './avatar.js';
import type { Entry } from './book.js';
import type { Chosen, Person } from './person.js';
import type { Column } from './props.js';
import type { Words } from './words.js';

interface PersonRowProps {
  readonly id: string;
  readonly entry: Entry;
  /** Its place among those that are listed, from 0. */
  readonly at: number;
  readonly style: JSX.CSSProperties;
  readonly columns: readonly Column[];
  readonly isPicked: boolean;
  /** Whether the keyboard is here. */
  readonly isActive: boolean;
  readonly chosen: Chosen | undefined;
  /** Whether it is the first one where none was chosen, and not all of them. */
  readonly hasOneAddress: boolean;
  readonly onChoose: (chosen: Chosen) => void;
  /** Leads to all that is known of them, where there is no room for it; missing where there always is. */
  readonly onMore: (() => void) | undefined;
  readonly words: Words;
}

/** A row of the grid: who, and how to reach them. */
export function PersonRow(props: PersonRowProps): VNode {
  const { id, entry, at, style, columns, isPicked, isActive, words } = props;
  const { person, title } = entry;
  const isUnavailable = person.unavailable !== undefined;
  const choices = isUnavailable ? [] : choicesOf(person, props.hasOneAddress);
  const cell = {
    role: 'gridcell',
    // Screen readers of phones stop at cells, and say what is said of these.
    'aria-selected': isUnavailable ? undefined : isPicked,
    'aria-disabled': isUnavailable || undefined,
  } as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that come and go, each at its place, are not a table.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and names its row.
    <div
      id={id}
      class={`bb-list-row${isActive ? ' bb-list-row-active' : ''}`}
      role="row"
      aria-rowindex={at + 1}
      aria-selected={cell['aria-selected']}
      aria-disabled={cell['aria-disabled']}
      data-bb-row={at}
      style={style}
    >
      <span class="bb-list-check" aria-hidden="true">
        <Shape of={tick} />
      </span>
      <Avatar title={title} />
      <div class="bb-list-cells">
        <span {...cell} class="bb-list-name bb-list-cut" dir="auto">
          {title}
        </span>
        {columns.map((column) => (
          <span key={column} {...cell} class={`bb-list-detail bb-list-column-${column}`}>
            {choices.includes(column) ? (
              <Choice {...props} column={column} />
            ) : (
              <span class="bb-list-cut" dir="auto">
                {detailOf(person, title, column, columns)}
              </span>
            )}
          </span>
        ))}
        {isUnavailable ? (
          <span {...cell} class="bb-list-reason bb-list-cut" dir="auto">
            {person.unavailable}
          </span>
        ) : null}
      </div>
      {props.onMore && !isUnavailable ? (
        <span {...cell} class="bb-list-more">
          <button
            type="button"
            class="bb-icon-button"
            aria-label={words.speech.say(words.texts.moreAbout, { name: title })}
            tabIndex={isActive ? 0 : -1}
            onClick={props.onMore}
          >
            <Shape of={chevron} />
          </button>
        </span>
      ) : null}
    </div>
  );
}

/** The browser's own choice, by touch and by keyboard; what is chosen is written where that of others stands. */
function Choice(props: PersonRowProps & { readonly column: Column }): VNode {
  const { entry, isActive, chosen, column, hasOneAddress, onChoose, words } = props;
  const { texts, speech } = words;
  const values = column === 'email' ? entry.person.emails : entry.person.phones;
  const all = hasOneAddress ? values[0] : speech.count(texts.allAddresses, values.length);
  const value = chosen?.[column];
  const label = column === 'email' ? texts.addressOf : texts.phoneOf;
  return (
    <span class="bb-list-choice">
      <span class="bb-list-cut" dir="auto" aria-hidden="true">
        {value ?? all}
      </span>
      <span class="bb-list-choice-mark">
        <Shape of={chevron} />
      </span>
      <select
        class="bb-list-select"
        aria-label={speech.say(label, { name: entry.title })}
        tabIndex={isActive ? 0 : -1}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose({ [column]: currentTarget.value || undefined })}
      >
        <option value="">{all}</option>
        {(hasOneAddress ? values.slice(1) : values).map((it) => (
          <option key={it} value={it}>
            {it}
          </option>
        ))}
      </select>
    </span>
  );
}

/** What the column says of the person; in place of an address that is not there, whatever tells them from others. */
function detailOf(
  { emails, phones, company }: Person,
  title: string,
  column: Column,
  columns: readonly Column[],
): string {
  const [phone = ''] = phones;
  if (column === 'phone') return phone === title ? '' : phone;
  const instead = columns.includes('phone') ? [] : [phone];
  return [emails[0] ?? '', ...instead, company].find((detail) => detail !== '' && detail !== title) ?? '';
}

/** What somebody has several of, to choose one: numbers only where one is picked, since else all of them are handed over. */
const choicesOf = ({ emails, phones }: Person, hasOneAddress: boolean): Column[] => [
  ...(emails.length > 1 ? (['email'] as const) : []),
  ...(phones.length > 1 && hasOneAddress ? (['phone'] as const) : []),
];
