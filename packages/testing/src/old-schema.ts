import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Database } from '../../server/dist/storage/database.js';

const migrations = new URL('../../server/dist/storage/migrations/', import.meta.url);

/** Brings an empty database to where a version was whose last migration has this number, as in `0005`. */
export async function migrateUpTo(db: Database, last: string): Promise<void> {
  await db.query('create schema bookbridge');
  await db.query(
    'create table bookbridge.migrations (name text primary key, checksum text not null, ran_at timestamptz not null default now())',
  );
  const names = (await readdir(migrations)).filter((name) => name.slice(0, 4) <= last).sort();
  for (const name of names) {
    const sql = await readFile(new URL(name, migrations), 'utf8');
    await db.query(sql);
    const checksum = createHash('sha256').update(sql).digest('hex');
    await db.query('insert into bookbridge.migrations (name, checksum) values ($1, $2)', [name, checksum]);
  }
}
