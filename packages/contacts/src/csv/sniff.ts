import { type DateOrder, dateOrderIn } from '../clean/date.js';
import { defaultLimits } from '../text/limits.js';
import type { Column, ReadHeader } from './columns.js';
import { dialectOf } from './exporters.js';
import { readHeaderRow } from './header-row.js';
import { type Layout, layOut } from './layout.js';
import { haveNames } from './name-columns.js';
import { RowLexer } from './rows.js';
import { columnsByValues, decide, isHeaderOf } from './values.js';
import type { Words } from './words.js';

export interface Sniffed extends Table {
  delimiter: string;
}

/** What the rows of a list of people mean. */
export interface Table {
  /** Line of the header; 0 when there is none. */
  headerLine: number;
  layout: Layout;
  /** How many columns the file has. */
  width: number;
  dialect: string;
  dateOrder: DateOrder;
  /** Whether the first row is a header, and each of its cells says something that is known. */
  isUnderstood: boolean;
}

const delimiters = [',', ';', '\t', '|'];
/** Rows looked at for the header: exports may have a preamble. */
export const headerRows = 20;
/** Rows that are looked at to understand a table. */
export const sampleRows = 100;

/** Columns that the caller gave, and how a table is read by them; what they need is loaded when there are some. */
export interface GivenColumns {
  /** Undefined when no row has their headers. @throws RangeError for a column that the table has not */
  find(rows: readonly Row[], hints: Hints, headerRow: number): Table | undefined;
  /** As `find`. @throws RangeError also when no row has their headers */
  tableOf(rows: readonly Row[], hints: Hints, headerRow: number): Table;
}

export interface Row {
  cells: string[];
  at: number;
}

/** What the person who has the file may be known to write. */
export interface Hints {
  region?: string | undefined;
  locale?: string | undefined;
}

/**
 * What a text with delimiters says, from its beginning; undefined when it is not a list of people.
 * @throws RangeError when it has not the columns that were given
 */
export function sniff(
  text: string,
  words: Words,
  hints: Hints = {},
  given?: GivenColumns,
): Sniffed | undefined {
  const { delimiter, rows, headerRow } = cut(text, words);
  const table = given
    ? given.tableOf(rows, hints, headerRow)
    : understand(rows, words, hints, likelyHeader(rows, headerRow));
  return table && { ...table, delimiter };
}

/** The first rows of a text, by the delimiter that makes most sense of them, and which one is the header; -1 for none. */
export function cut(
  text: string,
  words: Words,
): { delimiter: string; rows: Row[]; headerRow: number; isTable: boolean } {
  const stated = /^\ufeff?"?sep=([,;|\t])"?\r?\n/i.exec(text)?.[1];
  const candidates = (stated ? [stated] : delimitersOf(text)).map((delimiter) => {
    const rows = sample(text, delimiter);
    const header = findHeader(rows, words);
    const steady = steadiness(rows);
    return {
      delimiter,
      rows,
      headerRow: header.row,
      score: header.score * 100 + steady,
      // Of a text with commas fewer rows are alike.
      isTable: rows.length > 1 && steady >= 1.8,
    };
  });
  return candidates.reduce((a, b) => (b.score > a.score ? b : a));
}

/** Those that a text may have, the likely first. All that it has not would cut it in the same way. */
function delimitersOf(text: string): string[] {
  const absent = delimiters.filter((delimiter) => !text.includes(delimiter));
  return delimiters.filter((delimiter) => delimiter === absent[0] || !absent.includes(delimiter));
}

/** What the first rows of a table say of it; undefined when they are not of a list of people. */
export function understand(
  rows: readonly Row[],
  words: Words,
  hints: Hints,
  headerRow: number = likelyHeader(rows, findHeader(rows, words).row),
): Table | undefined {
  return tableOf(survey(rows, words, headerRow), hints);
}

/** The same of rows that have been surveyed. */
export function tableOf(
  { header, body, dialect, columns, isUnderstood }: Survey,
  hints: Hints,
): Table | undefined {
  const known = columns.filter((column) => column !== undefined);
  if (header ? !isPeople(known) : !known.some(({ noun }) => noun === 'email' || noun === 'phone'))
    return undefined;
  const layout = layOut(columns);
  return {
    headerLine: header?.at ?? 0,
    layout,
    width: columns.length,
    dialect,
    dateOrder: dateOrderOf(layout, body, header?.cells ?? [], hints),
    isUnderstood,
  };
}

/**
 * The row that is found to be the header; where none is, the first one when it could be nothing else: words above values
 * of another form, or different words alone that are not those of somebody's name as the rows below have it.
 */
export function likelyHeader(rows: readonly Row[], found: number): number {
  const all = rows.map(({ cells }) => cells);
  const [first = [], ...body] = all;
  if (found >= 0 || body.length === 0) return found;
  if (isHeaderOf(first, body)) return 0;
  const isWords =
    new Set(first).size === first.length && first.every((cell) => /\p{L}/u.test(cell) && !/[\d@]/.test(cell));
  return isWords && !haveNames(all) ? 0 : -1;
}

/** The header of a table, the rows below it, and what each column says by itself. */
export interface Survey {
  header: Row | undefined;
  body: readonly Row[];
  /** Which program wrote the table. */
  dialect: string;
  /** What the header alone says. */
  told: readonly (ReadHeader | undefined)[];
  columns: readonly (Column | undefined)[];
  /** Whether the first row is the header, and each of its cells says something that is known. */
  isUnderstood: boolean;
}

