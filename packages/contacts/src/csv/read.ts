import type { Book } from '../book.js';
import type { FormatReader } from '../format.js';
import { fieldsOf } from './fields.js';
import { unguarded } from './formula-escape.js';
import { rowMapper } from './map.js';
import { RowLexer } from './rows.js';
import { type GivenColumns, type Sniffed, sniff, type Table } from './sniff.js';
import { commonWords, type Words } from './words.js';

/**
 * Reads CSV of any exporter, whatever separates its cells and whatever language its header is in.
 * @see RFC 4180
 */
export function csvReader(book: Book, hints: CsvHints): FormatReader {
  let lexer: RowLexer | undefined;
  return {
    get lineEnd() {
      return lexer?.lineEnd;
    },
    push(text) {
      lexer ??= begin(text, book, hints);
      lexer.push(text);
    },
    end: () => lexer?.end(),
  };
}

interface CsvHints {
  words: Words | undefined;
  region?: string | undefined;
  locale?: string | undefined;
  columns?: GivenColumns | undefined;
}

/** The first text is a whole block, which is enough to tell delimiter, header and dialect. */
function begin(head: string, book: Book, hints: CsvHints): RowLexer {
  const sniffed = sniff(head, hints.words ?? commonWords, hints, book.isInPart ? undefined : hints.columns);
  if (sniffed) reportTable(sniffed, book);
  const headerLine = sniffed?.headerLine ?? 0;
  const takeRow = sniffed && rowTaker(sniffed, book);
  let header: string[] = [];
  let marked = '';
  // Tables that were put together have it again, maybe behind a mark of their own.
  const isHeader = (cells: readonly string[]) =>
    (cells[0] === header[0] || cells[0] === marked) &&
    cells.length === header.length &&
    cells.every((cell, i) => i === 0 || cell === header[i]);
  return new RowLexer(
    sniffed?.delimiter ?? ',',
    {
      row(cells, at, lines) {
        if (at > headerLine) {
          if (!book.isFull && !isHeader(cells)) takeRow?.(cells, at, lines);
        } else if (at === headerLine) {
          header = cells.slice();
          marked = `\ufeff${header[0]}`;
          if (!book.isInPart) book.report.header = { at, excerptLength: lines };
        } else if (!cells.every(isBlank) && !/^sep=/i.test(cells[0] ?? '')) {
          book.warn(at, 'before_header');
        }
      },
      skipped(at, lines, reason) {
        if (at > headerLine) book.skip(at, reason, lines);
      },
      openQuote: (at) => book.warn(at, 'quote_open'),
      tooManyCells: (at) => book.warn(at, 'too_many_properties'),
    },
    book.limits,
  );
}

function rowTaker(table: Sniffed, book: Book) {
  const toDraft = rowMapper(table.layout, book, table.dateOrder);
  return (cells: string[], at: number, lines: number) => {
    if (cells.every(isBlank)) return;
    const row = cells.length === 1 ? repaired(cells, table) : cells;
    warnOfRest(row, at, table, book);
    book.add(toDraft(row, at), lines, noKeys);
  };
}

/** Says who wrote a table and how it is read; in an archive there may be more, of which only the former is said. */
export function reportTable({ dialect, layout, width }: Table, { report, isInPart }: Book): void {
  report.version = dialect;
  if (!isInPart) report.columns = fieldsOf(layout, width);
}

/** Says that a row has something beyond the last column of its table. */
export function warnOfRest(cells: readonly string[], at: number, { width }: Table, book: Book): void {
  // The last cell of a row is seldom a blank one, and all before it may be many.
  for (let last = cells.length - 1; last >= width; last--) {
    if (isBlank(cells[last])) continue;
    book.warn(at, 'cells_dropped');
    return;
  }
}

/** A row of another delimiter, put in by hand or by another program, comes as one cell. */
function repaired(cells: string[], { delimiter, width }: Sniffed): string[] {
  if (width < 2) return cells;
  const [only = ''] = cells;
  const other = [',', ';', '\t'].find(
    (candidate) => candidate !== delimiter && only.split(candidate).length > 2,
  );
  return other ? only.split(other).map(unguarded) : cells;
}

const isBlank = (cell: string | undefined) => cell === undefined || cell === '' || cell.trim() === '';

const noKeys: readonly string[] = [];
