import type { ImportIn, ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';

/** Keeps who is picked so far; false when nothing is chosen any more. */
export async function upsertChoice(
  db: Queryable,
  it: ImportIn<'choosing'>,
  sealed: Buffer,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'save_choice',
    text: `insert into vault.choices (import_id, sealed)
      select keys.import_id, $2 from vault.keys join bookbridge.imports on imports.id = keys.import_id
        where imports.id = $1 and state = 'choosing' and wait_until > clock_timestamp() for key share
      on conflict (import_id) do update set sealed = excluded.sealed`,
    values: [it.key, sealed],
  });
  return rowCount === 1;
}

/** Walks the primary key. */
export async function sealedChoice(db: Queryable, key: ImportKey): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ sealed: Buffer }>({
    name: 'choice',
    text: 'select sealed from vault.choices where import_id = $1',
    values: [key],
  });
  return rows[0]?.sealed;
}
