import type { ReadLimits } from '../text/limits.js';
import { type LineEnd, lineEndOf } from '../text/line-end.js';
import { CellCutter, type RowCut } from './cells.js';

export interface RowSink {
  /** `cells` are good until this returns: the next row is put into the same array. */
  row(cells: string[], at: number, lines: number): void;
  /** A row that no reading makes sense of was passed over. */
  skipped(at: number, lines: number, reason: 'malformed' | 'too_long'): void;
  /** The last row's quote was never closed; its cells follow. */
  openQuote(at: number): void;
  /** The row has more cells than are read; the first ones follow. */
  tooManyCells(at: number): void;
}

/**
 * Cuts text into rows of cells. Rows whose quotes do not pair cost themselves only: the next line starts afresh.
 * @see RFC 4180 §2
 */
export class RowLexer {
  private rest = '';
  /** No row can be complete before so many characters: looking again at every block would take quadratic time. */
  private enough = 0;
  private line = 1;
  /** Known once there is text. */
  lineEnd: LineEnd | undefined;
  private recoveries = 0;
  private skipping = false;

  private readonly cutter: CellCutter;

  constructor(
    private readonly delimiter: string,
    private readonly sink: RowSink,
    private readonly limits: ReadLimits,
  ) {
    this.cutter = new CellCutter(delimiter, limits.maxProperties);
  }

  push(block: string): void {
    this.lineEnd ??= rowEndOf(block);
    const text = this.lineEnd === '\r' ? block.replaceAll('\r', '\n') : block;
    if (this.skipping) {
      this.skipLine(text);
      return;
    }
    const held = this.rest.length;
    const joined = this.rest + text;
    if (joined.length < this.enough) {
      this.rest = joined;
      return;
    }
    // Text that was put together is cut more slowly: only the rows that begin in what was held are cut out of it.
    const from = held === 0 ? 0 : this.rows(joined, 0, held, false);
    this.rest =
      from < held ? joined.slice(from) : text.slice(this.rows(text, from - held, text.length, false));
    this.enough = this.rest.length > minimum ? this.rest.length * 2 : 0;
    if (this.rest.length > this.limits.maxLineBytes) this.overlong();
  }

  end(): void {
    if (this.skipping) return;
    this.rows(this.rest, 0, this.rest.length, true);
    this.rest = '';
  }

  /** Gives the rows that begin before `until`, and tells where the first one begins that it does not give. */
  private rows(text: string, start: number, until: number, isLast: boolean): number {
    let from = start;
    this.cutter.take(text);
    while (from < until) {
      const cut = this.cutter.cut(from, isLast);
      if (cut === 'incomplete') return from;
      const isRow = cut !== 'unpaired' && !(cut === 'open' && this.nextLinesAreRows(text, from));
      from = isRow ? this.whole(cut, text, from) : this.malformed(text, from);
    }
    return from;
  }

  private whole(cut: RowCut, text: string, from: number): number {
    const { cells, next } = this.cutter;
    const at = this.line;
    const lines = cut === 'whole' ? 1 : countLines(text, from, next);
    this.line += lines;
    if (next - 1 - from > this.limits.maxLineBytes) this.sink.skipped(at, lines, 'too_long');
    else {
      if (cut === 'open') this.sink.openQuote(at);
      if (this.cutter.isCut) this.sink.tooManyCells(at);
      if (cells.length > 1 || cells[0] !== '') this.sink.row(cells, at, lines);
    }
    return next;
  }

  private malformed(text: string, from: number): number {
    this.sink.skipped(this.line++, 1, 'malformed');
    return lineEndAfter(text, from) + 1;
  }

  /** Whether what an open quote has swallowed are rows of their own: as many delimiters as the row it began in. */
  private nextLinesAreRows(text: string, from: number): boolean {
    const lineEnd = lineEndAfter(text, from);
    const delimiters = (line: string) => line.split(this.delimiter).length - 1;
    const next = delimiters(text.slice(lineEnd + 1, lineEndAfter(text, lineEnd + 1)));
    return next > 0 && next >= delimiters(text.slice(from, lineEnd));
  }

  /** What is held cannot become a row any more: its first line goes, the rest is read anew. */
  private overlong(): void {
    const end = this.rest.indexOf('\n');
    this.enough = 0;
    if (end < 0 || ++this.recoveries > maxRecoveries) {
      const lines = this.rest.split('\n').length;
      this.sink.skipped(this.line, lines, 'too_long');
      this.line += lines - 1;
      this.rest = '';
      this.skipping = true;
      return;
    }
    this.sink.skipped(this.line++, 1, 'malformed');
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

/** How lines end, by the first end outside of quotes: cells of programs that end lines with CR may have LF in them. */
function rowEndOf(text: string): LineEnd {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && char === '\n') return '\n';
    else if (!isQuoted && char === '\r' && !/[\r\n]/.test(text.charAt(at + 1))) return '\r';
  }
  return lineEndOf(text);
}

function lineEndAfter(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The lines of a piece of text, whose last character may end the last one. */
function countLines(text: string, from: number, to: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to - 1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
