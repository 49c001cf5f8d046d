import { allWords } from '../csv/all-words.js';
import { findHeader, type Row, sampleRows } from '../csv/sniff.js';
import type { Sheet, SheetRow } from './workbook.js';

/** The beginning of a sheet, and how to read on from there. */
export interface SheetHead {
  readonly number: number;
  /** The first rows that are not blank. */
  readonly rows: readonly Row[];
  /** Which of them is the header; -1 when none is known to be. */
  readonly headerRow: number;
  /** All rows of the sheet, those of the head too; to be iterated once. */
  all(): AsyncGenerator<SheetRow[]>;
  /** Lets the sheet go. */
  leave(): Promise<void>;
}

/** Rows that are held until their sheet is understood: those too long to be read are beside the ones that are looked at. */
const maxHeldRows = 10 * sampleRows;

export async function headOf({
  number,
  rows,
}: Sheet & { rows: AsyncIterable<SheetRow[]> }): Promise<SheetHead> {
  const iterator = rows[Symbol.asyncIterator]();
  const held: SheetRow[] = [];
  let count = 0;
  while (count < sampleRows && held.length < maxHeldRows) {
    const { done, value } = await iterator.next();
    if (done) break;
    for (const row of value) {
      if (!row.isBlank) count++;
      if (!row.isBlank || row.isTooLong || row.isTooWide) held.push(row);
    }
  }
  const leave = async () => void (await iterator.return?.());
  return {
    number,
    ...understoodBy(held),
    leave,
    async *all() {
      try {
        yield held;
        yield* { [Symbol.asyncIterator]: () => iterator };
      } finally {
        await leave();
      }
    },
  };
}

function understoodBy(held: readonly SheetRow[]): Pick<SheetHead, 'rows' | 'headerRow'> {
  const first = held.filter(({ isBlank }) => !isBlank).slice(0, sampleRows);
  // Cells that are not written are holes in a row, which only those who look at all of them must not meet.
  const rows = first.map(({ cells, at }) => ({ cells: Array.from(cells, (cell) => cell ?? ''), at }));
  const headerRow = findHeader(rows, allWords).row;
  const header = rows[headerRow];
  if (header) widen(header.cells, first[headerRow]?.wide ?? [], widthOf(rows.slice(headerRow + 1)));
  return { rows, headerRow };
}

const widthOf = (rows: readonly Row[]): number => Math.max(0, ...rows.map(({ cells }) => cells.length));

/**
 * A header that is merged over several columns is that of each of them that has values. Only of the row that is the header:
 * a title that is merged over all columns would look like a header that says much, and the upper of two rows of headers too.
 */
function widen(header: string[], wide: SheetRow['wide'], width: number): void {
  for (const [left, right] of wide) {
    const end = Math.min(right + 1, width);
    for (let column = left + 1; column < end && !header[column]; column++)
      header[column] = header[left] ?? '';
  }
}
