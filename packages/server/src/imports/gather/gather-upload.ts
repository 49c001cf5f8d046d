import { AddressBookError, type Contact, planMerge, readAddressBook } from '@bookbridge/contacts';
import type { AppContext } from '../../context/app-context.js';
import { ImportFailure } from '../../model/failures.js';
import type { UploadedFile } from '../../model/import.js';
import { uploadBytes } from '../../vault/upload-bytes.js';
import { hasIdentity } from '../identity.js';
import type { Gathered, Run } from './gather.js';
import { PageWriter } from './page-writer.js';

/**
 * Reads an uploaded file into sealed pages. Throws `ImportFailure`, `TakenOver`, and `signal.reason` when it is to stop.
 */
export async function gatherUpload(parts: AppContext, run: Run, file: UploadedFile): Promise<Gathered> {
  const { it, key, maxContacts, mapping: columns, signal } = run;
  const bytes = uploadBytes(parts.db, it, key, file);
  const book = readAddressBook(bytes, { columns, limits: { maxContacts }, signal });
  try {
    const { leftOut, ...stored } = await storePages(parts, run, book);
    const {
      skipped,
      skippedTotal,
      groups,
      warnings,
      format,
      encoding,
      lineEnd,
      header,
      parts: inside,
    } = book.report;
    const isTruncated = warnings.some((warning) => warning.reason === 'too_many_contacts');
    const read = { format, encoding, lineEnd, header, parts: inside };
    return { report: { leftOut, skipped, skippedTotal, file: read, groups }, isTruncated, ...stored };
  } catch (error) {
    throw error instanceof AddressBookError ? new ImportFailure(error.code, { cause: error }) : error;
  }
}

/** The reader gives the same contacts each time, so a later run passes over those that are stored already. */
async function storePages(
  { db }: AppContext,
  { it, key }: Run,
  book: AsyncIterable<Contact[]>,
): Promise<{ leftOut: number } & Pick<Gathered, 'representatives' | 'last'>> {
  const writer = await PageWriter.open(db, it, key);
  const plan = it.isMerged && it.cursor === 0 ? planMerge() : undefined;
  let [cursor, leftOut] = [0, 0];
  for await (const contacts of book) {
    for (const contact of contacts) {
      cursor++;
      if (!hasIdentity(contact)) leftOut++;
      else if (cursor > it.cursor) {
        plan?.add(contact);
        writer.add(contact);
        if (writer.isFull) await writer.store({ cursor });
      }
    }
  }
  return { leftOut, representatives: plan?.representatives(), last: writer.takeLast(cursor) };
}
