import type { Book } from '../book.js';
import { type MapRow, rowMapper } from '../csv/map.js';
import { reportTable, warnOfRest } from '../csv/read.js';
import type { Table } from '../csv/sniff.js';
import { notAnAddressBook } from '../error.js';
import type { FileReader, Reading } from '../format.js';
import { passOver } from '../pass-over.js';
import type { UnreadReason } from '../report.js';
import { type Choice, choose, chooseGiven } from './choose.js';
import { headOf, type SheetHead } from './head.js';
import type { OpenWorkbook, Sheet, SheetRow, Workbook } from './workbook.js';

/** Reads the workbooks that one program or another opens. */
export const workbookReader = (open: OpenWorkbook): FileReader =>
  async function* (file, reading) {
    yield* readWorkbook(await open(file, reading), reading);
  };

/**
 * Reads the people of a workbook: of every sheet with a header that is understood, one after the other. What the report
 * says of columns is of the first of them.
 * @throws AddressBookError `file_unknown_format` when no sheet is a list of people
 */
async function* readWorkbook(workbook: Workbook, reading: Reading): AsyncGenerator<void> {
  const { book } = reading;
  const given = book.isInPart ? undefined : reading.columns;
  const choice = await (given ? chooseGiven(workbook, reading, given) : choose(workbook, reading));
  book.report.encoding = 'utf-8';
  if (choice) yield* readSheets(workbook, choice, given ? 'other_columns' : 'not_people', book);
  else {
    if (!book.isInPart) await passOverAll(workbook, book);
    throw notAnAddressBook(workbook.looksLike);
  }
}

/** `otherwise` is why a sheet is passed over that has something in it. */
async function* readSheets(
  workbook: Workbook,
  choice: Choice,
  otherwise: UnreadReason,
  book: Book,
): AsyncGenerator<void> {
  const archive = book.isInPart ? book.part : undefined;
  let isFirst = true;
  for await (const sheet of workbook.sheets()) {
    const head = sheet.unread ? undefined : await headOf(sheet);
    const table = head && choice(head);
    if (!table) {
      await head?.leave();
      const reason = reasonOf(sheet, head, otherwise);
      passOver(
        book,
        archive === undefined
          ? { part: sheet.number, reason }
          : { part: archive, sheet: sheet.number, reason },
      );
      continue;
    }
    if (isFirst) reportTable(table, book);
    isFirst = false;
    if (archive === undefined) {
      book.beginPart(sheet.number);
      book.report.parts.read++;
    } else book.beginSheet(sheet.number);
    yield* readRows(head, table, book);
  }
}

async function passOverAll(workbook: Workbook, book: Book): Promise<void> {
  for await (const sheet of workbook.sheets()) {
    const head = sheet.unread ? undefined : await headOf(sheet);
    await head?.leave();
    passOver(book, { part: sheet.number, reason: reasonOf(sheet, head, 'not_people') });
  }
}

const reasonOf = ({ unread }: Sheet, head: SheetHead | undefined, otherwise: UnreadReason): UnreadReason =>
  unread ?? (head?.rows.length === 0 ? 'empty' : otherwise);

async function* readRows(head: SheetHead, table: Table, book: Book): AsyncGenerator<void> {
  const toDraft = rowMapper(table.layout, book, table.dateOrder);
  for await (const rows of head.all()) {
    for (const row of rows) {
      if (row.isUnmerged) book.warn(row.at, 'merges_dropped');
      if (row.at > table.headerLine) takeRow(row, table, toDraft, book);
      else if (row.at < table.headerLine && !row.isBlank) book.warn(row.at, 'before_header');
    }
    yield;
  }
}

function takeRow(row: SheetRow, table: Table, toDraft: MapRow, book: Book): void {
  if (book.isFull) return;
  if (row.isTooWide) book.warn(row.at, 'too_many_properties');
  if (row.isTooLong) book.skip(row.at, 'too_long', 1);
  if (row.isTooLong || row.isBlank) return;
  warnOfRest(row.cells, row.at, table, book);
  book.add(toDraft(row.cells, row.at), 1, []);
}
