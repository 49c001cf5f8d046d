import type { TestProject } from 'vitest/node';
import { type PgConnection, startEmbeddedServer } from '../../server/dist/embedded-postgres/index.js';
import { makeLog } from '../../server/dist/observe/log.js';
import { closeDatabase, openDatabase } from '../../server/dist/storage/database.js';
import { migrate } from '../../server/dist/storage/migrate.js';
import { migrateQueue } from '../../server/dist/storage/queue.js';
import { temporaryDataDir } from './temporary-data-dir.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** One server for the whole run; `createDatabase` makes a database of its own for each test file. */
    postgres: PgConnection;
    /** The name of the database that is copied for each of them. */
    template: string;
  }
}

// Nothing in a test has to survive a power failure. Four files that each run many services at once take 300 connections.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '500' };

const template = 'migrated';

/** Starts PostgreSQL for a run of the test-suite, and gives the function that stops and removes it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { dataDir, remove } = await temporaryDataDir('bookbridge-test-');
  const server = await startEmbeddedServer({ dataDir, settings });
  await makeTemplate(server.connection);
  project.provide('postgres', server.connection);
  project.provide('template', template);
  return async () => {
    await server.stop();
    await remove();
  };
}

/** Migrates once for all: a copy takes a moment, the migrations of the service and of its queue a second. */
async function makeTemplate(connection: PgConnection): Promise<void> {
  await withDatabase(connection, (db) => db.query(`create database ${template}`));
  await withDatabase({ ...connection, database: template }, async (db) => {
    await migrate(db);
    await migrateQueue(db, makeLog('error'));
  });
}

async function withDatabase(
  connection: PgConnection,
  work: (db: ReturnType<typeof openDatabase>) => Promise<unknown>,
): Promise<void> {
  const db = openDatabase({ connection, connections: 1, onIdleError: () => undefined });
  try {
    await work(db);
  } finally {
    await closeDatabase(db);
  }
}
