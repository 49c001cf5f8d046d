import { Logger, runMigrations } from 'graphile-worker';
import type { ImportKey } from '../model/import.js';
import type { Log } from '../observe/log.js';
import type { QueueState } from '../observe/metrics.js';
import type { KeyId } from '../security/derived-keys.js';
import type { Database, Queryable } from './database.js';
import { holdingKey, MasterKeyForgottenError } from './held-key.js';
import { columnsOf, isIt } from './import-key.js';
import type { Running } from './import-runs.js';
import { silentMs } from './nodes.js';
import { presentTurn } from './turns.js';

/** The queue's own messages quote payloads and errors: only that something went wrong is passed on. */
export const queueLogger = (log: Log) =>
  new Logger(() => (level) => {
    if (level === 'error') log.warn('the queue reported an error');
  });

/** Makes or updates the queue's tables. */
export async function migrateQueue(db: Database, log: Log): Promise<void> {
  await runMigrations({ pgPool: db, logger: queueLogger(log) });
}

/**
 * Until a job is given out again that a pool was given in vain, since it is ending or the job was just handed over: it would be
 * given it again.
 */
export const notAgainMs = 1000;

/** Takes an import on from where it is. */
export const importTask = 'import';

/** What the jobs of a kind are flagged with, for pools that have enough of them. */
export const importFlag = 'import';
export const webhookFlag = 'webhook';

/** Seals anew what other master keys than the current one have sealed. */
export const rewrapTask = 'rewrap';

/** Revokes a token that is no longer needed. */
export const revokeTask = 'revoke';

/** Makes an attempt at telling an application something; queued by functions of the database (migrations/0010-webhooks.sql). */
export const webhookTask = 'webhook';

/**
 * Queues the work on an import, as a part of a statement that has its row: at its turn, at once or after a delay. One job an import:
 * queueing again replaces the one that waits. All SQL.
 */
export const queueingImport = (it: string, turn: string, delaySeconds = '0'): string =>
  `graphile_worker.add_job('${importTask}',
        payload => json_build_object('application', ${it}.application_id::text, 'key', ${it}.id::text),
        job_key => 'import/' || ${it}.id, run_at => now() + make_interval(secs => ${delaySeconds}), max_attempts => 25,
        flags => array['${importFlag}'], priority => ${turn})`;

/** Behind all reading: the last place that there is. */
const lastTurn = 32_767;

/** Queues the work on an import, in the transaction of its caller. */
export async function queueImport(db: Queryable, key: ImportKey, delayMs = 0): Promise<void> {
  await db.query(
    `select ${queueingImport('imports', `coalesce(turn, ${presentTurn})`, '$3')} from bookbridge.imports where ${isIt}`,
    [...columnsOf(key), delayMs / 1000],
  );
}

/** What is kept of a token that is to be revoked: in base64, sealed with the master key of this id. */
export interface SealedRevocation {
  readonly sealed: string;
  readonly keyId: KeyId;
}

/**
 * Queues the revocation of a token, behind all reading. It waits from now on, or as it has done `since` some moment of the
 * database's clock. The queue's own tries are for a database that is away. Throws `MasterKeyForgottenError`.
 */
export async function queueRevocation(
  db: Queryable,
  { sealed, keyId }: SealedRevocation,
  delayMs = 0,
  since?: Date,
): Promise<void> {
  const { rowCount } = await db.query(
    `with ${holdingKey('$5')}
      select graphile_worker.add_job($1,
        payload => json_build_object('sealed', $2::text, 'since', coalesce($4::timestamptz, now())),
        run_at => now() + make_interval(secs => $3), max_attempts => 25, priority => ${lastTurn}) from held`,
    [revokeTask, sealed, delayMs / 1000, since, keyId],
  );
  if (rowCount !== 1) throw new MasterKeyForgottenError(keyId);
}

/** Queues sealing everything with the master key of this id; queueing again replaces what waits. */
export async function queueRewrap(db: Queryable, keyId: KeyId, delayMs = 0): Promise<void> {
  await db.query(
    `select graphile_worker.add_job($1, payload => json_build_object('to', $2::text), job_key => $1,
      run_at => now() + make_interval(secs => $3), max_attempts => 25, priority => 10)`,
    [rewrapTask, keyId, delayMs / 1000],
  );
}

/** Whether that waits or is being done. */
export async function isRewrapQueued(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ queued: boolean }>(
    `select exists (select from graphile_worker.jobs
      where task_identifier = $1 and (attempts < max_attempts or locked_at is not null)) as queued`,
    [rewrapTask],
  );
  return rows[0]?.queued === true;
}

