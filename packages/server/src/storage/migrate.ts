import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { operator } from '../security/operator.js';
import { recordAct } from './audit.js';
import { type Database, transaction } from './database.js';

const directory = new URL('./migrations/', import.meta.url);

/** Any number, so long as nobody else who shares the database takes it: two nodes must not migrate at once. */
const migrationLock = 0x626f_6f6b;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The database does not fit this version; the sentence says what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** How long a migration waits for the table that older nodes use most, and they behind it. */
const maxLockMs = 500;

/** Between tries to have all tables; by chance, since those who use them may do so in step. */
const [minAgainMs, maxAgainMs] = [50, 500];

/** In so long there was a moment, unless somebody holds a table for good. */
const maxTryingMs = 120_000;

/**
 * Brings the database to the version of this program, while older nodes use it: forward only, in one transaction, under an
 * advisory lock. Gives the names of the migrations that ran. Throws `MigrationError` when the server is too old, when a migration that
 * ran earlier has another text now, when the database is ahead of this program, or when others do not let go of its tables.
 */
export async function migrate(db: Database, tryingMs = maxTryingMs): Promise<string[]> {
  const migrations = await readMigrations();
  for (const until = performance.now() + tryingMs; ; await sleep(between(minAgainMs, maxAgainMs))) {
    try {
      return await tryToMigrate(db, migrations);
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (performance.now() > until)
        throw new MigrationError(
          'The database could not be migrated: others did not let go of its tables. End what holds them, such as a backup or a transaction that was left open (see pg_stat_activity), and start again.',
        );
    }
  }
}

const between = (min: number, max: number) => min + Math.random() * (max - min);

/** Somebody else has what we want, or wants what we have. */
const isLocked = (error: unknown) =>
  error instanceof Error && /^(55P03|40P01)$/.test((error as NodeJS.ErrnoException).code ?? '');

async function tryToMigrate(db: Database, migrations: readonly Migration[]): Promise<string[]> {
  return transaction(db, async (client) => {
    await refuseOldServer(client);
    // Another node may be at it for as long as it takes.
    await client.query({ text: 'select pg_advisory_xact_lock($1)', values: [migrationLock], ...untimed });
    const done = await readDone(client);
    refuseMismatch(migrations, done);
    const due = migrations.filter(({ name }) => !done.has(name));
    if (done.size > 0 && due.length > 0) await lockTables(client);
    for (const migration of due) await run(client, migration);
    if (due.length > 0) {
      const details = { migrations: due.map(({ name }) => name) };
      await recordAct(client, { actor: operator(), act: 'database.migrated', outcome: 'done', details });
    }
    return due.map(({ name }) => name);
  });
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, directory), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

type Client = Pick<pg.ClientBase, 'query'>;

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  const version = rows[0]?.version ?? 0;
  if (version >= 140_000) return;
  throw new MigrationError(
    `This PostgreSQL is version ${Math.floor(version / 10_000)}; Bookbridge needs 14 or later. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
  );
}

async function readDone(client: Client): Promise<Map<string, string>> {
  await client.query('create schema if not exists bookbridge');
  await client.query(
    'create table if not exists bookbridge.migrations (name text primary key, checksum text not null, ran_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from bookbridge.migrations',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function refuseMismatch(migrations: readonly Migration[], done: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const name of done.keys()) {
    if (known.has(name)) continue;
    throw new MigrationError(
      `The database has been migrated by a newer Bookbridge (${name}). Run that version or a later one.`,
    );
  }
  for (const [name, checksum] of done) {
    if (known.get(name) === checksum) continue;
    throw new MigrationError(
      `Migration ${name} was changed after it ran on this database. Restore its original text; changes go into a new migration.`,
    );
  }
}

/**
 * Takes all tables for ourselves, or throws after a moment. It waits for the first one only, when it holds none, and not at all for the others:
 * so it is in nobody's way in a deadlock, which PostgreSQL might end by ending a statement of an older node.
 */
async function lockTables(client: Client): Promise<void> {
  await client.query(`set local lock_timeout = ${maxLockMs}`);
  await client.query('lock table bookbridge.imports in access exclusive mode');
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('bookbridge', 'vault')`,
  );
  await client.query(`lock table ${rows.map(({ name }) => name).join(', ')} in access exclusive mode nowait`);
  await client.query('set local lock_timeout = 0');
}

/** A migration takes as long as its tables are large. */
const untimed = { query_timeout: 24 * 60 * 60_000 };

async function run(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query({ text: sql, ...untimed });
  await client.query('insert into bookbridge.migrations (name, checksum) values ($1, $2)', [name, checksum]);
}
