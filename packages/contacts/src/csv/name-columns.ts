import type { Column } from './columns.js';
import type { Noun } from './meaning.js';
import { toldOf } from './value-forms.js';

/** Whether a column of every row is the full name that two others make. */
export const haveNames = (rows: readonly (readonly string[])[]): boolean =>
  nameColumns(rows, Math.max(...rows.map((row) => row.length))).length > 0;

/** The first columns that are so; none where no three are. */
export function nameColumns(
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
 * Lists of companies have the name of each, and that of somebody there in parts: a "Name" beside a first and a last name
 * that has neither of them is the company's. Of two "Names" beside a first name the closer one is the last name.
 */
export function withoutCompanyNames(
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

/** Where no column has names, the one that looks most like it does. */
export function withNames(
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
]);

/** Most are two or three words that begin with a capital, or as many letters as an East Asian name has. */
const haveNameForm = (values: readonly string[]): boolean => haveForm(values, nameForm);

/** Most may be a part of a name: one word that begins with a capital. */
export const mayBeNames = (values: readonly string[]): boolean =>
  haveForm(values, nameForm) || haveForm(values, wordForm);

/** Whether most values have a form, and few are alike. */
function haveForm(values: readonly string[], form: RegExp): boolean {
  const told = toldOf(values).map((value) => value.trim());
  const those = told.filter((value) => value.length <= longestName && form.test(value));
  return those.length * 4 >= told.length * 3 && those.length > 0 && new Set(told).size * 2 > told.length;
}

/** Longer ones are text. */
const longestName = 80;

const wordForm = /^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*$/u;

const nameForm =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*,?(?: (?:d[aei]|del|de la|van|von|der|van der|bin|al|el|le)){0,2}(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,2}|\p{Script=Han}{2,4}|\p{Script=Han}{1,3}[ \u3000]\p{Script=Han}{1,3}|\p{Script=Hangul}{2,4})$/u;
