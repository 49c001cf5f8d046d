import { Readable } from 'node:stream';
import type { AppContext } from '../../context/app-context.js';
import type { ImportIn } from '../../model/import.js';
import { contentsOf } from '../../storage/pages.js';
import { unwrapKey } from '../../vault/import-key.js';
import { loadOwner } from '../../vault/owner.js';
import { type Slice, sliceOf, storedLines } from './contact-lines.js';
import { contactsAsJson, contactsAsXml } from './contacts-body.js';
import type { Format } from './format.js';

/**
 * The contacts of a completed import as they are opened, with the owner, the counts and `more` behind them. `undefined` when
 * they are destroyed, or their time is over.
 */
export async function contactsBody(
  { db, masterKey }: AppContext,
  it: ImportIn<'completed'>,
  slice: Slice,
  format: Format,
  more: object,
): Promise<Readable | undefined> {
  // The clock rules, not the sweep: past its time nothing is given out, whether or not it has been removed yet.
  const contents = it.isExpired ? undefined : await contentsOf(db, it);
  if (!contents) return undefined;
  const key = unwrapKey(masterKey, it, contents.wrappedKey);
  const pages = sliceOf(it, contents.pages, slice);
  const lines = storedLines(db, it, key, pages);
  const first = await lines.next();
  // Destroyed between finding the import and reading its first pages.
  if (first.done && pages.count > 0) return undefined;
  const owner = contents.sealedOwner && loadOwner(it, key, contents.sealedOwner);
  const tail = {
    contacts_owner: owner === undefined ? null : JSON.parse(owner),
    start: slice.start,
    count: pages.count,
    total: pages.total,
    ...more,
  };
  const write = format === 'json' ? contactsAsJson : contactsAsXml;
  return Readable.from(write(first.value ?? [], lines, tail), { objectMode: false });
}
