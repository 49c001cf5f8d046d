import { describeColumns } from '../csv/describe.js';
import type { TableColumns } from '../csv/mapping.js';
import { notAnAddressBook } from '../error.js';
import type { Blocks, Reading } from '../format.js';
import { firstTable } from './choose.js';
import type { OpenWorkbook } from './workbook.js';

/** The columns of the sheet that reading would take first, else of the first one that is a table. */
export async function workbookColumns(
  open: OpenWorkbook,
  file: Blocks,
  reading: Reading,
  hasHeading: boolean | undefined,
): Promise<TableColumns> {
  const workbook = await open(file, reading);
  const found = await firstTable(workbook, reading);
  if (!found) throw notAnAddressBook(workbook.looksLike);
  return describeColumns(found.rows, found.words, reading, found.headerRow, hasHeading);
}
