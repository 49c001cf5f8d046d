import type { Column } from './columns.js';
import { normalHeader, type ValueWords, type Words } from './words.js';

const isEmail = (cell: string) => /^[^\s@]+@[^\s@]+$/.test(cell.trim());
const isPhone = (cell: string) =>
  /^\+?[\d\s().\-/]{6,}$/.test(cell.trim()) && cell.replace(/\D/g, '').length >= 6 && !isOtherNumber(cell);
/** Addresses of the Internet, sums and degrees, months of a year, dates with a time, postal codes. */
const isOtherNumber = (cell: string) =>
  /^\s*(?:\d{1,3}(?:\.\d{1,3}){3}|-?\d+[.,]\d+|\d{1,2}\/\d{4}|\d{4}-\d\d-\d\d .*|\d{4}-\d{3})\s*$/.test(cell);
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
function inferColumns(rows: readonly (readonly string[])[]): (Column | undefined)[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const valuesOf = (at: number) => rows.map((row) => row[at] ?? '');
  const columns = Array.from({ length: width }, (_, at) => inferColumn(valuesOf(at)));
  const names = nameColumns(rows, width);
  for (const [at, noun] of names) columns[at] = { noun, type: '', number: 0, family: '' };
  return columns;
}

/** Whether a column of every row is the full name that two others make. */
const haveNames: ValueWords['haveNames'] = (rows) =>
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

/** The columns below a header, by their values where it does not decide, or says nothing that is known. */
const decide: ValueWords['decide'] = (columns, header, body, words) =>
  columns.map((column, at) => {
    const values = body.map((cells) => cells[at] ?? '');
    if (column?.noun === 'bare') return bareColumn(column, values, columns);
    if (column?.noun === 'title') return { ...column, noun: titleOf(values, columns) };
    return column ?? inferNamed(normalHeader(header[at] ?? ''), values, columns, words);
  });

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
  words: Words,
): Column | undefined {
  const inferred = header === '' || words.isOfSomebodyElse(header) ? undefined : inferColumn(values);
  if (inferred?.noun !== 'email' && inferred?.noun !== 'phone') return inferred;
  if (inferred.noun === 'phone' && words.isOfOtherNumber(header)) return undefined;
  // Where a column says that it has addresses, another that only looks like it has those of somebody else.
  const isTold = columns.some((column) => column?.noun === inferred.noun);
  return !isTold || header.split(' ').some((word) => words.nounOf(word) === inferred.noun)
    ? inferred
    : undefined;
}

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
  const isTold = columns.some(
    (other) => other?.noun === 'phone' && other.type === column.type && other.number === 0,
  );
  if (isTold && column.type !== 'Main')
    return inferColumn(values)?.noun === 'phone' ? phone : { ...column, noun: 'ignored' };
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

export const values: ValueWords = { decide, columnsOf: inferColumns, haveNames };
