import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../../server/dist/storage/database.js';

/** A made-up word that is nowhere unless somebody wrote it there. */
export const canary = (name: string): string => `zq${name}canary`;

/** Somewhere that people's data might have been written to, and what is there. */
export type Place = readonly [name: string, bytes: Buffer];

/** Every table, as COPY would write it, bytes in hexadecimal; what the database holds back is on its disk after that. */
export async function tablesOf(db: Database): Promise<Place[]> {
  await db.query('checkpoint');
  const { rows } = await db.query<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('bookbridge', 'vault', 'graphile_worker') and table_type = 'BASE TABLE'",
  );
  if (rows.length < 10) throw new Error('Some tables are missing.');
  return Promise.all(
    rows.map(async ({ name }) => {
      const { rows: lines } = await db.query<{ line: string }>(`select t::text as line from ${name} as t`);
      return [name, Buffer.from(lines.map(({ line }) => line).join('\n'))] as const;
    }),
  );
}

/** Every file of a data directory: tables, write-ahead log, PostgreSQL's own log. */
export async function filesIn(directory: string): Promise<Place[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(names.map(async (name) => [name, await readFile(name)] as const));
}

/** Where any of these words is, however it is written there: a sentence for each find. */
export function findsOf(places: readonly Place[], words: Iterable<string>): string[] {
  const finds: string[] = [];
  for (const word of words)
    for (const [how, form] of formsOf(word))
      for (const [name, bytes] of places)
        if (bytes.includes(form)) finds.push(`${name} holds ${word}${how}.`);
  return finds;
}

/** In base64 without its end, which may be another one inside of a longer text; so from its beginning alone. */
const formsOf = (word: string): readonly (readonly [how: string, form: Buffer])[] => [
  ['', Buffer.from(word)],
  [' in UTF-16', Buffer.from(word, 'utf16le')],
  [' in hexadecimal', Buffer.from(Buffer.from(word).toString('hex'))],
  [' in base64', Buffer.from(Buffer.from(word).toString('base64').slice(0, -4))],
];
