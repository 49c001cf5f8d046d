import { mayBeGuarded, unguarded } from './formula-escape.js';

const quoteMark = 0x22;
const blank = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * How a row was cut. `incomplete`: its end is not in the text; `open`: the file ended inside of quotes; `unpaired`: a
 * quote opens where one should have been closed.
 */
export type RowCut = 'whole' | 'quoted' | 'incomplete' | 'open' | 'unpaired';

/**
 * Cuts rows into cells, one row at a time.
 * @see RFC 4180 §2; a quote inside of an unquoted cell is text
 */
export class CellCutter {
  /** The cells of the row that was cut last: one array for all rows of a text, which whoever keeps it must copy. */
  cells: string[] = [];
  /** Where the row after it begins. */
  next = 0;
  /** Whether it has more cells than are read. */
  isCut = false;
  /** The odd cell that was read last. */
  private value = '';
  /** Where its quote may have been closed, should it not be closed at its end. */
  private stray: { before: string; at: number } | undefined;
  private text = '';
  /** Nothing closes a cell before here: looking again for each cell, and for each row, would take quadratic time. */
  private openUntil = 0;
  /** The first line end behind the odd cell that was read last. */
  private lineEnd = -1;
  private readonly separator: number;

  constructor(
    delimiter: string,
    private readonly maxCells: number,
  ) {
    this.separator = delimiter.charCodeAt(0);
  }

  /** Takes the text that the next rows are cut from, in their order. */
  take(text: string): void {
    this.text = text;
    // Engines note each new value that an old object is given: an array that has come to age makes every cell slower.
    this.cells = [];
    this.openUntil = 0;
    this.lineEnd = -1;
  }

  /** Cuts the row that begins at `from`; `isLast` when nothing comes after the text. */
  cut(from: number, isLast: boolean): RowCut {
    const { text, separator, cells, maxCells } = this;
    const { length } = text;
    let isQuoted = false;
    this.isCut = false;
    let count = 0;
    let at = from;
    for (;;) {
      // Reading beyond the end once makes engines slower at every character after it.
      let code = at < length ? text.charCodeAt(at) : 0;
      if (code === separator) {
        // Most cells of a table have nothing in them.
        if (count < maxCells) cells[count++] = '';
        else this.isCut = true;
        at++;
        continue;
      }
      const quote = code === quoteMark ? at : code === blank ? afterBlanks(text, at) : -1;
      let end = at;
      let cell = '';
      if (quote >= 0 && text.charCodeAt(quote) === quoteMark) {
        isQuoted = true;
        const closing = text.indexOf('"', quote + 1);
        code = closing >= 0 && closing + 1 < length ? text.charCodeAt(closing + 1) : 0;
        if (code === separator || code === lineFeed) {
          cell = text.slice(quote + 1, closing);
          end = closing + 1;
        } else {
          end = this.oddCell(text, quote + 1, closing);
          if (end === unpaired) return 'unpaired';
          if (!isLast && (end === open || end === length)) return 'incomplete';
          if (end === open && this.stray) end = this.closedCell(text, this.stray);
          cell = this.value;
          code = end < length ? text.charCodeAt(end) : lineFeed;
        }
        if (cell !== '' && mayBeGuarded(cell.charCodeAt(0))) cell = unguarded(cell);
      } else {
        const isMarked = mayBeGuarded(code);
        while (end < length) {
          code = text.charCodeAt(end);
          if (code === separator || code === lineFeed) break;
          end++;
        }
        if (end === length && !isLast) return 'incomplete';
        let last = end;
        if (code !== separator) while (last > at && text.charCodeAt(last - 1) === carriageReturn) last--;
        if (last > at) cell = text.slice(at, last);
        if (isMarked) cell = unguarded(cell);
      }
      if (count < maxCells) cells[count++] = cell;
      else this.isCut = true;
      at = end + 1;
      if (code === separator) continue;
      if (cells.length !== count) cells.length = count;
      this.next = end === open ? length : at;
      return end === open ? 'open' : isQuoted ? 'quoted' : 'whole';
    }
  }

  /**
   * Reads a quoted cell with more quotes, blanks behind them, or without an end, from after its quote on into `value`, and
   * gives where the delimiter or line end after it is.
   */
  private oddCell(text: string, from: number, firstQuote: number): number {
    let value = '';
    let start = from;
    const isKnown = this.isKnownOpen(text, from);
    this.stray = undefined;
    for (let quote = firstQuote; ; quote = text.indexOf('"', start)) {
      if (quote < 0) {
        this.openUntil = text.length;
        this.value = value + text.slice(start);
        return open;
      }
      if (text.charCodeAt(quote + 1) === quoteMark) {
        value += text.slice(start, quote + 1);
        start = quote + 2;
        continue;
      }
      let end = quote + 1;
      while (text.charCodeAt(end) === blank || text.charCodeAt(end) === carriageReturn) end++;
      const follows = text.charCodeAt(end);
      if (end >= text.length || this.isEnd(follows)) {
        this.value = value + text.slice(start, quote);
        return end;
      }
      let last = quote - 1;
      while (text.charCodeAt(last) === blank) last--;
      const before = text.charCodeAt(last);
      const isCrossed = quote > this.lineEndAfter(text, from);
      if (isCrossed && (before === lineFeed || before === this.separator)) {
        this.openUntil = quote;
        return this.stray ? this.closedCell(text, this.stray) : unpaired;
      }
      // A quote that somebody forgot to double, unless nothing closes the cell in its line.
      if (!isCrossed) this.stray ??= { before: value + text.slice(start, quote), at: quote + 1 };
      if (isKnown && this.stray) return this.closedCell(text, this.stray);
      value += text.slice(start, quote + 1);
      start = quote + 1;
    }
  }

  /** Whether all of the line, and more, was read for a cell before and closes none: not even this one then. */
  private isKnownOpen(text: string, from: number): boolean {
    const { openUntil } = this;
    return from < openUntil && (openUntil === text.length || this.lineEndAfter(text, from) < openUntil);
  }

  private lineEndAfter(text: string, from: number): number {
    if (from > this.lineEnd) {
      const end = text.indexOf('\n', from);
      this.lineEnd = end < 0 ? text.length : end;
    }
    return this.lineEnd;
  }

  /** A cell whose quote was closed before its end: what stands behind the quote is of it, too. */
  private closedCell(text: string, { before, at }: { before: string; at: number }): number {
    let end = at;
    while (end < text.length && !this.isEnd(text.charCodeAt(end))) end++;
    let last = end;
    while (text.charCodeAt(last - 1) === carriageReturn) last--;
    this.value = before + text.slice(at, last);
    return end;
  }

  private isEnd(code: number): boolean {
    return code === this.separator || code === lineFeed;
  }
}

const open = -1;
const unpaired = -2;

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === blank) at++;
  return at;
}
