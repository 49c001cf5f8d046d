import { type GivenColumns, likelyHeader, type Table, understand } from '../csv/sniff.js';
import type { Reading } from '../format.js';
import { headOf, type SheetHead } from './head.js';
import type { Workbook } from './workbook.js';

/** Which sheets are read, and how: the table of a sheet, undefined for one that is passed over. */
export type Choice = (head: SheetHead) => Table | undefined;

/** Those with a header that is understood; where there is none, the first one whose values are. */
export async function choose(workbook: Workbook, reading: Reading): Promise<Choice | undefined> {
  const people = await findPeople(workbook, reading);
  if (!people) return undefined;
  const tableOf = (head: SheetHead) => understood(head, reading);
  if (people.hasHeader)
    return (head) => {
      const table = tableOf(head);
      return table && table.headerLine > 0 ? table : undefined;
    };
  return (head) => (head.number === people.head.number ? tableOf(head) : undefined);
}

/**
 * Those that have the headers of given columns. Where these have none, the sheet that would be read without them.
 * The choice throws a RangeError when no sheet has the headers, or the one that is read has fewer columns.
 */
export async function chooseGiven(
  workbook: Workbook,
  reading: Reading,
  given: GivenColumns,
): Promise<Choice | undefined> {
  const named = (head: SheetHead) => namedTable(head, reading, given);
  if (await firstHead(workbook, (head) => named(head) !== undefined)) return named;
  const first = await firstTable(workbook, reading);
  if (!first) return undefined;
  return (head) =>
    head.number === first.number ? given.tableOf(head.rows, reading, head.headerRow) : undefined;
}

/** The table below the given headers; undefined when no row has them, or they are not named. */
function namedTable({ rows }: SheetHead, reading: Reading, given: GivenColumns): Table | undefined {
  try {
    const table = given.find(rows, reading, -1);
    return table && table.headerLine > 0 ? table : undefined;
  } catch (error) {
    // The sheet has fewer columns than are given.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The sheet that is read, or read first; where there is none, the first one that is a table of anything. */
export async function firstTable(workbook: Workbook, reading: Reading): Promise<SheetHead | undefined> {
  const isTable = ({ rows }: SheetHead) => rows.some(({ cells }) => cells.length > 1);
  return (await findPeople(workbook, reading))?.head ?? (await firstHead(workbook, isTable));
}

/** The first sheet with a header that is understood, else the first one whose values are. */
async function findPeople(
  workbook: Workbook,
  reading: Reading,
): Promise<{ head: SheetHead; hasHeader: boolean } | undefined> {
  let withoutHeader: SheetHead | undefined;
  const head = await firstHead(workbook, (head) => {
    const table = understood(head, reading);
    if (table?.headerLine === 0) withoutHeader ??= head;
    return table !== undefined && table.headerLine > 0;
  });
  if (head) return { head, hasHeader: true };
  return withoutHeader && { head: withoutHeader, hasHeader: false };
}

const understood = ({ rows, headerRow, words }: SheetHead, reading: Reading): Table | undefined =>
  understand(rows, words, reading, likelyHeader(rows, headerRow));

async function firstHead(
  workbook: Workbook,
  isIt: (head: SheetHead) => boolean,
): Promise<SheetHead | undefined> {
  for await (const sheet of workbook.sheets()) {
    if (sheet.unread) continue;
    const head = await headOf(sheet);
    await head.leave();
    if (isIt(head)) return head;
  }
  return undefined;
}
