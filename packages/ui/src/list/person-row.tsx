import type { JSX, VNode } from 'preact';
import { Shape } from '../components/shape.js';
import { chevron, tick } from '../components/shapes.js';
import { Avatar } from './avatar.js';
import type { Entry } from './book.js';
import type { Person } from './person.js';
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
  /** The one address that was chosen of several. */
  readonly address: string | undefined;
  /** Whether it is the first one where none was chosen, and not all of them. */
  readonly hasOneAddress: boolean;
  readonly onAddress: (address: string | undefined) => void;
  readonly words: Words;
}

/** A row of the grid: who, and how to reach them. */
export function PersonRow(props: PersonRowProps): VNode {
  const { id, entry, at, style, columns, isPicked, isActive } = props;
  const { person, title } = entry;
  const isUnavailable = person.unavailable !== undefined;
  const isChoice = person.emails.length > 1 && !isUnavailable;
  const cell = {
    role: 'gridcell',
    // Screen readers of phones stop at cells, and say what is said of these.
    'aria-selected': isUnavailable ? undefined : isPicked,
    'aria-disabled': isUnavailable || undefined,
  } as const;
  const looks = [
    'bb-list-row',
    isUnavailable ? 'bb-list-row-unavailable' : isPicked ? 'bb-list-row-picked' : 'bb-list-row-ready',
    isActive ? 'bb-list-row-active' : '',
    isChoice && columns.includes('email') ? 'bb-list-row-choice' : '',
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that come and go, each at its place, are not a table.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and names its row.
    <div
      id={id}
      class={looks.filter((look) => look !== '').join(' ')}
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
          <span {...cell} key={column} class={`bb-list-detail bb-list-${column}`}>
            {column === 'email' && isChoice ? (
              <AddressChoice {...props} />
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
    </div>
  );
}

/** The browser's own choice, by touch and by keyboard; what is chosen is written where the address of others stands. */
function AddressChoice(props: PersonRowProps): VNode {
  const { entry, isActive, address, hasOneAddress, onAddress, words } = props;
  const { emails } = entry.person;
  const all = hasOneAddress ? emails[0] : words.speech.count(words.texts.allAddresses, emails.length);
  return (
    <span class="bb-list-choice">
      <span class="bb-list-cut" dir="auto" aria-hidden="true">
        {address ?? all}
      </span>
      <span class="bb-list-choice-mark">
        <Shape of={chevron} />
      </span>
      <select
        class="bb-list-select"
        aria-label={words.speech.say(words.texts.addressOf, { name: entry.title })}
        tabIndex={isActive ? 0 : -1}
        value={address ?? ''}
        onChange={({ currentTarget }) => onAddress(currentTarget.value || undefined)}
      >
        <option value="">{all}</option>
        {(hasOneAddress ? emails.slice(1) : emails).map((email) => (
          <option key={email} value={email}>
            {email}
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
