import { unguarded } from '../csv/formula-escape.js';
import type { Row } from '../csv/sniff.js';
import type { Reading } from '../format.js';
import type { XmlSink } from '../text/xml.js';
import { countUnpacked } from '../zip/meter.js';
import { tooLarge } from '../zip/trouble.js';
import { cellText } from './cell.js';
import { readXml } from './package.js';
import { maxCellLength, StringItem } from './strings.js';
import type { Shared, Sheet } from './workbook.js';

export interface SheetRow extends Row {
  /** It is longer than `maxLineBytes`, and has no cells therefore. */
  isTooLong: boolean;
  /** It has more cells than `maxProperties`; those beyond are left out. */
  isTooWide: boolean;
  /** Said here, as looking for it would meet every column between two cells that are far from each other. */
  isBlank: boolean;
}

const emptyRow = (at: number): SheetRow => ({
  cells: [],
  at,
  isTooLong: false,
  isTooWide: false,
  isBlank: true,
});

/** The rows of a sheet, as many at a time as a block gives. */
export async function* rowsOf(sheet: Sheet, shared: Shared, reading: Reading): AsyncGenerator<SheetRow[]> {
  const lexer = new RowLexer(shared, reading);
  for await (const _ of readXml(sheet.content, lexer, reading)) yield lexer.takeRows();
  yield lexer.takeRows();
}

/**
 * Makes rows of the XML of a sheet. Where cells are merged, the first one has the value, as when a sheet is saved as CSV.
 * @see ECMA-376-1 §18.3.1.73 (row), §18.3.1.4 (c), §18.3.1.53 (is), §18.3.1.96 (v)
 */
class RowLexer implements XmlSink {
  private rows: SheetRow[] = [];
  private row = emptyRow(0);
  private length = 0;
  private column = -1;
  private cell = { type: '', style: '', value: '' };
  private isValue = false;
  private readonly inline = new StringItem();

  constructor(
    private readonly shared: Shared,
    private readonly reading: Reading,
  ) {}

  takeRows(): SheetRow[] {
    return this.rows.splice(0);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const at = Number(attributes.r);
      this.row = emptyRow(Number.isSafeInteger(at) && at > 0 ? at : this.row.at + 1);
      this.length = 0;
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
    else if (name === 'row') this.rows.push(this.row);
    else this.inline.close(name);
  }

  private endCell(): void {
    const inline = this.inline.take();
    const text = this.cell.type === 'inlineStr' ? inline : cellText(this.cell, this.shared);
    const { limits } = this.reading.book;
    if (text === '' || this.row.isTooLong) return;
    if (text.trim() !== '') this.row.isBlank = false;
    // A few bytes can refer to a long string: what it stands for counts as unpacked, or it would be a bomb of its own.
    if (this.cell.type === 's' && countUnpacked(this.reading, text.length) < text.length) throw tooLarge();
    this.length += text.length;
    if (this.column >= limits.maxProperties) this.row.isTooWide = true;
    else if (this.length <= limits.maxLineBytes)
      // As a CSV of ours has it that was opened in a spreadsheet and saved as a workbook.
      this.row.cells[this.column] = unguarded(text);
    else this.row = { ...emptyRow(this.row.at), isTooLong: true };
  }
}

/** The column of a reference as `AB12`, from 0; undefined when it is none. */
function columnOf(reference: string): number | undefined {
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const letter = reference.charCodeAt(i) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? undefined : column - 1;
}
