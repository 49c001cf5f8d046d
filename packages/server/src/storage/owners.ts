import type { ImportIn, ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, isIt, isOf, isOfIt } from './import-key.js';

/** Keeps the person whose address book it is. False when another run has the import now, or it has ended. */
export async function upsertOwner(
  db: Queryable,
  it: ImportIn<'gathering'>,
  sealed: Buffer,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'save_owner',
    text: `insert into vault.owners (application_id, import_id, sealed)
      select keys.application_id, keys.import_id, $4 from vault.keys join bookbridge.imports on ${isOf('keys', 'imports')}
        where ${isIt} and run = $3 and state = 'gathering' for key share
      on conflict (application_id, import_id) do update set sealed = excluded.sealed`,
    values: [...columnsOf(it.key), it.run, sealed],
  });
  return rowCount === 1;
}

/** Walks the primary key; `undefined` when the source names nobody. */
export async function sealedOwner(db: Queryable, key: ImportKey): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ sealed: Buffer }>({
    name: 'owner',
    text: `select sealed from vault.owners where ${isOfIt}`,
    values: columnsOf(key),
  });
  return rows[0]?.sealed;
}
