import { type Import, sealContext } from '../model/import.js';
import type { MasterKey } from '../security/master-key.js';
import type { SealKey } from '../security/seal.js';
import type { Queryable } from '../storage/database.js';
import { wrappedKeyOf } from '../storage/imports.js';

/** The import's own key, from its wrapped form. Throws `SealError` when another master key has wrapped it. */
export const unwrapKey = (masterKey: MasterKey, it: Import, wrapped: Buffer): SealKey =>
  masterKey.unwrapImportKey(sealContext(it), wrapped);

/** The import's own key; `undefined` once it is destroyed. */
export async function keyOfImport(
  db: Queryable,
  masterKey: MasterKey,
  it: Import,
): Promise<SealKey | undefined> {
  const wrapped = await wrappedKeyOf(db, it.key);
  return wrapped && unwrapKey(masterKey, it, wrapped);
}
