import type { Column } from './columns.js';

const isEmail = (cell: string) => /^[^\s@]+@[^\s@]+$/.test(cell.trim());
const isPhone = (cell: string) =>
  /^\+?[\d\s().\-/]{6,}$/.test(cell.trim()) && cell.replace(/\D/g, '').length >= 6 && !isOtherNumber(cell);
/** Addresses of the Internet, sums and degrees, months of a year, dates with a time, postal codes. */
const isOtherNumber = (cell: string) =>
  /^\s*(?:\d{1,3}(?:\.\d{1,3}){3}|-?\d+[.,]\d+|\d{1,2}\/\d{4}|\d{4}-\d\d-\d\d .*|\d{4}-\d{3})\s*$/.test(cell);
const isUrl = (cell: string) => /^https?:\/\//i.test(cell.trim());
const isDate = (cell: string) => /^\d{1,4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,4}\.?$/.test(cell.trim());

/** What the values of a column look like; undefined when they look like nothing in particular. */
export function inferColumn(values: readonly string[]): Column | undefined {
  const told = values.filter((value) => value.trim() !== '');
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
export function inferColumns(rows: readonly string[][]): (Column | undefined)[] {
  const width = Math.max(...rows.map((row) => row.length));
  const valuesOf = (at: number) => rows.map((row) => row[at] ?? '');
  const columns = Array.from({ length: width }, (_, at) => inferColumn(valuesOf(at)));
  const names = nameColumns(rows, width);
  for (const [at, noun] of names) columns[at] = { noun, type: '', number: 0, family: '' };
  return columns;
}

/** Whether a column of every row is the full name that two others make. */
export const hasNames = (rows: readonly string[][]): boolean =>
  nameColumns(rows, Math.max(...rows.map((row) => row.length))).length > 0;

function nameColumns(
  rows: readonly string[][],
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
