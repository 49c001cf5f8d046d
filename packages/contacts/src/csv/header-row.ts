import { type Column, type HeaderCell, headerCell, parseHeader, type ReadHeader } from './columns.js';
import { type Dictionary, Lexicon, listed } from './lexicon.js';
import type { Words } from './words.js';

/** The headers of a table as they are understood together. */
export interface HeaderRow {
  columns: readonly (ReadHeader | undefined)[];
  /** The dictionaries they were read by. */
  lexicon: Lexicon;
}

/**
 * Reads the headers of a row by the words of one language and those that every row may have. The language is the one
 * that explains most of the row: a word means what it means among its neighbours.
 */
export function readHeaderRow(row: readonly string[], words: Words): HeaderRow {
  const text = row.join('\0');
  const read = words.rows?.get(text) ?? readNew(row, words);
  words.rows?.set(text, read);
  return read;
}

function readNew(row: readonly string[], words: Words): HeaderRow {
  const cells = row.map(headerCell);
  const lexicon = lexiconOf(cells, words);
  const columns = parseEach(cells, lexicon);
  joinSplit(columns, row, cells, lexicon);
  addPrefixed(columns, cells, lexicon);
  return { columns, lexicon };
}

/** Understands the cells of a row, each of its headers once. */
function parseEach(cells: readonly HeaderCell[], lexicon: Lexicon): (ReadHeader | undefined)[] {
  const read = new Map<string, ReadHeader | undefined>();
  return cells.map((cell) => {
    const { normal, grouped } = cell;
    if (grouped) return parseHeader(cell, lexicon);
    if (!read.has(normal)) read.set(normal, parseHeader(cell, lexicon));
    return read.get(normal);
  });
}

/** The language is told by so many cells; a row may have thousands. */
const mostCells = 200;

function lexiconOf(row: readonly HeaderCell[], { base, languages }: Words): Lexicon {
  const common = new Lexicon(base);
  const cells = [...new Map(row.slice(0, mostCells).map((cell) => [cell.normal, cell])).values()]
    .filter(({ normal }) => normal !== '')
    .map((cell): SampledCell => ({ ...cell, common: parseHeader(cell, common) }));
  if (cells.every((cell) => cell.common)) return common;
  const byLanguage = new Map<Dictionary, SampledCell[]>();
  for (const cell of cells)
    for (const dictionary of new Set(languages.flatMap((some) => some.of(cell.normal))))
      listed(byLanguage, dictionary).push(cell);
  let best: { lexicon: Lexicon; score: Score } | undefined;
  // In the order of the list, which decides between languages that explain a row equally well.
  for (const dictionary of new Set(languages.flatMap(({ all }) => all))) {
    const own = byLanguage.get(dictionary) ?? [];
    // It cannot explain more cells than it has words of.
    if (own.length === 0 || (best && countUnread(own) < best.score.explains)) continue;
    const score = scoreOf(own, new Lexicon(base, dictionary));
    if (score.tells > 0 && (!best || isBetter(score, best.score)))
      best = { score, lexicon: new Lexicon(base, dictionary, new Set([dictionary])) };
  }
  return best?.lexicon ?? withDoubtful(cells, common);
}

const countUnread = (cells: readonly SampledCell[]): number =>
  cells.reduce((count, { common }) => (common ? count : count + 1), 0);

interface SampledCell extends HeaderCell {
  /** As it is read without the words of a language. */
  common: ReadHeader | undefined;
}

/** How many cells more a language explains, how many it reads by its own words, and by words that tell it from others. */
interface Score {
  explains: number;
  own: number;
  tells: number;
}

const isBetter = (score: Score, than: Score): boolean =>
  score.explains > than.explains || (score.explains === than.explains && score.own > than.own);

function scoreOf(cells: readonly SampledCell[], lexicon: Lexicon): Score {
  const score = { explains: 0, own: 0, tells: 0 };
  for (const cell of cells) {
    const read = parseHeader(cell, lexicon);
    score.explains += Number(read !== undefined) - Number(cell.common !== undefined);
    if (read?.forms.some((form) => lexicon.ownEntry(form))) score.own++;
    if (read?.forms.some((form) => lexicon.tells(lexicon.own as Dictionary, form))) score.tells++;
  }
  return score;
}

/** Of a row without a language: with the doubtful words of the dictionaries that others of its words are of. */
function withDoubtful(cells: readonly SampledCell[], common: Lexicon): Lexicon {
  const attested = common.base.filter((dictionary) =>
    cells.some((cell) => cell.common?.forms.some((form) => common.tells(dictionary, form))),
  );
  return new Lexicon(common.base, undefined, new Set(attested));
}

/**
 * Outlook cuts headers that have a comma in two ("Gatuadress, arbete"), without quotes around them: the second cell
 * begins with a blank, which no other has. Both columns say what the two cells say together.
 */
function joinSplit(
  columns: (ReadHeader | undefined)[],
  row: readonly string[],
  cells: readonly HeaderCell[],
  lexicon: Lexicon,
): void {
  const split = row.flatMap((cell, at) => (at > 0 && /^ \S/.test(cell) ? [at] : []));
  if (split.length * 2 > row.length) return;
  for (const at of split) {
    const normal = `${cells[at - 1]?.normal} ${cells[at]?.normal}`;
    const joined = parseHeader({ normal }, lexicon);
    if (!joined || joined.type === '' || !(columns[at - 1] || columns[at])) continue;
    columns[at - 1] = joined;
    columns[at] = joined;
  }
}

/**
 * Programs put the name of a list before all of its columns (`cp_mobile1`, "Guest First Name"). Such a word is passed
 * over where at least two headers begin with it that are not understood with it, and no other column says the same.
 */
function addPrefixed(
  columns: (ReadHeader | undefined)[],
  cells: readonly HeaderCell[],
  lexicon: Lexicon,
): void {
  const byPrefix = new Map<string, { at: number; rest: string }[]>();
  columns.forEach((column, at) => {
    const header = column ? '' : (cells[at]?.normal ?? '');
    const blank = header.indexOf(' ');
    if (blank < 0 || lexicon.lookup(header.slice(0, blank))?.isSomebodyElse) return;
    const prefix = header.slice(0, blank);
    listed(byPrefix, prefix).push({ at, rest: header.slice(blank + 1) });
  });
  const told = new Set(columns.flatMap((column) => (column ? [keyOf(column)] : [])));
  for (const group of byPrefix.values()) {
    const read = group.flatMap(({ at, rest }) => {
      const column = parseHeader({ normal: rest }, lexicon);
      return column && column.noun !== 'bare' && !told.has(keyOf(column)) ? [{ at, column }] : [];
    });
    if (read.length < 2) continue;
    for (const { at, column } of read) {
      columns[at] = column;
      told.add(keyOf(column));
    }
  }
}

const keyOf = ({ noun, type, number }: Column): string => `${noun} ${type} ${number}`;
