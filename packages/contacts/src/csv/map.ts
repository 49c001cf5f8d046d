import type { DateOrder } from '../clean/date.js';
import { dateOf } from '../clean/date.js';
import { Draft, type DraftContext } from '../clean/draft.js';
import { toType } from '../clean/type.js';
import type { AddressColumns, Layout, Valued } from './layout.js';

/** The draft of a row's contact. */
export function mapRow(
  cells: readonly string[],
  layout: Layout,
  at: number,
  context: DraftContext,
  order: DateOrder,
): Draft {
  const draft = new Draft(at, context);
  const cell = (column: number) => cells[column] ?? '';
  for (const { field, column } of layout.texts) draft.set(field, cell(column));
  for (const email of layout.emails) {
    eachValue(cells, email, (value, type, preference) => draft.addEmail(value, type, preference));
  }
  if (layout.messenger >= 0) addYahooMailbox(draft, cell(layout.messenger));
  for (const phone of layout.phones) {
    eachValue(cells, phone, (value, type, preference) => draft.addPhone(value, type, preference));
  }
  for (const address of layout.addresses) addAddress(draft, cells, address);
  for (const column of layout.companies) each(cell(column), (value) => draft.addCompany(value));
  for (const column of layout.groups) addGroups(draft, cell(column));
  for (const column of layout.urls) each(cell(column), (value) => draft.addUrl(value));
  for (const column of layout.locations) draft.addLocation(cell(column));
  for (const column of layout.notes) draft.addNote(cell(column));
  for (const column of layout.photos) if (cell(column) !== '') draft.addPhotoUrl(cell(column));
  for (const column of layout.birthday) if (cell(column) !== '') draft.setBirthday(cell(column), order);
  if (layout.birthParts) addBirthParts(draft, cells, layout.birthParts);
  return draft;
}

/** Google packs several values of one kind in a cell. */
const packed = ' ::: ';

function each(cell: string, take: (value: string) => void): void {
  if (cell === '') return;
  if (!cell.includes(packed)) {
    take(cell);
    return;
  }
  for (const value of cell.split(packed)) take(value);
}

function eachValue(
  cells: readonly string[],
  { column, type, typeColumn }: Valued,
  take: (value: string, type: string, preference: number | undefined) => void,
): void {
  const cell = cells[column];
  if (cell === undefined || cell === '') return;
  const label = typeColumn < 0 ? type : (cells[typeColumn] ?? '');
  // Google marks the first choice in its label: "* Home".
  const preference = label.startsWith('*') ? 1 : undefined;
  const kind = typeColumn < 0 ? type : toType(label);
  each(cell, (value) => take(value, kind, preference));
}

function addAddress(draft: Draft, cells: readonly string[], columns: AddressColumns): void {
  const label = columns.typeColumn < 0 ? '' : (cells[columns.typeColumn] ?? '');
  const street = joined(cells, columns.street, '\n');
  const city = joined(cells, columns.city, ', ');
  const region = joined(cells, columns.region, ', ');
  const postal_code = joined(cells, columns.postal_code, ' ');
  const country = joined(cells, columns.country, ', ');
  const formatted = joined(cells, columns.formatted, '\n');
  if (street + city + region + postal_code + country + formatted === '') return;
  draft.addAddress(
    { street, city, region, postal_code, country, formatted },
    label === '' ? columns.type : toType(label),
    label.startsWith('*') ? 1 : undefined,
  );
}

function joined(cells: readonly string[], columns: readonly number[], between: string): string {
  if (columns.length < 2) return columns.length === 0 ? '' : (cells[columns[0] as number] ?? '');
  return columns
    .map((column) => cells[column] ?? '')
    .filter((value) => value !== '')
    .join(between);
}

function addGroups(draft: Draft, cell: string): void {
  if (cell === '') return;
  let names = knownGroups.get(cell);
  if (!names) {
    names = cell
      .split(cell.includes(':::') ? ':::' : /[;,]/)
      .map((name) => name.trim().replace(/^\*\s*/, ''));
    // The same few combinations fill a column; a hostile one must not fill memory.
    if (knownGroups.size >= 500) knownGroups.clear();
    if (cell.length <= 200) knownGroups.set(cell, names);
  }
  for (const name of names) draft.addGroup(name);
}

const knownGroups = new Map<string, string[]>();

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
}
