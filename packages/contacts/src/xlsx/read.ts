import { mapRow } from '../csv/map.js';
import { reportTable } from '../csv/read.js';
import type { Table } from '../csv/sniff.js';
import { notAnAddressBook } from '../error.js';
import type { Blocks, Reading } from '../format.js';
import { findGiven, findPeople } from './people.js';
import { rowsOf, type SheetRow } from './rows.js';
import { openWorkbook } from './workbook.js';

/**
 * Reads the list of people in a workbook, of which one sheet has it.
 * @see ECMA-376, transitional and strict
 */
export async function* readXlsx(file: Blocks, reading: Reading): AsyncGenerator<void> {
  const workbook = await openWorkbook(file, reading);
  const given = reading.book.isInPart ? undefined : reading.columns;
  const found = await (given ? findGiven(workbook, reading, given) : findPeople(workbook, reading));
  if (!found) throw notAnAddressBook('an Excel workbook without a list of people');
  const { book } = reading;
  reportTable(found.table, book);
  book.report.encoding = 'utf-8';
  if (!book.isInPart) {
    book.beginPart(found.sheet.number);
    book.report.parts = { read: 1, passedOver: workbook.sheets.length - 1 };
  }
  for await (const rows of rowsOf(found.sheet, workbook.shared, reading)) {
    for (const row of rows) takeRow(row, found.table, reading);
    yield;
  }
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
