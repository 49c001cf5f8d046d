import { joinName } from '../../clean/full-name.js';
import type { Address, Contact } from '../../contact.js';
import { isMarked } from '../primary.js';
import { numberCell, textCell } from './cell.js';
import type { CsvGroups } from './groups.js';

const single =
  `First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,
Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels`
    .replaceAll('\n', '')
    .split(',');

const valued = ['Label', 'Value'];
const addressed = 'Label,Formatted,Street,City,PO Box,Region,Postal Code,Country,Extended Address'.split(',');

/** The header of Google's export of 2024, with as many groups of columns. */
export function headerOf(groups: CsvGroups): string {
  const grouped = (name: string, count: number, parts: readonly string[]) =>
    Array.from({ length: count }, (_, i) => parts.map((part) => `${name} ${i + 1} - ${part}`)).flat();
  return rowOf([
    ...single,
    ...grouped('E-mail', groups.email, valued),
    ...grouped('Phone', groups.phone, valued),
    ...grouped('Address', groups.address, addressed),
    ...grouped('Website', groups.website, valued),
  ]);
}

/** The row of one contact, under a header of the same groups. */
export function contactRow(contact: Contact, groups: CsvGroups): string {
  const { first_name, middle_name, last_name, title, suffix, nickname, job_title, department } = contact;
  const birthday = contact.dob || (contact.birthday && `--${contact.birthday}`);
  const photo = contact.photos.find((url) => !url.startsWith('data:')) ?? '';
  return rowOf([
    ...[first_name, middle_name, last_name, '', '', '', title, suffix, nickname].map(textCell),
    ...[fileAs(contact), contact.companies.join(between), job_title, department].map(textCell),
    numberCell(birthday),
    ...[contact.notes, photo, labels(contact.groups)].map(textCell),
    ...valueCells(contact.email, groups.email, ({ address }) => address),
    ...valueCells(contact.phone, groups.phone, ({ number }) => number, numberCell),
    ...addressCells(contact.address, groups.address),
    ...valueCells(contact.urls.map(asEntry), groups.website, ({ url }) => url),
  ]);
}

const rowOf = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** What stands between the values that Google packs in one cell. */
const between = ' ::: ';

const asEntry = (url: string) => ({ url, type: '', primary: false });

/** The display name, where it is another one than the parts make. */
const fileAs = (contact: Contact): string =>
  contact.full_name === joinName(contact) ? '' : contact.full_name;

/** A single name that has a comma or semicolon would be taken for several, if no other stood beside it. */
function labels(groups: readonly string[]): string {
  // A star at the start is Google's mark of its own groups, and is taken away once.
  const names = groups.map((name) => (name.startsWith('*') ? `* ${name}` : name));
  if (names.length === 1 && /[,;]|^".*"$/.test(names[0] ?? '')) names.unshift('* myContacts');
  return names.join(between);
}

/** Entries by groups of columns; the last group takes all that are left. */
function spread<T>(list: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, i) => (i < count - 1 ? list.slice(i, i + 1) : list.slice(i)));
}

const labelCell = (
  entries: readonly { type: string; primary: boolean }[],
  list: readonly unknown[],
): string => {
  const [first] = entries;
  return first ? textCell(`${isMarked(first, list) ? '* ' : ''}${first.type}`) : '';
};

function valueCells<T extends { type: string; primary: boolean }>(
  list: readonly T[],
  count: number,
  textOf: (entry: T) => string,
  toCell = textCell,
): string[] {
  return spread(list, count).flatMap((entries) => [
    labelCell(entries, list),
    toCell(entries.map(textOf).join(between)),
  ]);
}

function addressCells(list: readonly Address[], count: number): string[] {
  const parts = ['formatted', 'street', 'city', '', 'region', 'postal_code', 'country', ''] as const;
  return spread(list, count).flatMap((entries) => [
    labelCell(entries, list),
    ...parts.map((part) => {
      const values = entries.map((address) => (part === '' ? '' : address[part]));
      return values.every((value) => value === '') ? '' : textCell(values.join(between));
    }),
  ]);
}
