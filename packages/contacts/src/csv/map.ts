import { type DateOrder, dateOf } from '../clean/date.js';
import { Draft, type DraftContext } from '../clean/draft.js';
import { isSystemGroup } from '../clean/group.js';
import { Remembered } from '../clean/remembered.js';
import { toType } from '../clean/type.js';
import { ownCopy } from '../text/own.js';
import { type AddressColumns, type Layout, partNames, type TextTarget, type Valued } from './layout.js';

/** Makes the draft of a row's contact. Cells that the row does not have may be undefined or not there. */
export type MapRow = (cells: readonly string[], at: number) => Draft;

/** What is done with a cell that has something in it. */
type Take = (draft: Draft, cell: string, cells: readonly string[]) => void;

/** Reads the rows of a table by its layout: what each column is read as is worked out once. */
export function rowMapper(layout: Layout, context: DraftContext, order: DateOrder): MapRow {
  const takes = takesOf(layout, order);
  const { infix, messenger, birthParts } = layout;
  const addresses = layout.addresses.map(addressReader);
  return (cells, at) => {
    const draft = new Draft(at, context);
    for (const { column, take } of takes) {
      const cell = column < cells.length ? cells[column] : '';
      if (cell) take(draft, cell, cells);
    }
    if (infix >= 0) addInfix(draft, cells[infix] ?? '');
    if (messenger >= 0) addYahooMailbox(draft, cells[messenger] ?? '');
    for (const readAddress of addresses) readAddress(draft, cells);
    if (birthParts) addBirthParts(draft, cells, birthParts);
    if (layout.emails.length > 0 && isNameless(draft)) addMailboxName(draft, cells, layout.emails);
    return draft;
  };
}

const isNameless = ({ contact }: Draft): boolean =>
  contact.full_name === '' && contact.first_name === '' && contact.last_name === '';

/** A cell of an e-mail address may have the name before it: "Ida Probe <ida@x.example>". */
function addMailboxName(draft: Draft, cells: readonly string[], emails: readonly Valued[]): void {
  for (const { column } of emails) {
    const cell = cells[column] ?? '';
    const angle = cell.indexOf('<');
    if (angle < 1 || angle > longestName || !cell.includes('@', angle)) continue;
    const name = draft.line(cell.slice(0, angle).replaceAll('"', ''));
    if (name !== '' && !name.includes('@') && isNameless(draft)) draft.contact.full_name = name;
  }
}

/** What is longer is not the name of anybody. */
const longestName = 200;

/** In the order of columns; those of addresses, and others that are read together, have none of their own. */
function takesOf(layout: Layout, order: DateOrder): { column: number; take: Take }[] {
  const takes: Take[] = [];
  const put = (columns: readonly number[], take: Take) => {
    for (const column of columns) takes[column] = take;
  };
  for (const { field, column } of layout.texts) put([column], setText[field]);
  for (const email of layout.emails) put([email.column], valued(email, addEmails));
  for (const phone of layout.phones) put([phone.column], valued(phone, addPhones));
  put(
    layout.companies,
    packed((draft, value) => draft.addCompany(value)),
  );
  put(
    layout.urls,
    packed((draft, value) => draft.addUrl(value)),
  );
  put(layout.groups, addGroups);
  put(layout.locations, (draft, cell) => draft.addLocation(cell));
  put(layout.notes, (draft, cell) => draft.addNote(cell));
  put(layout.photos, (draft, cell) => draft.addPhotoUrl(cell));
  put(layout.birthday, (draft, cell) => draft.setBirthday(cell, order));
  return takes.flatMap((take, column) => [{ column, take }]);
}

/** One function each: a field whose name is a variable takes several times as long. */
const setText: Record<TextTarget, Take> = {
  first_name: (draft, cell) => {
    draft.contact.first_name = once(draft, draft.contact.first_name, cell);
  },
  middle_name: (draft, cell) => {
    draft.contact.middle_name = once(draft, draft.contact.middle_name, cell);
  },
  last_name: (draft, cell) => {
    draft.contact.last_name = once(draft, draft.contact.last_name, cell);
  },
  second_last_name: (draft, cell) => {
    draft.contact.last_name = withAnother(draft, draft.contact.last_name, cell);
  },
  full_name: (draft, cell) => {
    draft.contact.full_name = once(draft, draft.contact.full_name, cell);
  },
  title: (draft, cell) => {
    draft.contact.title = withAnother(draft, draft.contact.title, cell);
  },
  suffix: (draft, cell) => {
    draft.contact.suffix = once(draft, draft.contact.suffix, cell);
  },
  nickname: (draft, cell) => {
    draft.contact.nickname = once(draft, draft.contact.nickname, cell);
  },
  job_title: (draft, cell) => {
    draft.contact.job_title = once(draft, draft.contact.job_title, cell);
  },
  department: (draft, cell) => {
    draft.contact.department = once(draft, draft.contact.department, cell);
  },
};

