import { unguarded } from '../csv/formula-escape.js';
import type { ReadLimits } from '../text/limits.js';
import { emptyRow } from './workbook.js';

/** Most characters of a cell, by the specification of Excel. */
export const maxCellLength = 32_767;

/** Puts the texts of cells into a row, within the limits. */
export class RowMaker {
  row = emptyRow(0);
  private length = 0;

  constructor(private readonly limits: ReadLimits) {}

  begin(at: number): void {
    this.row = emptyRow(at);
    this.length = 0;
  }

  add(column: number, text: string): void {
    const { row, limits } = this;
    if (text === '' || row.isTooLong) return;
    if (text.trim() !== '') row.isBlank = false;
    this.length += text.length;
    if (column >= limits.maxProperties) row.isTooWide = true;
    else if (this.length <= limits.maxLineBytes)
      // As a CSV of ours has it that was opened in a spreadsheet and saved as a workbook.
      row.cells[column] = unguarded(text);
    else this.row = { ...emptyRow(row.at), isTooLong: true };
  }
}

/** Without an exponent and without a fraction of nothing: large numbers are phone numbers. */
export function plainNumber(value: string, number: number): string {
  if (/^-?\d+$/.test(value)) return value;
  return Number.isInteger(number) && Math.abs(number) < 1e30 ? BigInt(number).toString() : String(number);
}
