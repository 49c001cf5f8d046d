import type { Contact } from '@bookbridge/contacts';
import { type Import, type ImportIn, sealContext } from '../model/import.js';
import { open, type SealKey, seal } from '../security/seal.js';
import type { Queryable } from '../storage/database.js';
import { upsertOwner } from '../storage/owners.js';
import { toStored } from './stored-contact.js';

const context = (it: Import) => `owner/${sealContext(it)}`;

/**
 * Keeps the person whose address book it is, as long as their contacts. False when another run has the import now, or it
 * has ended.
 */
export async function storeOwner(
  db: Queryable,
  it: ImportIn<'gathering'>,
  key: SealKey,
  owner: Contact,
): Promise<boolean> {
  const json = JSON.stringify({ ...toStored(owner, it.include), owner: true });
  return upsertOwner(db, it, seal(key, Buffer.from(json), context(it)));
}

/** The owner under another key of the same import. Throws `SealError`. */
export const resealOwner = (it: Import, from: SealKey, to: SealKey, sealed: Buffer): Buffer =>
  seal(to, open(from, sealed, context(it)), context(it));

/** A contact in JSON, as answers give it. Throws `SealError`. */
export function loadOwner(it: Import, key: SealKey, sealed: Buffer): string {
  return open(key, sealed, context(it)).toString();
}
