import type { Reading } from '../format.js';
import { countHeld, countUnpacked } from '../zip/meter.js';
import { tooLarge } from '../zip/trouble.js';
import type { SheetRow } from './workbook.js';

/**
 * Values of cells that are merged with cells below them: a person sees them in each of those rows. To the right a value
 * is not repeated, as other columns mean other things.
 */
export class MergedDown {
  private readonly open = new Map<number, { bottom: number; text: string }>();

  constructor(private readonly reading: Reading) {}

  /** The value of a row's cell holds down to the row `bottom`. */
  add({ at, cells }: SheetRow, column: number, bottom: number): void {
    const text = cells[column];
    if (!text || bottom <= at) return;
    this.close(column);
    countHeld(this.reading, text.length);
    this.open.set(column, { bottom, text });
  }

  /** Gives a row the values from above. A row without a value of its own stays blank: it says nothing more of anybody. */
  fill(row: SheetRow): void {
    if (row.isBlank || row.isTooLong) return;
    for (const [column, { bottom, text }] of this.open) {
      if (row.at > bottom) this.close(column);
      else if (!row.cells[column]) {
        // A few bytes can merge very many cells: what they stand for counts as unpacked.
        const bytes = text.length + cellBytes;
        if (countUnpacked(this.reading, bytes) < bytes) throw tooLarge();
        row.cells[column] = text;
      }
    }
  }

  /** A sheet ends: nothing holds for the next one. */
  clear(): void {
    for (const column of this.open.keys()) this.close(column);
  }

  private close(column: number): void {
    this.reading.heldBytes -= this.open.get(column)?.text.length ?? 0;
    this.open.delete(column);
  }
}

/** What an empty cell takes in a file, about. */
const cellBytes = 8;
