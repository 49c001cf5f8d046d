import type { Column } from './columns.js';
import type { HeaderRow } from './header-row.js';
import type { Lexicon } from './lexicon.js';
import { nameColumns, withNames, withoutCompanyNames } from './name-columns.js';
import { normalHeader } from './normal-header.js';
import { titleOf } from './title-column.js';
import { inferColumn, isDate, isEmail, isPhone, isUrl, toldOf } from './value-forms.js';

/** The columns of a file without a header. Only what is certain: a column is the full name when two others make it. */
export function columnsByValues(rows: readonly (readonly string[])[]): (Column | undefined)[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const valuesOf = (at: number) => rows.map((row) => row[at] ?? '');
  const columns = Array.from({ length: width }, (_, at) => inferColumn(valuesOf(at)));
  const names = nameColumns(rows, width);
  for (const [at, noun] of names) columns[at] = { noun, type: '', number: 0, family: '' };
  return columns;
}

/**
 * Whether a row can only be the header of the others: it has words, and not one value, while a column below it has
 * e-mail addresses or the like.
 */
export function isHeaderOf(first: readonly string[], body: readonly (readonly string[])[]): boolean {
  if (first.some((cell) => cell.includes('@') || isValueOfAnyForm(cell))) return false;
  return first.some(
    (cell, at) =>
      /\p{L}{2}/u.test(cell) &&
      !/^\s*(?:n\/?a|none|null|unknown)\s*$/i.test(cell) &&
      inferColumn(body.map((cells) => cells[at] ?? '')),
  );
}

const isValueOfAnyForm = (cell: string): boolean =>
  isPhone(cell) || isUrl(cell) || isDate(cell) || /^[\d\s.,/-]+$/.test(cell);

/** The columns below a header, by their values where it does not decide, or says nothing that is known. */
export function decide(
  { columns, lexicon }: HeaderRow,
  header: readonly string[],
  body: readonly (readonly string[])[],
  isKnownExporter: boolean,
): (Column | undefined)[] {
  const decided = columns.map((column, at): Column | undefined => {
    const values = body.map((cells) => cells[at] ?? '');
    if (column?.noun === 'bare') return bareColumn(column, values, columns);
    if (column?.noun === 'title') return { ...column, noun: titleOf(values, columns) };
    if (column) return column;
    const normal = normalHeader(header[at] ?? '');
    return isHouseNumber(normal, columns[at - 1], values, lexicon)
      ? { noun: 'house_number', type: columns[at - 1]?.type ?? '', number: 0, family: '' }
      : inferNamed(normal, values, columns, lexicon);
  });
  // What a known program calls a column it is.
  const checked = isKnownExporter ? decided : withEmails(decided, body);
  return withNames(withoutCompanyNames(checked, body), body);
}

/** Where no column has e-mail addresses, one whose header says a text has them if all of its values are addresses. */
function withEmails(
  columns: readonly (Column | undefined)[],
  body: readonly (readonly string[])[],
): (Column | undefined)[] {
  if (columns.some((column) => column?.noun === 'email')) return [...columns];
  return columns.map((column, at) => {
    if (!column || !ofText.has(column.noun)) return column;
    const told = toldOf(body.map((cells) => cells[at] ?? ''));
    return told.length > 0 && told.every((value) => isEmail(value) && value.includes('.'))
      ? { ...column, noun: 'email' }
      : column;
  });
}

/** What may be said in words, and in no address of the Internet. */
const ofText = new Set<Column['noun']>([
  'name',
  'full_name',
  'first_name',
  'last_name',
  'nickname',
  'prefix',
  'title',
  'company',
  'job_title',
  'profession',
  'department',
  'address',
  'street',
  'city',
]);

/** "Nr." behind a street is the number of the house, when its values are short and have a digit. */
function isHouseNumber(
  header: string,
  before: Column | undefined,
  values: readonly string[],
  lexicon: Lexicon,
): boolean {
  if (before?.noun !== 'street' && before?.noun !== 'address') return false;
  const told = toldOf(values);
  return (
    lexicon.lookup(header)?.isFiller === true &&
    told.length > 0 &&
    told.every((value) => /^\d{1,4}\s?(?:[-/]\s?\d{1,4})?\s?\p{L}?$/u.test(value.trim()))
  );
}

/** What the values of a column look like whose header says nothing that is known. */
function inferNamed(
  header: string,
  values: readonly string[],
  columns: readonly (Column | undefined)[],
  lexicon: Lexicon,
): Column | undefined {
  const words = header.split(' ');
  const isOfSomebodyElse = words.some((word) => lexicon.lookup(word)?.isSomebodyElse);
  const inferred = header === '' || isOfSomebodyElse ? undefined : inferColumn(values);
  if (inferred?.noun !== 'email' && inferred?.noun !== 'phone') return inferred;
  if (inferred.noun === 'phone' && otherNumber.test(header)) return undefined;
  // Where a column says that it has addresses, another that only looks like it has those of somebody else.
  const isTold = columns.some((column) => column?.noun === inferred.noun);
  return !isTold || words.some((word) => lexicon.lookup(word)?.noun === inferred.noun) ? inferred : undefined;
}

/** Headers of numbers that are no telephone's when it is not known what else they are. */
const otherNumber =
  /(?:^| )(?:id|nr|no|number|nummer|número|numero|code|ssn)(?: |$)|nummer$|号码?$|番号$|번호$/;

/**
 * "Home", "Work", "Business" and nothing more: a phone of that kind when the values are numbers, else a company. Beside a
 * phone of the kind it is something else, as the room that Outlook calls "Büro".
 */
function bareColumn(
  column: Column,
  values: readonly string[],
  columns: readonly (Column | undefined)[],
): Column | undefined {
  const phone: Column = { ...column, noun: 'phone' };
  const inferred = inferColumn(values);
  if (inferred && inferred.noun !== 'phone') return { ...column, noun: inferred.noun };
  const isTold = columns.some(
    (other) => other?.noun === 'phone' && other.type === column.type && other.number === 0,
  );
  if (isTold && column.type !== 'Main') return inferred ? phone : { ...column, noun: 'ignored' };
  const told = toldOf(values);
  const numbers = told.filter((value) => /\d{3}/.test(value) || !/\p{L}{3}/u.test(value)).length;
  if (numbers * 2 > told.length || told.length === 0) return phone;
  if (column.number > 0) return { ...column, noun: 'ignored' };
  const isCompany = column.type === 'Work' && !columns.some((other) => other?.noun === 'company');
  if (isCompany) return { ...column, noun: 'company', type: '' };
  // Without a column that says more, it is no header, but somebody's name that is a word of some language.
  const isAlone = columns.every((other) => other === undefined || other.noun === 'bare');
  return numbers === 0 && isAlone ? { ...column, noun: 'ignored' } : phone;
}
