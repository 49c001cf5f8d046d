import type { Book } from '../book.js';
import { type MapRow, rowMapper } from '../csv/map.js';
import { reportTable } from '../csv/read.js';
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
  const { headerLine, layout, dateOrder } = found.table;
  const toDraft = rowMapper(layout, book, dateOrder);
  for await (const rows of rowsOf(found.sheet, workbook.shared, reading)) {
    for (const row of rows) if (row.at > headerLine) takeRow(row, toDraft, book);
    yield;
  }
}

function takeRow(row: SheetRow, toDraft: MapRow, book: Book): void {
  if (book.isFull) return;
  if (row.isTooWide) book.warn(row.at, 'too_many_properties');
  if (row.isTooLong) book.skip(row.at, 'too_long', 1);
  else if (!row.isBlank) book.add(toDraft(row.cells, row.at), 1, []);
}
