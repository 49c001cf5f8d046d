import { type DateOrder, dateOf } from '../clean/date.js';
import { Draft, type DraftContext } from '../clean/draft.js';
import { toType } from '../clean/type.js';
import { ownCopy } from '../text/own.js';
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
  for (const email of layout.emails) eachValue(draft, cells, email, takeEmail);
  if (layout.messenger >= 0) addYahooMailbox(draft, cell(layout.messenger));
  for (const phone of layout.phones) eachValue(draft, cells, phone, takePhone);
  for (const address of layout.addresses) addAddress(draft, cells, address);
  for (const column of layout.companies) each(draft, cell(column), takeCompany);
  for (const column of layout.groups) addGroups(draft, cell(column));
  for (const column of layout.urls) each(draft, cell(column), takeUrl);
  for (const column of layout.locations) draft.addLocation(cell(column));
  for (const column of layout.notes) draft.addNote(cell(column));
  for (const column of layout.photos) if (cell(column) !== '') draft.addPhotoUrl(cell(column));
  for (const column of layout.birthday) if (cell(column) !== '') draft.setBirthday(cell(column), order);
  if (layout.birthParts) addBirthParts(draft, cells, layout.birthParts);
  return draft;
}

type Take = (draft: Draft, value: string, type?: string, preference?: number) => void;

const takeEmail: Take = (draft, value, type, preference) => draft.addEmail(value, type, preference);
const takePhone: Take = (draft, value, type, preference) => draft.addPhone(value, type, preference);
const takeCompany: Take = (draft, value) => draft.addCompany(value);
const takeUrl: Take = (draft, value) => draft.addUrl(value);

/** Google packs several values of one kind in a cell. */
function each(draft: Draft, cell: string, take: Take, type?: string, preference?: number): void {
  if (cell === '') return;
  if (!cell.includes(':::')) {
    take(draft, cell, type, preference);
    return;
  }
  for (const value of cell.split(':::')) take(draft, value.trim(), type, preference);
}

function eachValue(
  draft: Draft,
  cells: readonly string[],
  { column, type, typeColumn }: Valued,
  take: Take,
): void {
  const cell = cells[column];
  if (cell === undefined || cell === '') return;
  if (typeColumn < 0) {
    each(draft, cell, take, type);
    return;
  }
  const label = cells[typeColumn] ?? '';
  // Google marks the first choice in its label: "* Home".
  each(draft, cell, take, toType(label), label.startsWith('*') ? 1 : undefined);
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
  if ([street, city, region, postal_code, country, formatted].some((part) => part.includes(':::'))) {
    for (const one of unpacked(cells, columns)) addAddress(draft, one, columns);
    return;
  }
  // A table without a column for it has the postal code before the city.
  const both = columns.postal_code.length === 0 ? codeAndCity.exec(city) : null;
  draft.addAddress(
    {
      street,
      city: both?.[2] ?? city,
      region,
      postal_code: both?.[1] ?? postal_code,
      country,
      formatted,
    },
    label === '' ? columns.type : toType(label),
    label.startsWith('*') ? 1 : undefined,
  );
}

const codeAndCity = /^((?:\p{Lu}{1,2}-)?(?:\d{4} ?\p{Lu}{2}|\d{4,5}|\d{3} \d\d|\d\d-\d{3}))\s+(\p{L}.*)$/u;

/** Addresses share Google's cells as other values do: each cell has its part of all of them. */
function unpacked(cells: readonly string[], columns: AddressColumns): string[][] {
  const { typeColumn, street, city, region, postal_code, country, formatted } = columns;
  const all = [street, city, region, postal_code, country, formatted].flat();
  const parts = all.map((column) => (cells[column] ?? '').split(':::'));
  const count = Math.min(mostPacked, Math.max(...parts.map(({ length }) => length)));
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
const mostPacked = 1_000;

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
    if (cell.length <= 200) knownGroups.set(ownCopy(cell), names.map(ownCopy));
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