/** What is told first stays. */
function once(draft: Draft, told: string, cell: string): string {
  const line = draft.line(cell);
  if (told === '') return line;
  if (line !== '' && line.toLowerCase() !== told.toLowerCase()) draft.warn('value_dropped');
  return told;
}

/** Titles and family names that a table has in two columns. */
function withAnother(draft: Draft, told: string, cell: string): string {
  const added = draft.line(cell);
  if (` ${told} `.toLowerCase().includes(` ${added} `.toLowerCase())) return told;
  return told === '' ? added : draft.line(`${told} ${added}`);
}

/** A Dutch family name has it before what it is sorted by. */
function addInfix(draft: Draft, cell: string): void {
  const infix = draft.line(cell);
  const { last_name } = draft.contact;
  if (infix !== '' && !last_name.toLowerCase().startsWith(`${infix.toLowerCase()} `))
    draft.contact.last_name = draft.line(`${infix} ${last_name}`);
}

type AddValues = (draft: Draft, cell: string, type: string, preference?: number) => void;

/** A plain value is not packed: most cells need no looking for what separates several. */
const addEmails: AddValues = (draft, cell, type, preference) => {
  if (draft.addPlainEmail(cell, type, preference)) return;
  for (const value of valuesIn(cell)) draft.addEmail(value, type, preference);
};
const addPhones: AddValues = (draft, cell, type, preference) => {
  if (draft.addPlainPhone(cell, type, preference)) return;
  for (const value of valuesIn(cell)) draft.addPhone(value, type, preference);
};

/** Takes the values of a cell one by one. */
function packed(add: (draft: Draft, value: string) => void): Take {
  return (draft, cell) => {
    if (!isPacked(cell)) add(draft, cell);
    else for (const value of unpacked(cell)) add(draft, value);
  };
}

/** A value of a type that the header says, or another column row by row. */
function valued({ type, typeColumn, areaColumn }: Valued, add: AddValues): Take {
  return (draft, written, cells) => {
    const area = cellAt(cells, areaColumn);
    const cell = area ? withArea(area.trim(), written) : written;
    const label = cellAt(cells, typeColumn);
    const known = label ? toType(label) : typeColumn < 0 ? type : '';
    add(draft, cell, known, label ? preferenceOf(label) : undefined);
  };
}

/** The cell of a column that a table may not have: engines look for the entry -1 of an array by its name. */
const cellAt = (cells: readonly string[], column: number): string | undefined =>
  column < 0 || column >= cells.length ? undefined : cells[column];

/** A number that is told without its area code, with it. */
const withArea = (area: string, number: string): string =>
  area === '' ||
  /^\s*(?:\+|00[1-9])/.test(number) ||
  number.replace(/\D/g, '').startsWith(area.replace(/\D/g, ''))
    ? number
    : `${area} ${number}`;

/** Google marks the first choice in its label: "* Home". */
const preferenceOf = (label: string): number | undefined => (label.charCodeAt(0) === 0x2a ? 1 : undefined);

/** Google packs several values of one kind in a cell. */
const isPacked = (cell: string): boolean => {
  // One character is found much faster than three.
  const colon = cell === '' ? -1 : cell.indexOf(':');
  return colon >= 0 && cell.includes(':::', colon);
};
const unpacked = (cell: string): string[] => cell.split(':::').map((value) => value.trim());
const valuesIn = (cell: string): string[] => (isPacked(cell) ? unpacked(cell) : [cell]);

function addressReader(columns: AddressColumns): (draft: Draft, cells: readonly string[]) => void {
  const all = partNames.flatMap((part) => columns[part]);
  return (draft, cells) => {
    if (hasAny(cells, all)) addAddress(draft, cells, columns);
  };
}

function hasAny(cells: readonly string[], columns: readonly number[]): boolean {
  for (const column of columns) if (cells[column]) return true;
  return false;
}

