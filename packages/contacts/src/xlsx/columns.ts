import { allWords } from '../csv/all-words.js';
import { describeColumns } from '../csv/describe.js';
import type { TableColumns } from '../csv/mapping.js';
import { findHeader } from '../csv/sniff.js';
import { notAnAddressBook } from '../error.js';
import type { Blocks, Reading } from '../format.js';
import { findPeople, findTable } from './people.js';
import { openWorkbook } from './workbook.js';

/** The columns of the sheet that reading would take, else of the first one that is a table. */
export async function xlsxColumns(
  file: Blocks,
  reading: Reading,
  hasHeading: boolean | undefined,
): Promise<TableColumns> {
  const workbook = await openWorkbook(file, reading);
  const found = (await findPeople(workbook, reading)) ?? (await findTable(workbook, reading));
  if (!found) throw notAnAddressBook('an Excel workbook without a list of people');
  const header = findHeader(found.rows, allWords);
  return describeColumns(found.rows, allWords, reading, header.row, hasHeading);
}
