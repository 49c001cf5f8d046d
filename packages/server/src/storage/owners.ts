import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';

/** Keeps the person whose address book it is; once the import's key is gone, nobody. */
export async function saveOwner(db: Queryable, key: ImportKey, sealed: Buffer): Promise<void> {
  await db.query({
    name: 'save_owner',
    text: `insert into vault.owners (import_id, sealed)
      select import_id, $2 from vault.keys where import_id = $1 for key share
      on conflict (import_id) do update set sealed = excluded.sealed`,
    values: [key, sealed],
  });
}