export function survey(rows: readonly Row[], words: Words, headerRow: number): Survey {
  const header = rows[headerRow];
  if (!header) {
    const columns = columnsByValues(rows.map((row) => row.cells));
    return { header, body: rows, dialect: 'other', told: [], columns, isUnderstood: false };
  }
  const body = rows.slice(headerRow + 1);
  const told = readHeaderRow(header.cells, words);
  const dialect = dialectOf(header.cells);
  const rowsBelow = body.map(({ cells }) => cells);
  const columns = decide(told, header.cells, rowsBelow, dialect !== 'other');
  const isUnderstood =
    headerRow === 0 &&
    told.columns.every((column, at) =>
      column ? !byValues.has(column.noun) : header.cells[at]?.trim() === '',
    );
  return { header, body, dialect, told: told.columns, columns, isUnderstood };
}

/** What only the values of a column decide. */
const byValues = new Set<string>(['bare', 'title']);

/** A block has many times the rows that are looked at. */
const sampleLength = 4_096;

function sample(text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  const take = (cells: string[], at: number) => {
    if (rows.length < sampleRows && cells.some((cell) => cell.trim() !== ''))
      rows.push({ cells: cells.slice(), at });
  };
  const lexer = new RowLexer(
    delimiter,
    { row: take, skipped: () => undefined, openQuote: () => undefined, tooManyCells: () => undefined },
    defaultLimits,
  );
  // The first piece has to tell how lines end.
  const firstLine = text.indexOf('\n');
  let end = firstLine < 0 ? text.length : Math.max(sampleLength, firstLine + 1);
  for (let at = 0; at < text.length && rows.length < sampleRows; end += sampleLength) {
    lexer.push(text.slice(at, end));
    at = end;
  }
  // The text is the beginning of a file; its last line is whole only when nothing else is.
  if (rows.length < 2) lexer.end();
  return rows;
}

/** The row that says most, among the first ones; -1 when none is a header. */
export function findHeader(rows: readonly Row[], words: Words): { row: number; score: number } {
  let best = { row: -1, score: 0 };
  const seen = new Set<string>();
  const width = Math.max(0, ...rows.slice(0, headerRows).map(({ cells }) => cells.length));
  for (let row = 0; row < Math.min(rows.length, headerRows); row++) {
    const cells = (rows[row]?.cells ?? []).filter((cell) => cell.trim() !== '');
    // Nearly all columns are named; no row below names more of them.
    if (best.score >= 4 && best.score * 3 >= width * 2) break;
    // Somebody's row below a header: what comes after it may look like another, but is not that of this table.
    if (best.score >= 2 && cells.some((cell) => cell.includes('@'))) break;
    // A row of fewer cells than are known already need not be understood to say less.
    if (cells.length <= best.score || cells.some(isValue)) continue;
    const text = cells.join('\0');
    // Lists that were put together repeat their header, which says no more than it did.
    if (seen.has(text)) continue;
    seen.add(text);
    const columns = readHeaderRow(cells, words).columns.filter((column) => column !== undefined);
    const known = columns.length;
    const isHeader =
      known >= 2
        ? known * 3 >= cells.length || isWideHeader(cells, columns)
        : known === 1 && cells.length === 1;
    // Words of kinds alone are none: "Ana" is somebody, though it says which phone in Turkish.
    const isNamed = columns.some(({ noun }) => noun !== 'bare');
    if (isHeader && isNamed && known > best.score) best = { row, score: known };
  }
  return best;
}

/** No header has an address in it, and none is a number or a date. */
const isValue = (cell: string): boolean => cell.includes('@') || /^\+?[\d\s().,/:-]{4,}$/.test(cell);

/** Exports of shops and the like have few columns of the person among many; two that name one, in words alone, are a header. */
function isWideHeader(cells: readonly string[], columns: readonly Column[]): boolean {
  const told = new Set(columns.map(({ noun }) => noun).filter((noun) => personalNouns.has(noun)));
  return told.size >= 2 && new Set(cells).size === cells.length && !cells.some((cell) => /\d{3}/.test(cell));
}

const personalNouns = new Set<string>(['first_name', 'last_name', 'full_name', 'name', 'email', 'phone']);

/** How alike the rows are in their number of cells, from 0 to 1, and a little for having cells at all. */
function steadiness(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 1, often = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  return rows.length === 0 ? 0 : (width > 1 ? 1 : 0) + often / rows.length;
}

const personal = new Set([
  'name',
  'full_name',
  'first_name',
  'last_name',
  'email',
  'phone',
  'nickname',
  'company',
  'address',
  'street',
]);
const isPeople = (columns: readonly Column[]) => columns.some(({ noun }) => personal.has(noun));

/** Whether the day comes first in dates: told by a date that can be read in one way only, else by language and region. */
export function dateOrderOf(
  { birthday: [at = -1] }: Layout,
  body: readonly Row[],
  header: readonly string[],
  { region, locale }: Hints,
): DateOrder {
  for (const { cells } of at < 0 ? [] : body) {
    const [, first = '', second = ''] =
      /^(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}/.exec((cells[at] ?? '').trim()) ?? [];
    if (Number(first) > 12) return 'day-first';
    if (Number(second) > 12) return 'month-first';
  }
  const known = dateOrderIn(region, locale);
  if (known) return known;
  return /^[\x20-\x7e]*$/.test(header.join('')) && header.some((cell) => /\b(?:birth|name)/i.test(cell))
    ? 'month-first'
    : 'day-first';
}
