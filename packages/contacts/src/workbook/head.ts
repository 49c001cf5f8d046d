import { findHeader, headerRows, likelyHeader, type Row, sampleRows, understand } from '../csv/sniff.js';
import type { Words } from '../csv/words.js';
import { fewestWords } from '../csv/words-for.js';
import type { Sheet, SheetRow } from './workbook.js';

/** The beginning of a sheet, and how to read on from there. */
export interface SheetHead {
  readonly number: number;
  /** The first rows that are not blank. */
  readonly rows: readonly Row[];
  /** Which of them is the header; -1 when none is known to be. */
  readonly headerRow: number;
  /** What its headers are read by. */
  readonly words: Words;
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
    ...(await beginningOf(held)),
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

async function beginningOf(
  held: readonly SheetRow[],
): Promise<Pick<SheetHead, 'rows' | 'headerRow' | 'words'>> {
  const first = held.filter(({ isBlank }) => !isBlank).slice(0, sampleRows);
  // Cells that are not written are holes in a row, which only those who look at all of them must not meet.
  const rows = first.map(({ cells, at }) => ({ cells: Array.from(cells, (cell) => cell ?? ''), at }));
  const { words, found } = await fewestWords(textOf(rows), (some) => lookAt(rows, some));
  const { headerRow } = found;
  const header = rows[headerRow];
  if (header) widen(header.cells, first[headerRow]?.wide ?? [], widthOf(rows.slice(headerRow + 1)));
  return { rows, headerRow, words };
}

function lookAt(rows: readonly Row[], words: Words): { headerRow: number; isUnderstood: boolean } {
  const headerRow = findHeader(rows, words).row;
  const table = understand(rows, words, {}, likelyHeader(rows, headerRow));
  return { headerRow, isUnderstood: table?.isUnderstood ?? false };
}

/** What may be headers, in as much as tells their script. */
const textOf = (rows: readonly Row[]): string =>
  rows
    .slice(0, headerRows)
    .flatMap(({ cells }) => cells.map((cell) => cell.slice(0, 100)))
    .join(' ');

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
