import type { ReadLimits } from '../text/limits.js';

export interface RowSink {
  row(cells: string[], at: number, lines: number): void;
  /** A row that no reading makes sense of was passed over. */
  skipped(at: number, lines: number, reason: 'malformed' | 'too_long'): void;
  /** The last row's quote was never closed; its cells follow. */
  openQuote(at: number): void;
}

/**
 * Cuts text into rows of cells. Rows whose quotes do not pair cost themselves only: the next line starts afresh.
 * @see RFC 4180 §2; a quote inside of an unquoted cell is text
 */
export class RowLexer {
  private rest = '';
  /** No row can be complete before so many characters: looking again at every block would take quadratic time. */
  private enough = 0;
  private line = 1;
  private lineEnd: '\n' | '\r' | undefined;
  private recoveries = 0;
  private skipping = false;

  constructor(
    private readonly delimiter: string,
    private readonly sink: RowSink,
    private readonly limits: ReadLimits,
  ) {}

  push(block: string): void {
    this.lineEnd ??= block.includes('\n') || !block.includes('\r') ? '\n' : '\r';
    const text = this.lineEnd === '\r' ? block.replaceAll('\r', '\n') : block;
    if (this.skipping) {
      this.skipLine(text);
      return;
    }
    this.rest += text;
    if (this.rest.length < this.enough) return;
    this.rest = this.rest.slice(this.rows(this.rest, false));
    this.enough = this.rest.length > minimum ? this.rest.length * 2 : 0;
    if (this.rest.length > this.limits.maxLineBytes) this.overlong();
  }

  end(): void {
    if (this.skipping) return;
    this.rows(this.rest, true);
    this.rest = '';
  }

  /** Gives the complete rows and tells where the first incomplete one begins. */
  private rows(text: string, isLast: boolean): number {
    let from = 0;
    let quote = text.indexOf('"');
    while (from < text.length) {
      let end = text.indexOf('\n', from);
      if (end < 0) {
        if (!isLast) return from;
        end = text.length;
      }
      if (quote >= 0 && quote < from) quote = text.indexOf('"', from);
      if (quote < 0 || quote > end) {
        this.plain(text, from, end);
        from = end + 1;
        continue;
      }
      const quoted = readQuoted(text, from, this.delimiter, isLast);
      if (quoted === 'incomplete') return from;
      from = this.quoted(quoted, text, from, end);
    }
    return from;
  }

  private plain(text: string, from: number, end: number): void {
    const at = this.line++;
    let last = end;
    while (last > from && text.charCodeAt(last - 1) === 13) last--;
    if (last === from) return;
    if (last - from > this.limits.maxLineBytes) {
      this.sink.skipped(at, 1, 'too_long');
      return;
    }
    this.give(text.slice(from, last).split(this.delimiter), at, 1);
  }

  private quoted(row: QuotedRow, text: string, from: number, lineEnd: number): number {
    const at = this.line;
    const firstLine = text.slice(from, lineEnd);
    if (
      row.trouble === 'unpaired' ||
      (row.trouble === 'open' && this.nextLinesAreRows(text, lineEnd, firstLine))
    ) {
      this.line++;
      this.recoveries++;
      this.sink.skipped(at, 1, 'malformed');
      return lineEnd + 1;
    }
    const lines = countLines(text, from, row.next);
    this.line += lines;
    if (row.next - from > this.limits.maxLineBytes) this.sink.skipped(at, lines, 'too_long');
    else {
      if (row.trouble === 'open') this.sink.openQuote(at);
      this.give(row.cells, at, lines);
    }
    return row.next;
  }

  /** Whether what an open quote has swallowed are rows of their own: as many delimiters as the row it began in. */
  private nextLinesAreRows(text: string, lineEnd: number, firstLine: string): boolean {
    const next = text.slice(lineEnd + 1, text.indexOf('\n', lineEnd + 1) >>> 0);
    const delimiters = (line: string) => line.split(this.delimiter).length - 1;
    return next !== '' && delimiters(next) > 0 && delimiters(next) >= delimiters(firstLine);
  }

  private give(cells: string[], at: number, lines: number): void {
    if (cells.length > this.limits.maxProperties) cells.length = this.limits.maxProperties;
    this.sink.row(cells, at, lines);
  }

  /** What is held cannot become a row any more: its first line goes, the rest is read anew. */
  private overlong(): void {
    const end = this.rest.indexOf('\n');
    this.sink.skipped(this.line, 1, end < 0 || this.recoveries > maxRecoveries ? 'too_long' : 'malformed');
    this.enough = 0;
    if (end < 0) {
      this.rest = '';
      this.skipping = true;
      return;
    }
    if (++this.recoveries > maxRecoveries) {
      this.line += countLines(this.rest, 0, this.rest.length);
      this.rest = '';
      this.skipping = true;
      return;
    }
    this.line++;
    const again = this.rest.slice(end + 1);
    this.rest = '';
    this.push(again);
  }

