import type { ImportIn, ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, isIt, isOf, isOfIt } from './import-key.js';

/** Keeps who is picked so far; false when nothing is chosen any more. */
export async function upsertChoice(
  db: Queryable,
  it: ImportIn<'choosing'>,
  sealed: Buffer,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'save_choice',
    text: `insert into vault.choices (application_id, import_id, sealed)
      select keys.application_id, keys.import_id, $3 from vault.keys join bookbridge.imports on ${isOf('keys', 'imports')}
        where ${isIt} and state = 'choosing' and wait_until > clock_timestamp() for key share
      on conflict (application_id, import_id) do update set sealed = excluded.sealed`,
    values: [...columnsOf(it.key), sealed],
  });
  return rowCount === 1;
}

/** Walks the primary key. */
export async function sealedChoice(db: Queryable, key: ImportKey): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ sealed: Buffer }>({
    name: 'choice',
    text: `select sealed from vault.choices where ${isOfIt}`,
    values: columnsOf(key),
  });
  return rows[0]?.sealed;
}
