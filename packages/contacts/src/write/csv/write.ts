import { type ContactPages, inPieces } from '../pieces.js';
import { type CsvGroups, withDefaultGroups } from './groups.js';
import { contactRow, headerOf } from './row.js';

/** How a table is written. */
export interface CsvOptions {
  /** Groups of columns, of which 0 leaves a kind out. @defaultValue 5 e-mail, 6 phone, 3 address, 3 website */
  groups?: Partial<CsvGroups> | undefined;
  /** Begin with the mark by which Excel knows UTF-8. @defaultValue false */
  bom?: boolean | undefined;
}

/**
 * Writes a row for each contact, as the pages come, under the header that Google Contacts exports since 2024. Gives pieces
 * of text, each of whole rows, to be encoded as UTF-8; memory does not grow with the book.
 *
 * The header says how many e-mail addresses a row can have before the first row is known. Contacts that can be read twice
 * are counted first, and nothing is lost:
 *
 *     writeCsv(read(), { groups: await countCsvGroups(read()) })
 *
 * Else the groups are fixed. Whoever has more values than groups keeps them: the last group takes them together, separated
 * by ` ::: ` as Google does, and their types and which is the primary one are lost. Left out as well are `id`,
 * `locations`, inline photos, all https photos but the first, and `e164` of a number that does not tell it by itself.
 *
 * Cells that spreadsheets would take for a formula begin with an apostrophe, which `readAddressBook` takes away. Phone
 * numbers and birthdays of digits and separators alone are none, and stay as they are.
 *
 * Throws what `pages` throws, after the rows that came before; nothing is written when there were none.
 * @see RFC 4180; OWASP, CSV Injection
 * @throws RangeError for a number of groups that is not whole or is below 0
 */
export function writeCsv(
  pages: ContactPages,
  { groups, bom = false }: CsvOptions = {},
): AsyncGenerator<string> {
  return rows(pages, withDefaultGroups(groups), bom ? '\ufeff' : '');
}

async function* rows(pages: ContactPages, groups: CsvGroups, mark: string): AsyncGenerator<string> {
  let start = mark + headerOf(groups);
  for await (const piece of inPieces(pages, (contact) => contactRow(contact, groups))) {
    yield start + piece;
    start = '';
  }
  if (start !== '') yield start;
}