function addAddress(draft: Draft, cells: readonly string[], columns: AddressColumns): void {
  const values = {
    street: withHouseNumber(cells, columns),
    city: joined(cells, columns.city, ', '),
    region: joined(cells, columns.region, ', '),
    postal_code: joined(cells, columns.postal_code, ' '),
    country: joined(cells, columns.country, ', '),
    formatted: inLines(joined(cells, columns.formatted, '\n')),
  };
  if (
    isPacked(values.street) ||
    isPacked(values.city) ||
    isPacked(values.region) ||
    isPacked(values.postal_code) ||
    isPacked(values.country) ||
    isPacked(values.formatted)
  ) {
    for (const one of unpackedAddresses(cells, columns)) addAddress(draft, one, columns);
    return;
  }
  const label = cellAt(cells, columns.typeColumn);
  if (columns.postal_code.length === 0) partCode(values);
  draft.addAddress(values, label ? toType(label) : columns.type, label ? preferenceOf(label) : undefined);
}

/** The street in lines, with the number of the house in the first one: before its name where that is the order of the columns. */
function withHouseNumber(cells: readonly string[], { street, house_number }: AddressColumns): string {
  const number = joined(cells, house_number, ' ');
  if (number === '' || isPacked(number)) return joined(cells, street, '\n');
  const [first = -1, ...more] = street;
  const name = cells[first] ?? '';
  const isBefore = first > (house_number[0] ?? first);
  const line = name === '' ? number : isBefore ? `${number} ${name}` : `${name} ${number}`;
  const rest = joined(cells, more, '\n');
  return rest === '' ? line : `${line}\n${rest}`;
}

/** Mailchimp and others part the lines of an address by two blanks. */
const inLines = (address: string): string =>
  !address.includes('\n') && address.includes('  ') ? address.trim().replace(/ {2,}/g, '\n') : address;

/** A table without a column for it has the postal code before the city. */
function partCode(values: { city: string; postal_code: string }): void {
  const both = codeAndCity.exec(values.city);
  if (!both) return;
  values.postal_code = both[1] as string;
  values.city = both[2] as string;
}

const codeAndCity = /^((?:\p{Lu}{1,2}-)?(?:\d{4} ?\p{Lu}{2}|\d{4,5}|\d{3} \d\d|\d\d-\d{3}))\s+(\p{L}.*)$/u;

/** Addresses share Google's cells as other values do: each cell has its part of all of them. */
function unpackedAddresses(cells: readonly string[], columns: AddressColumns): string[][] {
  const { typeColumn } = columns;
  const all = partNames.flatMap((part) => columns[part]);
  const parts = all.map((column) => (cells[column] ?? '').split(':::'));
  const count = Math.min(maxPacked, Math.max(...parts.map(({ length }) => length)));
  return Array.from({ length: count }, (_, i) => {
    const one: string[] = [];
    if (typeColumn >= 0) one[typeColumn] = cells[typeColumn] ?? '';
    all.forEach((column, n) => {
      one[column] = parts[n]?.[i]?.trim() ?? '';
    });
    return one;
  });
}

/** A cell of nothing but separators must not make as many addresses. */
const maxPacked = 1_000;

function joined(cells: readonly string[], columns: readonly number[], between: string): string {
  let all = '';
  for (const column of columns) {
    const cell = cells[column];
    if (cell) all = all === '' ? cell : all + between + cell;
  }
  return all;
}

function addGroups(draft: Draft, cell: string): void {
  let names: readonly string[] | undefined = knownGroups.get(cell);
  if (!names) {
    names = cell
      .split(cell.includes(':::') ? ':::' : quoted.test(cell) ? /",\s?"|^"|"$/ : /[;,]/)
      .map((name) => name.trim().replace(/^\*\s*/, ''))
      .filter((name) => !isSystemGroup(name));
    knownGroups.set(cell, names);
  }
  for (const name of names) draft.addGroup(name);
}

/** As Mailchimp writes tags. */
const quoted = /^"[^"]+"(?:,\s?"[^"]+")*$/;

/** The same few combinations fill a column. */
const knownGroups = new Remembered((names: readonly string[]): readonly string[] => names.map(ownCopy));

function addYahooMailbox(draft: Draft, id: string): void {
  if (draft.contact.email.length === 0 && /^[\w.-]+$/.test(id)) draft.addEmail(`${id}@yahoo.com`);
}

function addBirthParts(
  draft: Draft,
  cells: readonly string[],
  { year, month, day }: { year: number; month: number; day: number },
): void {
  const number = (column: number) => Number(cells[column] ?? '');
  if (number(month) > 0 && number(day) > 0)
    draft.setDate(dateOf(number(year) || 0, number(month), number(day)));
  else if (number(year) > 0 || number(month) > 0 || number(day) > 0) draft.warn('date_dropped');
}