/** Queues the work on the import of a run, unless another run has it now or it has ended: then gives false. */
export async function queueRun(db: Queryable, it: Running, delayMs: number): Promise<boolean> {
  return takeOn(db, it, 'setbacks = setbacks + 1', delayMs);
}

/** Like `queueRun`, for a run that came to nothing by no fault of the import: it does not count as a try. */
export async function handOverRun(db: Queryable, it: Running, delayMs: number): Promise<boolean> {
  return takeOn(db, it, 'tries = greatest(tries - 1, 0)', delayMs);
}

async function takeOn(db: Queryable, it: Running, change: string, delayMs: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `with mine as (
        update bookbridge.imports set ${change}
        where ${isIt} and run = $3 and state in ('gathering', 'finishing') returning application_id, id
      )
      select ${queueingImport('mine', presentTurn, '$4')} from mine`,
    [...columnsOf(it.key), it.run, delayMs / 1000],
  );
  return rowCount === 1;
}

/** Whether a pool still holds a job: it may have been freed, and be another's now. */
export async function holdsJob(db: Queryable, pool: string, jobId: string): Promise<boolean> {
  const { rowCount } = await db.query('select from graphile_worker.jobs where id = $1 and locked_by = $2', [
    jobId,
    pool,
  ]);
  return rowCount === 1;
}

/**
 * Frees what a pool left that is no more: its runs do not count as tries, since it was the database that ended them. A
 * session that was cut off may still hold an import for some seconds: that one is passed over.
 */
export async function freePool(db: Queryable, pool: string, runs: readonly Running[]): Promise<void> {
  await db.query(
    `update bookbridge.imports set tries = greatest(tries - 1, 0) where (application_id, id) in (
        select application_id, id from bookbridge.imports
          join unnest($1::bigint[], $2::bigint[], $3::integer[]) as left_over (whose, key, number)
          on application_id = whose and id = key and run = number
          where state in ('gathering', 'finishing') for update of imports skip locked)`,
    [runs.map((it) => it.applicationId), runs.map((it) => columnsOf(it.key)[1]), runs.map((it) => it.run)],
  );
  await db.query('select graphile_worker.force_unlock_workers(array[$1::text])', [pool]);
}

/**
 * Queues every import that is being read and for which there is no job, for whatever reason, and removes the jobs that
 * nobody takes any more. Gives how many were queued.
 */
export async function requeueLost(db: Queryable): Promise<number> {
  const { rowCount } = await db.query({
    name: 'requeue_lost',
    text: `with spent as (
        select graphile_worker.complete_jobs(array(
          select id from graphile_worker.jobs
          where task_identifier = $1 and key is null and locked_at is null and attempts >= max_attempts))
      ), spent_count as (
        select count(*) from spent
      )
      select ${queueingImport('imports', `coalesce(turn, ${presentTurn})`)}
        from bookbridge.imports, spent_count
        where state in ('gathering', 'finishing') and not exists (
          select from graphile_worker.jobs
          where jobs.key = 'import/' || imports.id and (attempts < max_attempts or locked_at is not null))`,
    values: [importTask],
  });
  return rowCount ?? 0;
}

/** What the queue is like right now. */
export async function queueState(db: Queryable): Promise<QueueState> {
  const { rows } = await db.query<QueueState>({
    name: 'queue_state',
    text: `with living as (
        select worker_pool from bookbridge.nodes where beat_at >= now() - make_interval(secs => $1)
      )
      select (count(*) filter (where locked_at is null))::int as depth,
          coalesce(extract(epoch from now() - min(run_at) filter (
            where locked_by is null or locked_by not in (select worker_pool from living))), 0)::float8 as "oldestSeconds",
          (select count(*) from living)::int as workers
        from graphile_worker.jobs where run_at <= now() and (attempts < max_attempts or locked_at is not null)`,
    values: [silentMs / 1000],
  });
  const [state] = rows;
  if (!state) throw new Error('A count has one row.');
  return state;
}

/** The number of the last migration of the queue's own tables; 0 before there are any. */
export async function queueVersion(db: Queryable): Promise<number> {
  const tables = await db.query(`select to_regclass('graphile_worker.migrations') is not null as are_there`);
  if (!tables.rows[0].are_there) return 0;
  const { rows } = await db.query(
    'select coalesce(max(id), 0)::int as version from graphile_worker.migrations',
  );
  return rows[0].version;
}
