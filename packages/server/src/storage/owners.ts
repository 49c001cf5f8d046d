import type { ImportIn, ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';

/** Keeps the person whose address book it is. False when another run has the import now, or it has ended. */
export async function upsertOwner(
  db: Queryable,
  it: ImportIn<'gathering'>,
  sealed: Buffer,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'save_owner',
    text: `insert into vault.owners (import_id, sealed)
      select keys.import_id, $3 from vault.keys join bookbridge.imports on imports.id = keys.import_id
        where imports.id = $1 and run = $2 and state = 'gathering' for key share
      on conflict (import_id) do update set sealed = excluded.sealed`,
    values: [it.key, it.run, sealed],
  });
  return rowCount === 1;
}

/** Walks the primary key; `undefined` when the source names nobody. */
export async function sealedOwner(db: Queryable, key: ImportKey): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ sealed: Buffer }>({
    name: 'owner',
    text: 'select sealed from vault.owners where import_id = $1',
    values: [key],
  });
  return rows[0]?.sealed;
}
