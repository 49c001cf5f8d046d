import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  /** For `pg`, as `DATABASE_URL` would be. */
  readonly url: string;
  /** Removes it, if it is still there, together with whoever is connected. */
  drop(): Promise<void>;
}

/** Makes a fresh, empty database on the server of this test run. */
export async function createDatabase(): Promise<TestDatabase> {
  const { host, port, user } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(`create database ${name}`);
  return {
    url: `postgres://${user}@/${name}?host=${encodeURIComponent(host)}&port=${port}`,
    drop: () => run(`drop database if exists ${name} with (force)`),
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