  private skipLine(text: string): void {
    const end = text.indexOf('\n');
    if (end < 0) return;
    this.skipping = false;
    this.line++;
    this.push(text.slice(end + 1));
  }
}

const minimum = 256 * 1024;
/** Each may read as much as `maxLineBytes` again; a file that needs more of them is no CSV. */
const maxRecoveries = 20;

interface QuotedRow {
  cells: string[];
  /** Where the next row begins. */
  next: number;
  /** `open`: the file ended inside of quotes; `unpaired`: a quote opens where one should have been closed. */
  trouble?: 'open' | 'unpaired';
}

function readQuoted(
  text: string,
  from: number,
  delimiter: string,
  isLast: boolean,
): QuotedRow | 'incomplete' {
  const separator = delimiter.charCodeAt(0);
  let cells: string[] = [];
  let at = from;
  let lineEnd = -1;
  for (;;) {
    if (lineEnd < at) {
      lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) {
        if (!isLast) return 'incomplete';
        lineEnd = text.length;
      }
    }
    const quote = openingQuote(text, at, lineEnd, separator);
    const plainEnd = quote < 0 ? lineEnd : beforeQuote(text, at, quote) - 1;
    if (plainEnd >= at || quote < 0) cells = withPlain(cells, text.slice(at, plainEnd), delimiter);
    if (quote < 0) return { cells, next: lineEnd + 1 };
    const cell = readCell(text, quote + 1, separator);
    if (cell === 'unpaired') return { cells: [], next: at, trouble: 'unpaired' };
    if (cell.end < 0) {
      if (!isLast) return 'incomplete';
      cells.push(cell.value);
      return { cells, next: text.length, trouble: 'open' };
    }
    cells.push(cell.value);
    at = cell.end;
    if (at >= text.length) return isLast ? { cells, next: at } : 'incomplete';
    if (text.charCodeAt(at) !== separator) return { cells, next: at + 1 };
    at++;
  }
}

/** Where the next quoted cell of the line begins; -1 when there is none: a quote inside of a cell is text. */
function openingQuote(text: string, from: number, lineEnd: number, separator: number): number {
  for (
    let quote = text.indexOf('"', from);
    quote >= 0 && quote < lineEnd;
    quote = text.indexOf('"', quote + 1)
  ) {
    const start = beforeQuote(text, from, quote);
    if (start === from || text.charCodeAt(start - 1) === separator) return quote;
  }
  return -1;
}

/** Where the blanks before a quote begin, if there are any: they are not of the cell. */
function beforeQuote(text: string, from: number, quote: number): number {
  let start = quote;
  while (start > from && text.charCodeAt(start - 1) === 32) start--;
  return start;
}

/** The cells with those of a piece without quotes: native splitting is several times faster than looking for each delimiter. */
function withPlain(cells: string[], piece: string, delimiter: string): string[] {
  const more = withoutReturn(piece).split(delimiter);
  if (cells.length === 0) return more;
  for (const cell of more) cells.push(cell);
  return cells;
}

/** A cell from after its quote on; `end` is at the delimiter or line end after it, -1 when the quote stays open. */
function readCell(
  text: string,
  from: number,
  separator: number,
): { value: string; end: number } | 'unpaired' {
  let value = '';
  let start = from;
  let firstBreak: number | undefined;
  for (;;) {
    const quote = text.indexOf('"', start);
    if (quote < 0) return { value: value + text.slice(start), end: -1 };
    const after = text.charCodeAt(quote + 1);
    if (after === 34) {
      value += text.slice(start, quote + 1);
      start = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 13) end++;
    const follows = text.charCodeAt(end);
    if (end >= text.length || follows === separator || follows === 10) {
      return { value: value + text.slice(start, quote), end };
    }
    const before = text.charCodeAt(quote - 1);
    if (firstBreak === undefined) firstBreak = text.indexOf('\n', from);
    const crossed = firstBreak >= 0 && firstBreak < quote;
    if (crossed && (before === 10 || before === separator)) return 'unpaired';
    // A quote that somebody forgot to double.
    value += text.slice(start, quote + 1);
    start = quote + 1;
  }
}

const withoutReturn = (cell: string) => (cell.endsWith('\r') ? cell.replace(/\r+$/, '') : cell);

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return text.charCodeAt(to - 1) === 10 ? lines : lines + 1;
}
