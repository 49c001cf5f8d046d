import type { Column } from './columns.js';

/** Alone, or behind a name in angle brackets. */
export const isEmail = (cell: string) => /^(?:[^<>@]{0,200}<)?[^\s@]+@[^\s@]+$/.test(cell.trim());
export const isPhone = (cell: string) =>
  /^\+?[\d\s().\-/]{6,}$/.test(cell.trim()) && cell.replace(/\D/g, '').length >= 6 && !isOtherNumber(cell);
/** Addresses of the Internet, sums and degrees, months of a year, dates with a time, postal codes. */
const isOtherNumber = (cell: string) =>
  /^\s*(?:\d{1,3}(?:\.\d{1,3}){3}|-?\d+[.,]\d+|\d{1,2}[-./](?:19|20)\d\d|(?:19|20)\d\d[-./]\d{1,2}|\d{4}-\d\d-\d\d .*|\d{4}-\d{3})\s*$/.test(
    cell,
  );
export const isUrl = (cell: string) => /^https?:\/\//i.test(cell.trim());
export const isDate = (cell: string) => /^\d{1,4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,4}\.?$/.test(cell.trim());

/** The values that say something. */
export const toldOf = (values: readonly string[]) => values.filter((value) => value.trim() !== '');

/** What the values of a column look like; undefined when they look like nothing in particular. */
export function inferColumn(values: readonly string[]): Column | undefined {
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
