import type { Reading } from '../format.js';
import type { XmlSink } from '../text/xml.js';
import { maxCellLength, RowMaker } from '../workbook/cells.js';
import { MergedDown } from '../workbook/merged.js';
import { readXml } from '../workbook/package.js';
import type { SheetRow } from '../workbook/workbook.js';
import type { Packed } from '../zip/entries.js';
import { countUnpacked } from '../zip/meter.js';
import { tooLarge } from '../zip/trouble.js';
import { type Area, type Areas, columnOf } from './areas.js';
import { cellText } from './cell.js';
import type { Shared } from './open.js';
import { StringItem } from './strings.js';

/** The rows of a sheet, as many at a time as a block gives. */
export async function* rowsOf(
  sheet: Packed,
  { areas, isCut }: Areas,
  shared: Shared,
  reading: Reading,
): AsyncGenerator<SheetRow[]> {
  const lexer = new RowLexer(areas, shared, reading, isCut);
  for await (const _ of readXml(sheet, lexer, reading)) yield lexer.takeRows();
  yield lexer.takeRows();
}

/**
 * Makes rows of the XML of a sheet. The value of merged cells stands in the first of them.
 * @see ECMA-376-1 §18.3.1.73 (row), §18.3.1.4 (c), §18.3.1.53 (is), §18.3.1.96 (v)
 */
class RowLexer implements XmlSink {
  private rows: SheetRow[] = [];
  private readonly maker: RowMaker;
  private readonly merged: MergedDown;
  /** The first area that does not begin above the row. */
  private nextArea = 0;
  private at = 0;
  private column = -1;
  private cell = { type: '', style: '', value: '' };
  private isValue = false;
  private readonly inline = new StringItem();

  constructor(
    private readonly areas: readonly Area[],
    private readonly shared: Shared,
    private readonly reading: Reading,
    private isCut: boolean,
  ) {
    this.maker = new RowMaker(reading.book.limits);
    this.merged = new MergedDown(reading);
  }

  takeRows(): SheetRow[] {
    return this.rows.splice(0);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const at = Number(attributes.r);
      this.at = Number.isSafeInteger(at) && at > 0 ? at : this.at + 1;
      this.maker.begin(this.at);
      this.column = -1;
    } else if (name === 'c') {
      this.column = columnOf(attributes.r ?? '') ?? this.column + 1;
      this.cell = { type: attributes.t ?? '', style: attributes.s ?? '', value: '' };
    } else this.inline.open(name);
    this.isValue = name === 'v';
  }

  text(text: string): void {
    if (!this.isValue) this.inline.add(text);
    else if (this.cell.value.length < maxCellLength) this.cell.value += text.slice(0, maxCellLength);
  }

  close(name: string): void {
    this.isValue = false;
    if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else this.inline.close(name);
  }

  private endCell(): void {
    const inline = this.inline.take();
    const text = this.cell.type === 'inlineStr' ? inline : cellText(this.cell, this.shared);
    // A few bytes can refer to a long string: what it stands for counts as unpacked, or it would be a bomb of its own.
    if (this.cell.type === 's' && countUnpacked(this.reading, text.length) < text.length) throw tooLarge();
    this.maker.add(this.column, text);
  }

  private endRow(): void {
    const { row } = this.maker;
    this.merged.fill(row);
    for (; (this.areas[this.nextArea]?.top ?? row.at + 1) <= row.at; this.nextArea++) {
      const { top, bottom, left, right } = this.areas[this.nextArea] as Area;
      if (top < row.at || !row.cells[left]) continue;
      this.merged.add(row, left, bottom);
      if (right > left) row.wide.push([left, right]);
    }
    if (this.isCut && !row.isBlank) {
      row.isUnmerged = true;
      this.isCut = false;
    }
    this.rows.push(row);
  }
}
