import { allWords } from '../csv/all-words.js';
import { describeColumns } from '../csv/describe.js';
import type { TableColumns } from '../csv/mapping.js';
import { notAnAddressBook } from '../error.js';
import type { Blocks, Reading } from '../format.js';
import { openOds } from '../ods/open.js';
import { openXlsx } from '../xlsx/open.js';
import { firstTable } from './choose.js';

const openers = { xlsx: openXlsx, ods: openOds };

/** The columns of the sheet that reading would take first, else of the first one that is a table. */
export async function workbookColumns(
  format: 'xlsx' | 'ods',
  file: Blocks,
  reading: Reading,
  hasHeading: boolean | undefined,
): Promise<TableColumns> {
  const workbook = await openers[format](file, reading);
  const found = await firstTable(workbook, reading);
  if (!found) throw notAnAddressBook(workbook.looksLike);
  return describeColumns(found.rows, allWords, reading, found.headerRow, hasHeading);
}
