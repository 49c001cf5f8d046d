import type { Column } from './columns.js';
import { dialectOf } from './exporters.js';
import type { HeaderRow } from './header-row.js';
import type { Lexicon } from './lexicon.js';
import type { Noun } from './meaning.js';
import { normalHeader } from './normal-header.js';

/** Alone, or behind a name in angle brackets. */
const isEmail = (cell: string) => /^(?:[^<>@]{0,200}<)?[^\s@]+@[^\s@]+$/.test(cell.trim());
const isPhone = (cell: string) =>
  /^\+?[\d\s().\-/]{6,}$/.test(cell.trim()) && cell.replace(/\D/g, '').length >= 6 && !isOtherNumber(cell);
/** Addresses of the Internet, sums and degrees, months of a year, dates with a time, postal codes. */
const isOtherNumber = (cell: string) =>
  /^\s*(?:\d{1,3}(?:\.\d{1,3}){3}|-?\d+[.,]\d+|\d{1,2}[-./](?:19|20)\d\d|(?:19|20)\d\d[-./]\d{1,2}|\d{4}-\d\d-\d\d .*|\d{4}-\d{3})\s*$/.test(
    cell,
  );
const isUrl = (cell: string) => /^https?:\/\//i.test(cell.trim());
const isDate = (cell: string) => /^\d{1,4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,4}\.?$/.test(cell.trim());

const toldOf = (values: readonly string[]) => values.filter((value) => value.trim() !== '');

