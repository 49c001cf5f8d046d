import type { ColumnField, ColumnMapping, TableColumns } from '@bookbridge/contacts';
import { mayBeNames } from './must-ask.js';

const names: readonly ColumnField['name'][] = [
  'full_name',
  'first_name',
  'middle_name',
  'last_name',
  'second_last_name',
  'nickname',
];

const isName = (field: ColumnField | null): boolean => field !== null && names.includes(field.name);

/** Whether anybody will have a name by a mapping. */
export const givesNames = ({ columns }: ColumnMapping): boolean => columns.some(({ field }) => isName(field));

/**
 * The column that looks like people's names, of those that a mapping passes over: what was found to be one, what may be one,
 * or the first whose values are all words. `undefined` where none does.
 */
export function nameColumnOf(table: TableColumns, { columns }: ColumnMapping): number | undefined {
  const unused = table.columns.flatMap((column, at) => (columns[at]?.field === null ? [{ column, at }] : []));
  const found =
    unused.find(({ column }) => isName(column.field)) ??
    unused.find(({ column }) => mayBeNames(column)) ??
    unused.find(({ at }) => looksLikeNames(table.rows.map((row) => row[at] ?? '')));
  return found?.at;
}

const words = /^\p{L}[\p{L}\p{M}.,'’ -]{0,60}$/u;

function looksLikeNames(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => words.test(cell));
}
