import type { Queryable } from './database.js';

/** Five missed beats: a node that hangs in a long pause is not dead, and a dead one is not waited for long. */
export const silentMs = 5000;

/** Where a node stands among those that take jobs: after so many of so many. */
export interface Place {
  readonly before: number;
  readonly nodes: number;
}

/**
 * Says that a node is alive, under which name its worker holds jobs, under which it tells of its keys, and up to which turn it
 * has come. Gives its place among the living.
 */
export async function recordHeartbeat(
  db: Queryable,
  {
    node,
    pool,
    keyHolder,
    turn,
  }: {
    readonly node: string;
    readonly pool: string;
    readonly keyHolder: string;
    readonly turn: () => number;
  },
): Promise<Place> {
  const { rows } = await db.query<Place>({
    name: 'beat',
    text: `with beat as (
        insert into bookbridge.nodes (id, worker_pool, key_holder, turn) values ($1, $2, $3, $4)
        on conflict (id) do update set beat_at = now(), worker_pool = excluded.worker_pool, turn = excluded.turn
      )
      select (count(*) filter (where id < $1))::int as before, (count(*) + 1)::int as nodes from bookbridge.nodes
      where id <> $1 and beat_at >= now() - make_interval(secs => $5)`,
    values: [node, pool, keyHolder, turn(), silentMs / 1000],
  });
  const [place] = rows;
  if (!place) throw new Error('A count has one row.');
  return place;
}

/**
 * Forgets the nodes that have been silent for so long, and frees the jobs of every worker that no living node answers for: also
 * those of a node that died before its first beat. Names the nodes that went.
 */
export async function removeStaleNodes(db: Queryable, ms: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'bury_dead',
    text: `with dead as (
        delete from bookbridge.nodes where beat_at < now() - make_interval(secs => $1) returning id
      ), freed as (
        select graphile_worker.force_unlock_workers(array(
          select locked_by from graphile_worker.jobs
          where locked_by is not null and locked_at < now() - make_interval(secs => $1)
            and locked_by not in (
              select worker_pool from bookbridge.nodes
              where beat_at >= now() - make_interval(secs => $1))))
      )
      select dead.id from freed left join dead on true where dead.id is not null`,
    values: [ms / 1000],
  });
  return rows.map((row) => row.id);
}

export async function unregisterNode(db: Queryable, node: string): Promise<void> {
  await db.query('delete from bookbridge.nodes where id = $1', [node]);
}
