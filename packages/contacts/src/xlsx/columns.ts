import { describeColumns } from '../csv/describe.js';
import type { ColumnMapping } from '../csv/mapping.js';
import { allWords } from '../csv/more-headers.js';
import { notAnAddressBook } from '../error.js';
import type { Blocks, Reading } from '../format.js';
import { findPeople, findTable } from './people.js';
import { openWorkbook } from './workbook.js';

/** The columns of the sheet that reading would take, else of the first one that is a table. */
export async function xlsxColumns(file: Blocks, reading: Reading): Promise<ColumnMapping> {
  const workbook = await openWorkbook(file, reading);
  const people = await findPeople(workbook, reading);
  if (people) return describeColumns(people.rows, people.table, allWords);
  const found = await findTable(workbook, reading);
  if (!found) throw notAnAddressBook('an Excel workbook without a list of people');
  return describeColumns(found.rows, undefined, allWords);
}