/** What the values of a column look like; undefined when they look like nothing in particular. */
function inferColumn(values: readonly string[]): Column | undefined {
  const told = toldOf(values);
  if (told.length === 0) return undefined;
  const most = (test: (cell: string) => boolean) => told.filter(test).length * 2 > told.length;
  const column = { type: '', number: 0, family: '' };
  if (most(isEmail)) return { ...column, noun: 'email' };
  if (most(isDate)) return undefined;
  // Bare digits may be anything; a number that is written like one is a phone number.
  if (most((cell) => isPhone(cell) && /^[+(0]|[\s\-/.]/.test(cell.trim())))
    return { ...column, noun: 'phone' };
  return most(isUrl) ? { ...column, noun: 'url' } : undefined;
}

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

/** Whether a column of every row is the full name that two others make. */
export const haveNames = (rows: readonly (readonly string[])[]): boolean =>
  nameColumns(rows, Math.max(...rows.map((row) => row.length))).length > 0;

function nameColumns(
  rows: readonly (readonly string[])[],
  width: number,
): [number, 'first_name' | 'last_name' | 'full_name'][] {
  const limit = Math.min(width, 8);
  for (let full = 0; full < limit; full++) {
    for (let first = 0; first < limit; first++) {
      for (let last = 0; last < limit; last++) {
        if (first === last || first === full || last === full) continue;
        const told = rows.filter((row) => row[full] && row[first] && row[last]);
        if (told.length > 0 && told.every((row) => row[full] === `${row[first]} ${row[last]}`)) {
          return [
            [full, 'full_name'],
            [first, 'first_name'],
            [last, 'last_name'],
          ];
        }
      }
    }
  }
  return [];
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
  const checked = dialectOf(header) === 'other' ? withEmails(decided, body) : decided;
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

/**
 * Lists of companies have the name of each, and that of somebody there in parts: a "Name" beside a first and a last name
 * that has neither of them is the company's. Of two "Names" beside a first name the closer one is the last name.
 */
function withoutCompanyNames(
  columns: readonly (Column | undefined)[],
  body: readonly (readonly string[])[],
): (Column | undefined)[] {
  const at = (noun: Noun) => columns.findIndex((column) => column?.noun === noun);
  const first = at('first_name');
  const names = columns.flatMap((column, i) => (column?.noun === 'name' ? [i] : []));
  if (first < 0 || names.length === 0 || at('company') >= 0) return [...columns];
  const closest = names.reduce((a, b) => (Math.abs(b - first) <= Math.abs(a - first) ? b : a));
  const last = at('last_name') >= 0 || names.length < 2 ? at('last_name') : closest;
  if (last < 0) return [...columns];
  const company = names.find((i) => i !== last && body.every((cells) => isOfNobody(cells, i, first, last)));
  return columns.map((column, i) => {
    if (!column || (i !== company && i !== last)) return column;
    return { ...column, noun: i === last ? 'last_name' : 'company' };
  });
}

/** Whether a name is not that of the person whose first and last name stand beside it: a company may be called by the last. */
function isOfNobody(cells: readonly string[], name: number, first: number, last: number): boolean {
  const text = (cells[name] ?? '').toLowerCase();
  const given = (cells[first] ?? '').trim().toLowerCase();
  const family = (cells[last] ?? '').trim().toLowerCase();
  if (text === '' || (given === '' && family === '')) return true;
  const isInitial = given !== '' && text.split(/[\s,]+/).includes(`${given.charAt(0)}.`);
  return !(given !== '' && text.includes(given)) && !(text.includes(family) && (isInitial || given === ''));
}

/** A title is a degree, a form of address or, where nothing else is one, a job. */
function titleOf(
  values: readonly string[],
  columns: readonly (Column | undefined)[],
): 'prefix' | 'title' | 'job_title' {
  if (hasDegrees(values)) return 'prefix';
  const told = toldOf(values);
  const isOnly = columns.filter((it) => it?.noun === 'title' || it?.noun === 'job_title').length === 1;
  return isOnly && told.filter(isHonorific).length * 2 < told.length ? 'job_title' : 'title';
}

/** In other scripts it is taken for one. */
const isHonorific = (value: string): boolean =>
  !/[a-z]/i.test(value) ||
  /^(?:m[rsx]|mrs|miss|dr|doctor|prof|professor|sir|madame?|lady|lord|rev|reverend|hon|capt|captain|col|gen|lt|maj|sgt|herr|frau|hr|fr|mag|ing|dipl|m|mm|mmes?|mlles?|monsieur|mademoiselle|me|sra?|srta|señor|señora|don|doña|d|dña|dott|dottor|sig|signor|signora|dhr|mevr|heer|mevrouw|pan|pani|paní|mgr|bay|bayan)(?![\p{L}\d])/iu.test(
    value.trim(),
  );

/** Degrees of universities, as a German "Titel" has them beside an "Anrede". */
const hasDegrees = (values: readonly string[]): boolean => {
  const told = toldOf(values);
  return (
    told.length > 0 &&
    told.every((value) => /^(?:dr|prof|mag|dipl|lic|priv|phd|d\.?phil)\b/i.test(value.trim()))
  );
};

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

/** Where no column has names, the one that looks most like it does. */
function withNames(
  columns: readonly (Column | undefined)[],
  body: readonly (readonly string[])[],
): (Column | undefined)[] {
  const isOfPeople = columns.some((column) => column?.noun === 'email' || column?.noun === 'phone');
  if (!isOfPeople || columns.some(isOfNames)) return [...columns];
  const name = columns.findIndex(
    (column, at) => !column && haveNameForm(body.map((cells) => cells[at] ?? '')),
  );
  return columns.map((column, at) =>
    at === name ? { noun: 'full_name', type: '', number: 0, family: '' } : column,
  );
}

/** Whether a column says who somebody is. */
export const isOfNames = (column: Column | undefined): boolean =>
  column !== undefined && ofNames.has(column.noun);

const ofNames = new Set<Column['noun']>([
  'name',
  'full_name',
  'sort_as',
  'first_name',
  'last_name',
  'surname_or_nickname',
  'nickname',
  'company',
]);

/** Most are two or three words that begin with a capital, or as many letters as an East Asian name has. */
const haveNameForm = (values: readonly string[]): boolean => haveForm(values, nameForm);

/** Most may be a part of a name: one word that begins with a capital. */
export const mayBeNames = (values: readonly string[]): boolean =>
  haveForm(values, nameForm) || haveForm(values, wordForm);

/** Whether most values have a form, and few are alike. */
function haveForm(values: readonly string[], form: RegExp): boolean {
  const told = toldOf(values).map((value) => value.trim());
  const those = told.filter((value) => form.test(value));
  return those.length * 4 >= told.length * 3 && those.length > 0 && new Set(told).size * 2 > told.length;
}

const wordForm = /^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*$/u;

const nameForm =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*,?(?: (?:d[aei]|del|de la|van|von|der|van der|bin|al|el|le)){0,2}(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,2}|\p{Script=Han}{2,4}|\p{Script=Han}{1,3}[ \u3000]\p{Script=Han}{1,3}|\p{Script=Hangul}{2,4})$/u;
