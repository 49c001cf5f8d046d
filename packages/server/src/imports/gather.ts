import { AddressBookError, type Contact, type ReadReport, readAddressBook } from '@bookbridge/contacts';
import type { Parts } from '../parts.js';
import { open, type SealKey } from '../security/seal.js';
import { applicationById } from '../storage/applications.js';
import { transaction } from '../storage/database.js';
import { moveToFinishing, takeRun } from '../storage/import-moves.js';
import { queueStep } from '../storage/jobs.js';
import { appendPage, gatheredGeneration, pageCounts, type SealedPage } from '../storage/pages.js';
import { uploadRow } from '../storage/uploads.js';
import { ImportFailure } from './failures.js';
import { type ImportIn, type ImportKey, placeOf } from './import.js';
import { PagePacker } from './page.js';
import { uploadPlace } from './receive.js';
import { keepReport, keyOfImport } from './report.js';
import { toStored } from './stored-contact.js';

type Gathering = ImportIn<'gathering'>;

/**
 * Reads the address book of an import into sealed pages, from where an earlier run stopped, and queues `finish`.
 * Does nothing when the import is no longer to be gathered. Throws `ImportFailure` for what ends it, `signal.reason`
 * when it is to stop here and go on elsewhere, and database errors.
 */
export async function gather(parts: Parts, importKey: ImportKey, signal: AbortSignal): Promise<void> {
  const it = await takeRun(parts.db, importKey, 'gathering');
  const key = it && (await keyOfImport(parts.db, parts.masterKey, it));
  if (!it || !key) return;
  const { limits } = await applicationById(parts.db, it.applicationId);
  const maxContacts = limits.maxContacts ?? parts.config.limits.maxContacts;
  const book = readAddressBook(uploadBytes(parts, it, key), { limits: { maxContacts }, signal });
  try {
    const leftOut = await storePages(parts, it, key, book);
    if (leftOut !== undefined) await passOn(parts, it, key, book.report, leftOut);
  } catch (error) {
    throw error instanceof AddressBookError ? new ImportFailure(error.code, { cause: error }) : error;
  }
}

async function* uploadBytes({ db }: Parts, it: Gathering, key: SealKey): AsyncGenerator<Buffer> {
  for (let seq = 0; ; seq++) {
    const sealed = await uploadRow(db, it.key, it.upload, seq);
    if (!sealed) return;
    yield open(key, sealed, uploadPlace(it, it.upload, seq));
  }
}

/**
 * Stores what is read, page by page. The reader gives the same contacts each time, so a later run passes over those
 * that are stored already. Gives how many were left out, or `undefined` when another run has taken over.
 */
async function storePages(
  { db }: Parts,
  it: Gathering,
  key: SealKey,
  book: AsyncIterable<Contact[]>,
): Promise<number | undefined> {
  const stored = await pageCounts(db, it.key, gatheredGeneration);
  const packer = new PagePacker(key, { place: placeOf(it), generation: gatheredGeneration }, stored.length);
  let [read, gathered, leftOut] = [0, it.gathered, 0];
  const store = (page: SealedPage) => {
    gathered += page.contacts;
    return appendPage(db, it, page, { cursor: read, gathered });
  };
  for await (const contacts of book) {
    for (const contact of contacts) {
      read++;
      if (!isReachable(contact)) leftOut++;
      else if (read > it.cursor) {
        const page = packer.add(toStored(contact, it.include));
        if (page && !(await store(page))) return undefined;
      }
    }
  }
  const last = packer.end();
  if (last && !(await store(last))) return undefined;
  return leftOut;
}

const isReachable = (it: Contact) =>
  it.email.length > 0 ||
  it.phone.length > 0 ||
  `${it.full_name}${it.first_name}${it.last_name}${it.nickname}` !== '';

async function passOn(
  { db }: Parts,
  it: Gathering,
  key: SealKey,
  { read, skipped, skippedTotal, groups, warnings }: ReadReport,
  leftOut: number,
): Promise<void> {
  const isCut = warnings.some((warning) => warning.reason === 'too_many_contacts');
  await transaction(db, async (client) => {
    if (!(await moveToFinishing(client, it, isCut))) return;
    await keepReport(client, it, key, { read, leftOut, skipped, skippedTotal, groups });
    await queueStep(client, 'finish', it.key);
  });
}
