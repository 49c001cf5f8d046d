import { mapRow } from '../csv/map.js';
import { type Row, sampleRows, type Table, understand } from '../csv/sniff.js';
import { notAnAddressBook } from '../error.js';
import type { Blocks, Reading } from '../format.js';
import { rowsOf, type SheetRow } from './rows.js';
import { openWorkbook, type Shared, type Sheet } from './workbook.js';

/**
 * Reads the list of people in a workbook: the first sheet with a header that is understood, else the first one whose
 * values are.
 * @see ECMA-376, transitional and strict
 */
export async function* readXlsx(file: Blocks, reading: Reading): AsyncGenerator<void> {
  const { sheets, shared } = await openWorkbook(file, reading);
  const found = await findPeople(sheets, shared, reading);
  if (!found) throw notAnAddressBook('an Excel workbook without a list of people');
  const { book } = reading;
  book.report.version = found.table.dialect;
  book.report.encoding = 'utf-8';
  if (!book.isInPart) {
    book.beginPart(found.sheet.number);
    book.report.parts = { read: 1, passedOver: sheets.length - 1 };
  }
  for await (const rows of rowsOf(found.sheet, shared, reading)) {
    for (const row of rows) takeRow(row, found.table, reading);
    yield;
  }
}

interface People {
  sheet: Sheet;
  table: Table;
}

async function findPeople(
  sheets: readonly Sheet[],
  shared: Shared,
  reading: Reading,
): Promise<People | undefined> {
  let withoutHeader: People | undefined;
  for (const sheet of sheets) {
    const table = understand(await firstRows(sheet, shared, reading), reading);
    if (table && table.headerLine > 0) return { sheet, table };
    if (table) withoutHeader ??= { sheet, table };
  }
  return withoutHeader;
}

async function firstRows(sheet: Sheet, shared: Shared, reading: Reading): Promise<Row[]> {
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

function takeRow(row: SheetRow, table: Table, { book }: Reading): void {
  if (row.at <= table.headerLine || book.isFull) return;
  if (row.isTooWide) book.warn(row.at, 'too_many_properties');
  if (row.isTooLong) book.skip(row.at, 'too_long', 1);
  else if (!row.isBlank) {
    const draft = mapRow(row.cells, table.layout, row.at, book, table.dateOrder);
    book.add(draft, 1, []);
  }
}
