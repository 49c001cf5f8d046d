import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { closeDatabase, type Database, openDatabase } from '../../server/dist/storage/database.js';
import { socketUrl } from './socket-url.js';

export interface TestDatabase {
  /** For `pg`, as `DATABASE_URL` would be. */
  readonly url: string;
  /** Opens it, until it is removed. */
  open(connections: number): Database;
  /** Removes it, if it is still there, together with whoever is connected. */
  drop(): Promise<void>;
}

/** Makes a fresh database on the server of this test run: migrated, and nothing in it. */
export function createDatabase(): Promise<TestDatabase> {
  // Copied as files, which takes half as long as through the log.
  return create(` template ${inject('template')} strategy file_copy`);
}

/** Makes a database in which nothing is, for tests about migrating. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create('');
}

async function create(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(`create database ${name}${template}`);
  const url = socketUrl({ ...inject('postgres'), database: name });
  const opened: Database[] = [];
  return {
    url,
    open(connections) {
      const connection = { connectionString: url };
      const db = openDatabase({ connection, connections, onIdleError: () => undefined });
      opened.push(db);
      return db;
    },
    async drop() {
      await Promise.all(opened.splice(0).map(closeDatabase));
      await run(`drop database if exists ${name} with (force)`);
    },
  };
}

async function run(statement: string): Promise<void> {
  const client = new pg.Client(inject('postgres'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
