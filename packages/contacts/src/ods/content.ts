import type { Reading } from '../format.js';
import { attribute, type XmlSink } from '../text/xml.js';
import { RowMaker } from '../workbook/cells.js';
import { MergedDown } from '../workbook/merged.js';
import { maxRows, type SheetRow } from '../workbook/workbook.js';
import { countUnpacked } from '../zip/meter.js';
import { tooLarge } from '../zip/trouble.js';
import { type Cell, cellOf, cellText, countOf } from './cell.js';
import { ShownText } from './shown.js';

/** A sheet begins, or it has a row that says something, so many times; `length` is what the text of the row takes. */
export type ContentEvent =
  | { kind: 'sheet'; isHidden: boolean }
  | { kind: 'row'; row: SheetRow; times: number; length: number };

/** Elements that have tables or texts inside which are not those of a sheet. */
const foreign = new Set(['tracked-changes', 'dde-links', 'shapes', 'forms']);

/** No document that we look at has more styles of hidden sheets. */
const maxHiddenStyles = 10_000;

/**
 * Makes sheets and rows of the content of a document. The value of merged cells stands in the first of them.
 * @see OpenDocument 1.3 part 3 §9.1 (table:table, table:table-row, table:table-cell, table:covered-table-cell), §17.15 (table:display)
 */
export class ContentLexer implements XmlSink {
  private events: ContentEvent[] = [];
  private readonly maker: RowMaker;
  private merged: MergedDown;
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private depth = 0;
  /** How deep the element is that is passed over, and the table that is a sheet; 0 outside of one. */
  private foreignDepth = 0;
  private sheetDepth = 0;
  private rows = { at: 0, times: 1 };
  private column = 0;
  private length = 0;
  private cell: Cell | undefined;
  private shown = new ShownText(0);
  /** The cells of the row that reach below it: column and last row. */
  private down: [column: number, bottom: number][] = [];
  private wide: SheetRow['wide'] = [];

  constructor(private readonly reading: Reading) {
    this.maker = new RowMaker(reading.book.limits);
    this.merged = new MergedDown(reading);
  }

  take(): ContentEvent[] {
    return this.events.splice(0);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    if (this.foreignDepth > 0) return;
    if (this.cell) this.shown.open(name, attributes, this.depth);
    else if (foreign.has(name)) this.foreignDepth = this.depth;
    else if (name === 'style') this.style = attribute(attributes, 'name');
    else if (name === 'table-properties') this.noteStyle(attributes);
    else if (name === 'table' && this.sheetDepth === 0) this.beginSheet(attributes);
    else if (this.sheetDepth > 0 && name === 'table-row') this.beginRow(attributes);
    else if (this.sheetDepth > 0 && (name === 'table-cell' || name === 'covered-table-cell')) {
      this.cell = cellOf(name, attributes);
      this.shown = new ShownText(this.depth);
    }
  }

  text(text: string): void {
    if (this.cell && this.foreignDepth === 0) this.shown.add(text);
  }

  close(name: string): void {
    const depth = this.depth--;
    if (this.foreignDepth > 0) {
      if (depth === this.foreignDepth) this.foreignDepth = 0;
    } else if (this.cell) {
      if (depth === this.shown.cellDepth) this.endCell(this.cell);
      else this.shown.close(depth);
    } else if (depth === this.sheetDepth) this.sheetDepth = 0;
    else if (this.sheetDepth > 0 && name === 'table-row') this.endRow();
  }

  private noteStyle(attributes: Readonly<Record<string, string>>): void {
    if (attribute(attributes, 'display') === 'false' && this.hiddenStyles.size < maxHiddenStyles)
      this.hiddenStyles.add(this.style);
  }

  private beginSheet(attributes: Readonly<Record<string, string>>): void {
    this.sheetDepth = this.depth;
    this.rows = { at: 0, times: 1 };
    this.merged.clear();
    const isHidden = this.hiddenStyles.has(attribute(attributes, 'style-name'));
    this.events.push({ kind: 'sheet', isHidden });
  }

  private beginRow(attributes: Readonly<Record<string, string>>): void {
    this.rows.times = countOf(attributes, 'number-rows-repeated');
    this.maker.begin(this.rows.at + 1);
    this.column = 0;
    this.length = 0;
    this.down = [];
    this.wide = [];
  }

  private endCell(cell: Cell): void {
    const text = cellText(cell, this.shown.take());
    const { column, rows, maker } = this;
    this.cell = undefined;
    this.column += cell.times;
    if (text === '') return;
    // Cells beyond the limit are dropped; one of them is enough to say so.
    const end = Math.min(this.column, this.reading.book.limits.maxProperties + 1);
    for (let at = column; at < Math.max(end, column + 1); at++) {
      // A few bytes can repeat a text very often: what they stand for counts as unpacked.
      if (at > column && countUnpacked(this.reading, text.length) < text.length) throw tooLarge();
      maker.add(at, text);
      this.length += text.length;
    }
    if (cell.rowSpan > 1) this.down.push([column, rows.at + cell.rowSpan]);
    if (cell.columnSpan > 1) this.wide.push([column, column + cell.columnSpan - 1]);
  }

  private endRow(): void {
    const { row } = this.maker;
    const times = Math.min(this.rows.times, maxRows - this.rows.at);
    this.rows.at += this.rows.times;
    this.merged.fill(row);
    for (const [column, bottom] of this.down) this.merged.add(row, column, bottom);
    row.wide = this.wide;
    if (times > 0 && !(row.isBlank && !row.isTooLong && !row.isTooWide))
      this.events.push({ kind: 'row', row, times, length: this.length + rowBytes });
  }
}

/** What an empty row takes in a file, about. */
const rowBytes = 16;
