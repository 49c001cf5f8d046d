import type { ReadMapping } from '@bookbridge/contacts';
import { type Import, placeOf } from '../model/import.js';
import { open, type SealKey, seal } from '../security/seal.js';
import type { Queryable } from '../storage/database.js';
import { insertMapping } from '../storage/mappings.js';

const place = (it: Import) => `mapping/${placeOf(it)}`;

/** Keeps how a person said that the columns of their file are to be read: headers are theirs, too. */
export async function keepMapping(
  db: Queryable,
  it: Import,
  key: SealKey,
  { columns }: ReadMapping,
): Promise<void> {
  const mapping: ReadMapping = { columns: columns.map(({ header, field }) => ({ header, field })) };
  await insertMapping(db, it.key, seal(key, Buffer.from(JSON.stringify(mapping)), place(it)));
}

/** Throws `SealError`. */
export function openMapping(it: Import, key: SealKey, sealed: Buffer): ReadMapping {
  return JSON.parse(open(key, sealed, place(it)).toString());
}
