import type { ReadMapping } from '@bookbridge/contacts';
import { type Import, sealContext } from '../model/import.js';
import type { SealKey } from '../security/seal.js';
import type { Queryable } from '../storage/database.js';
import { insertMapping } from '../storage/mappings.js';
import { openJson, sealJson } from './sealed-json.js';

const context = (it: Import) => `mapping/${sealContext(it)}`;

/** Keeps how a person said that the columns of their file are to be read: headers are theirs, too. */
export async function storeMapping(
  db: Queryable,
  it: Import,
  key: SealKey,
  { columns }: ReadMapping,
): Promise<void> {
  const mapping: ReadMapping = { columns: columns.map(({ header, field }) => ({ header, field })) };
  await insertMapping(db, it.key, sealJson(key, mapping, context(it)));
}

/** Throws `SealError`. */
export function loadMapping(it: Import, key: SealKey, sealed: Buffer): ReadMapping {
  return openJson(key, sealed, context(it));
}
