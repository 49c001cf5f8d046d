import { Logger, runMigrations } from 'graphile-worker';
import type { ImportKey } from '../model/import.js';
import type { Log } from '../observe/log.js';
import type { Database, Queryable } from './database.js';

/** The queue's own messages quote payloads and errors: only that something went wrong is passed on. */
export const queueLogger = (log: Log) =>
  new Logger(() => (level) => {
    if (level === 'error') log.warn('the queue reported an error');
  });

/** Makes or updates the queue's tables. */
export async function migrateQueue(db: Database, log: Log): Promise<void> {
  await runMigrations({ pgPool: db, logger: queueLogger(log) });
}

/** Takes an import on from where it is. */
export const importTask = 'import';

/** Revokes a token that is no longer needed. */
export const revokeTask = 'revoke';

/** Queues the work on an import at once, as a part of the statement that lets it begin; `key` is SQL. */
export const queueingImport = (key: string): string =>
  `graphile_worker.add_job('${importTask}', payload => json_build_object('key', ${key}::text),
        job_key => 'import/' || ${key}::text, max_attempts => 25)`;

/**
 * Queues the work on an import, in the transaction of its caller. One job an import: queueing again replaces the one
 * that waits.
 */
export async function queueImport(db: Queryable, key: ImportKey, delayMs = 0): Promise<void> {
  await db.query(
    `select graphile_worker.add_job($1, payload => json_build_object('key', $2::text), job_key => 'import/' || $2::text,
      run_at => now() + make_interval(secs => $3), max_attempts => 25)`,
    [importTask, key, delayMs / 1000],
  );
}

/** Queues the revocation of a token, behind all reading; what is kept of it is sealed. The queue's own tries are for a database that is away. */
export async function queueRevocation(db: Queryable, sealed: string, delayMs = 0): Promise<void> {
  await db.query(
    `select graphile_worker.add_job($1, payload => json_build_object('sealed', $2::text),
      run_at => now() + make_interval(secs => $3), max_attempts => 25, priority => 10)`,
    [revokeTask, sealed, delayMs / 1000],
  );
}

/** Jobs that are due and that no worker holds. */
export async function queueDepth(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ depth: number }>(
    'select count(*)::int as depth from graphile_worker.jobs where locked_at is null and run_at <= now() and attempts < max_attempts',
  );
  return rows[0]?.depth ?? 0;
}
