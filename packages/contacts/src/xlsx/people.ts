import { allWords } from '../csv/all-words.js';
import { findHeader, type GivenColumns, type Row, sampleRows, type Table, understand } from '../csv/sniff.js';
import type { Reading } from '../format.js';
import { rowsOf } from './rows.js';
import type { Sheet, Workbook } from './workbook.js';

/** A sheet and its first rows. */
export interface SheetHead {
  sheet: Sheet;
  rows: readonly Row[];
}

export type People = SheetHead & { table: Table };

/** The first sheet with a header that is understood, else the first one whose values are. */
export async function findPeople(workbook: Workbook, reading: Reading): Promise<People | undefined> {
  let withoutHeader: People | undefined;
  for (const sheet of workbook.sheets) {
    const rows = await firstRows(sheet, workbook, reading);
    const table = understand(rows, allWords, reading);
    if (table && table.headerLine > 0) return { sheet, rows, table };
    if (table) withoutHeader ??= { sheet, rows, table };
  }
  return withoutHeader;
}

/** The first sheet that is a table of anything. */
export async function findTable(workbook: Workbook, reading: Reading): Promise<SheetHead | undefined> {
  for (const sheet of workbook.sheets) {
    const rows = await firstRows(sheet, workbook, reading);
    if (rows.some(({ cells }) => cells.length > 1)) return { sheet, rows };
  }
  return undefined;
}

/**
 * The sheet that given columns are of: the one that is read without them, if it has their headers, else the first that has.
 * @throws RangeError when there is none
 */
export async function findGiven(
  workbook: Workbook,
  reading: Reading,
  given: GivenColumns,
): Promise<People | undefined> {
  const first = (await findPeople(workbook, reading)) ?? (await findTable(workbook, reading));
  if (!first) return undefined;
  const table = given.find(first.rows, reading, findHeader(first.rows, allWords).row);
  if (table) return { ...first, table };
  for (const sheet of workbook.sheets) {
    const rows = await firstRows(sheet, workbook, reading);
    const table = given.find(rows, reading, -1);
    if (table) return { sheet, rows, table };
  }
  return { ...first, table: given.tableOf(first.rows, reading, -1) };
}

async function firstRows(sheet: Sheet, { shared }: Workbook, reading: Reading): Promise<Row[]> {
  const first: Row[] = [];
  for await (const rows of rowsOf(sheet, shared, reading)) {
    for (const { cells, at, isBlank } of rows) {
      // Cells that are not written are holes in a row, which only those who look at all of them must not meet.
      if (!isBlank) first.push({ cells: Array.from(cells, (cell) => cell ?? ''), at });
    }
    if (first.length >= sampleRows) break;
  }
  return first.slice(0, sampleRows);
}
