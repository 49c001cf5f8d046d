import {
  AddressBookError,
  type Contact,
  planMerge,
  type ReadReport,
  readAddressBook,
} from '@bookbridge/contacts';
import type { Parts } from '../parts.js';
import type { SealKey } from '../security/seal.js';
import { applicationById } from '../storage/applications.js';
import { transaction } from '../storage/database.js';
import { moveToFinishing, takeRun } from '../storage/import-moves.js';
import { appendPage, gatheredGeneration, pageCounts } from '../storage/pages.js';
import { uploadRow } from '../storage/uploads.js';
import { ImportFailure } from './failures.js';
import { type ImportIn, type ImportKey, placeOf } from './import.js';
import { unpack } from './packed.js';
import { PagePacker, type PlainPage, sealPage } from './page.js';
import { uploadPlace } from './receive.js';
import { keepReport, keyOfImport } from './report.js';
import { toStored } from './stored-contact.js';

type Gathering = ImportIn<'gathering'>;

/**
 * Reads the address book of an import into sealed pages, from where an earlier run stopped, until it is ready to be
 * finished. Gives who is whose duplicate when this run has seen everybody, which spares `finish` a pass. Does nothing
 * when the import is no longer to be gathered. Throws `ImportFailure` for what ends it, `signal.reason` when it is to
 * stop here and go on elsewhere, and database errors.
 */
export async function gather(
  parts: Parts,
  importKey: ImportKey,
  signal: AbortSignal,
): Promise<Uint32Array | undefined> {
  const it = await takeRun(parts.db, importKey, 'gathering');
  const key = it && (await keyOfImport(parts.db, parts.masterKey, it));
  if (!it || !key) return undefined;
  const { limits } = await applicationById(parts.db, it.applicationId);
  const maxContacts = limits.maxContacts ?? parts.config.limits.maxContacts;
  const book = readAddressBook(uploadBytes(parts, it, key), { limits: { maxContacts }, signal });
  try {
    const read = await storePages(parts, it, key, book);
    if (!read) return undefined;
    await passOn(parts, it, key, book.report, read.leftOut);
    return read.leaders;
  } catch (error) {
    throw error instanceof AddressBookError ? new ImportFailure(error.code, { cause: error }) : error;
  }
}

async function* uploadBytes({ db }: Parts, it: Gathering, key: SealKey): AsyncGenerator<Buffer> {
  for (let seq = 0; seq < it.uploadRows; seq++) {
    const sealed = await uploadRow(db, it.key, it.upload, seq);
    if (!sealed) throw new Error(`Row ${seq} of ${it.uploadRows} of an upload is missing.`);
    yield unpack(key, sealed, uploadPlace(it, it.upload, seq));
  }
}

/**
 * Stores what is read, page by page. The reader gives the same contacts each time, so a later run passes over those
 * that are stored already. `undefined` when another run has taken over.
 */
async function storePages(
  { db }: Parts,
  it: Gathering,
  key: SealKey,
  book: AsyncIterable<Contact[]>,
): Promise<{ leftOut: number; leaders: Uint32Array | undefined } | undefined> {
  const stored = await pageCounts(db, it.key, gatheredGeneration);
  const packer = new PagePacker(stored.length);
  const plan = it.isMerged && it.cursor === 0 ? planMerge() : undefined;
  let [read, gathered, leftOut] = [0, it.gathered, 0];
  const store = (page: PlainPage) => {
    gathered += page.contacts;
    return appendPage(db, it, sealPage(key, placeOf(it), page), { cursor: read, gathered });
  };
  for await (const contacts of book) {
    for (const contact of contacts) {
      read++;
      if (!isReachable(contact)) leftOut++;
      else if (read > it.cursor) {
        plan?.add(contact);
        const page = packer.add(toStored(contact, it.include));
        if (page && !(await store(page))) return undefined;
      }
    }
  }
  const last = packer.end();
  if (last && !(await store(last))) return undefined;
  return { leftOut, leaders: plan?.leaders() };
}

const isReachable = (it: Contact) =>
  it.email.length > 0 ||
  it.phone.length > 0 ||
  `${it.full_name}${it.first_name}${it.last_name}${it.nickname}` !== '';

async function passOn(
  { db }: Parts,
  it: Gathering,
  key: SealKey,
  { skipped, skippedTotal, groups, warnings }: ReadReport,
  leftOut: number,
): Promise<void> {
  const isCut = warnings.some((warning) => warning.reason === 'too_many_contacts');
  await transaction(db, async (client) => {
    if (!(await moveToFinishing(client, it, isCut))) return;
    await keepReport(client, it, key, { leftOut, skipped, skippedTotal, groups });
  });
}
