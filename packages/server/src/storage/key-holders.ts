import { keyHolderSilentMs } from '../model/lifetimes.js';
import type { KeyId } from '../security/derived-keys.js';
import type { Queryable } from './database.js';
import { silentMs } from './nodes.js';

/** A node that runs, and its keys: the first seals. */
export interface KeyHolder {
  readonly id: string;
  readonly keys: readonly KeyId[];
}

/**
 * Says which keys a node has, and that it runs; forgets those that have fallen silent. Gives the keys that may have sealed
 * something here.
 */
export async function recordKeyHolder(db: Queryable, { id, keys }: KeyHolder): Promise<KeyId[]> {
  const { rows } = await db.query<{ id: KeyId }>({
    name: 'record_key_holder',
    text: `with silent as (
        delete from bookbridge.key_holders where id <> $1 and seen_at < now() - make_interval(secs => $3)
      ), own as (
        insert into bookbridge.key_holders (id, keys) values ($1, $2)
        on conflict (id) do update set keys = excluded.keys, seen_at = now()
      )
      select id from bookbridge.master_keys`,
    values: [id, keys, keyHolderSilentMs / 1000],
  });
  return rows.map((row) => row.id);
}

export async function removeKeyHolder(db: Queryable, id: string): Promise<void> {
  await db.query('delete from bookbridge.key_holders where id = $1', [id]);
}

/** The nodes that run, besides one that asks. */
export async function otherKeyHolders(db: Queryable, id: string | undefined): Promise<KeyHolder[]> {
  const { rows } = await db.query<KeyHolder>(
    `select id, keys from bookbridge.key_holders
      where id is distinct from $1 and seen_at >= now() - make_interval(secs => $2) order by id`,
    [id ?? null, keyHolderSilentMs / 1000],
  );
  return rows;
}

/** Whether a worker of a version runs that knows of one key alone. */
export async function isEarlierVersionRunning(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ runs: boolean }>(
    `select exists (select from bookbridge.nodes
      where key_holder is null and beat_at >= now() - make_interval(secs => $1)) as runs`,
    [silentMs / 1000],
  );
  return rows[0]?.runs === true;
}
