import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmptyDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { begin, cards, ended, upload } from '@bookbridge/testing/imports';
import { bookbridge } from '@bookbridge/testing/program';
import { startTestService, type TestService, testMasterKey } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Act, acts, type KeptAuditEntry } from '../../../dist/model/audit.js';
import { MasterKey } from '../../../dist/security/master-key.js';
import { type AuditFilter, auditEntries } from '../../../dist/storage/audit.js';
import { page } from '../../docs/markdown.js';

/*
 * Every command leaves an entry for what it changes, and for its failed attempt. A command that is new is in neither of
 * the tables below and fails the first test; an act that is new is left by no case and fails the last.
 */

const program = fileURLToPath(new URL('../../../bin/bookbridge.js', import.meta.url));

/** Commands that change nothing of a service. */
const looking = [
  'app list',
  'app show',
  'audit list',
  'audit export',
  'audit verify',
  'config check',
  'keys status',
  'privacy report',
  'webhook list',
  'webhook show',
  'webhook deliveries',
  // It reads a file of this machine, and no database.
  'import',
  // It is not part of a published server, and its applications are made up.
  'dev',
];

/** What a case finds: a service that runs, an application that is there, and a folder for files. */
interface Place {
  readonly service: TestService;
  readonly key: string;
  readonly directory: string;
}

interface Case {
  readonly acts: readonly Act[];
  readonly run: (place: Place) => Promise<unknown>;
  /** Words that are refused once the database is open, and the act whose attempt that is. */
  readonly refused?: { readonly words: (place: Place) => readonly string[]; readonly act: Act };
}

const envOf = ({ databaseUrl, url }: TestService) => ({
  DATABASE_URL: databaseUrl,
  BOOKBRIDGE_MASTER_KEY: testMasterKey,
  BOOKBRIDGE_BASE_URL: url,
  BOOKBRIDGE_PORT: '0',
});

async function ran({ service }: Place, ...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await bookbridge(words, { env: envOf(service) });
  expect(code, stderr).toBe(0);
  return stdout;
}

const cases: Readonly<Record<string, Case>> = {
  serve: { acts: ['service.started'], run: servedOnce },
  migrate: { acts: ['database.migrated'], run: migratedAnew },
  'app create': {
    acts: ['application.created', 'client.set'],
    run: (place) =>
      ran(place, 'app', 'create', '--name', 'Bakery', '--client', 'gmail=id-1', ...secretFile(place)),
  },
  'app set': {
    acts: ['application.changed', 'client.set', 'client.removed'],
    async run(place) {
      await ran(
        place,
        'app',
        'set',
        place.key,
        '--name',
        'Cakes',
        '--client',
        'gmail=id-2',
        ...secretFile(place),
      );
      await ran(place, 'app', 'set', place.key, '--client', 'gmail=');
    },
    refused: { words: ({ key }) => [key, '--retention-minutes', '0'], act: 'application.changed' },
  },
  'app rotate': {
    acts: ['password.rotated', 'password.rotation_finished'],
    async run(place) {
      await ran(place, 'app', 'rotate', place.key);
      await ran(place, 'app', 'rotate', place.key, '--finish');
    },
    refused: { words: () => ['nobody'], act: 'password.rotated' },
  },
  'app check': { acts: ['import.tried', 'contacts.destroyed'], run: triedLive },
  'webhook add': {
    acts: ['webhook.added'],
    async run(place) {
      const words = ['webhook', 'add', place.key, '--url', 'http://127.0.0.1:9/hooks'];
      endpoint = JSON.parse(await ran(place, ...words)).id;
    },
    refused: { words: ({ key }) => [key, '--url', 'nobody'], act: 'webhook.added' },
  },
  'webhook set': {
    acts: ['webhook.changed'],
    run: (place) => ran(place, 'webhook', 'set', endpoint, '--event', 'import.failed'),
    refused: { words: () => [endpoint, '--url', 'nobody'], act: 'webhook.changed' },
  },
  'webhook enable': {
    acts: ['webhook.enabled'],
    async run(place) {
      await place.service.service.parts.db.query(
        "update bookbridge.webhook_endpoints set disabled_at = now(), disabled_for = 'failing' where name = $1",
        [endpoint],
      );
      await ran(place, 'webhook', 'enable', endpoint);
    },
    refused: { words: () => ['nobody'], act: 'webhook.enabled' },
  },
  'webhook rotate': {
    acts: ['webhook.secret_rotated'],
    async run(place) {
      await ran(place, 'webhook', 'rotate', endpoint);
      await ran(place, 'webhook', 'rotate', endpoint, '--finish');
    },
    refused: { words: () => [endpoint, '--keep-hours', 'nobody'], act: 'webhook.secret_rotated' },
  },
  'webhook test': {
    acts: ['webhook.tested'],
    // Nobody listens there, which the command says with code 1.
    run: ({ service }) => bookbridge(['webhook', 'test', endpoint], { env: envOf(service) }),
    refused: { words: () => ['nobody'], act: 'webhook.tested' },
  },
  'webhook replay': {
    acts: ['webhook.replayed'],
    run: (place) => ran(place, 'webhook', 'replay', endpoint, '--since', '2020-01-01'),
    refused: { words: () => [endpoint, '--since', 'nobody'], act: 'webhook.replayed' },
  },
  'webhook remove': {
    acts: ['webhook.removed'],
    run: (place) => ran(place, 'webhook', 'remove', endpoint),
    refused: { words: () => ['nobody'], act: 'webhook.removed' },
  },
  'audit prune': {
    acts: ['audit.pruned'],
    run: (place) =>
      ran(place, 'audit', 'prune', '--before', '2020-01-01', '--to', path.join(place.directory, 'pruned')),
    refused: { words: () => ['--before', '2020-01-01', '--to', '/'], act: 'audit.pruned' },
  },
  'keys rotate': {
    acts: ['keys.rotated'],
    run: (place) => ran(place, 'keys', 'rotate'),
  },
  'app delete': {
    acts: ['application.deleted'],
    run: (place) => ran(place, 'app', 'delete', place.key),
  },
};

/** The one that `webhook add` has made. */
let endpoint = '';

const secretFile = ({ directory }: Place) => [
  '--client-secret-file',
  `gmail=${path.join(directory, 'secret')}`,
];

async function servedOnce({ service }: Place): Promise<void> {
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { PATH: process.env.PATH, ...envOf(service) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const gone = new Promise((resolve) => child.once('close', resolve));
  await until(async () => said.includes('"ready"'));
  child.kill('SIGTERM');
  await gone;
}

let empty: TestDatabase;

/** A database can be migrated once; its entry is in that database. */
async function migratedAnew({ service }: Place): Promise<void> {
  const env = { ...envOf(service), DATABASE_URL: empty.url };
  expect((await bookbridge(['migrate'], { env })).code).toBe(0);
  const { stdout } = await bookbridge(['audit', 'export'], { env });
  expect(JSON.parse(stdout)).toMatchObject({ act: 'database.migrated', outcome: 'done' });
}

async function triedLive({ service, key }: Place): Promise<void> {
  const child = spawn(process.execPath, [program, 'app', 'check', key, '--live', '--source', 'vcard'], {
    env: { PATH: process.env.PATH, ...envOf(service) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const gone = new Promise((resolve) => child.once('close', resolve));
  const page = () => /send a file:\n {2}(\S+)\n|Open this page[^\n]*\n {2}(\S+)\n/.exec(said);
  await until(async () => page() !== null);
  await upload(page()?.[1] ?? page()?.[2] ?? '', cards(2));
  expect(await gone).toBe(0);
}

let place: Place;

async function entries(filter: AuditFilter = {}): Promise<KeptAuditEntry[]> {
  const found: KeptAuditEntry[] = [];
  for await (const page of auditEntries(place.service.service.parts.db, filter)) found.push(...page);
  return found;
}

const left = new Set<string>();

beforeAll(async () => {
  const [service, directory] = await Promise.all([
    startTestService(),
    mkdtemp(path.join(tmpdir(), 'audit-')),
  ]);
  empty = await createEmptyDatabase();
  await writeFile(path.join(directory, 'secret'), 'a-secret-of-a-client');
  const { key } = await service.addApplication();
  place = { service, key, directory };
});

afterAll(async () => {
  await place.service.stop();
  await empty.drop();
  await rm(place.directory, { recursive: true });
});

test('every command is said either to change something or to look only', () => {
  // A test of the page holds its headings equal to the commands that the program lists.
  const headings = page('docs/reference/cli.md').matchAll(/^## bookbridge (.*)$/gm);
  const commands = [...headings].map(([, command = '']) => command);
  expect(commands.sort()).toEqual([...Object.keys(cases), ...looking].sort());
});

describe('an entry is left', () => {
  for (const [command, { acts: expected, run, refused }] of Object.entries(cases)) {
    test(`by bookbridge ${command}, for each thing that it did`, async () => {
      const before = (await entries()).length;
      await run(place);
      const found = (await entries()).slice(before);
      const those = command === 'migrate' ? (['database.migrated'] as const) : found.map(({ act }) => act);
      expect(new Set(those)).toEqual(new Set(expected));
      for (const it of found)
        expect(it).toMatchObject({
          outcome: 'done',
          actorKind: 'operator',
          actor: expect.stringMatching(/^[^@]+@.+$/),
        });
      for (const act of expected) left.add(act);
    });

    if (refused)
      test(`by bookbridge ${command}, when it is refused`, async () => {
        const words = refused.words(place);
        const { code } = await bookbridge([...command.split(' '), ...words], { env: envOf(place.service) });
        expect(code).toBe(2);
        const last = (await entries()).at(-1);
        expect(last).toMatchObject({ act: refused.act, outcome: 'refused' });
        expect(JSON.stringify(last)).not.toContain('nobody');
      });
  }

  test('by what is refused of an endpoint that is there, with its name', async () => {
    const { key } = await place.service.addApplication();
    const words = ['webhook', 'add', key, '--url', 'http://127.0.0.1:9/hooks'];
    const { id } = JSON.parse(await ran(place, ...words));
    const env = envOf(place.service);
    expect((await bookbridge(['webhook', 'replay', id, '--message', 'nobody'], { env })).code).toBe(2);
    expect((await entries()).at(-1)).toMatchObject({
      act: 'webhook.replayed',
      outcome: 'refused',
      application: key,
      target: id,
      details: '{"flags":["--message"]}',
    });
  });

  test('by whoever puts another master key in front, and leaves the old one out', async () => {
    const other = randomBytes(32).toString('base64');
    const env = (keys: string) => ({
      ...envOf(place.service),
      DATABASE_URL: empty.url,
      BOOKBRIDGE_MASTER_KEY: keys,
    });
    const [old, young] = [testMasterKey, other].map((key) => new MasterKey(Buffer.from(key, 'base64')).id);
    for (const keys of [testMasterKey, `${other},${testMasterKey}`, other])
      expect(await bookbridge(['app', 'list'], { env: env(keys) })).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await bookbridge(['audit', 'export', '--act', 'key.'], { env: env(other) });
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { act: Act; target: string });
    expect(found).toMatchObject([
      { act: 'key.put_in_front', target: young, outcome: 'done' },
      { act: 'key.forgotten', target: old, outcome: 'done' },
    ]);
    for (const { act } of found) left.add(act);
    expect(stdout).not.toContain(other);
  });

  test('by an application that destroys contacts, once, and by one that may not', async () => {
    const { service } = place;
    const { url, import_id } = await begin(service, { service: 'vcard' });
    const destroy = () => service.call(`/contacts/${import_id}`, { method: 'DELETE' });
    expect((await destroy()).status).toBe(404);
    await upload(url, cards(2));
    await ended(service, import_id);
    expect((await destroy()).status).toBe(200);
    expect((await destroy()).status).toBe(200);
    const { key } = service.application;
    const by = { actorKind: 'application', actor: key, act: 'contacts.destroyed', application: key };
    const about = { ...by, target: String(import_id) };
    expect(await entries({ application: key })).toMatchObject([
      { ...about, outcome: 'refused', details: '{"error":"not_ready"}' },
      { ...about, outcome: 'done', details: '{}' },
    ]);
  });

  test('of no more refusals than a burst of one application', async () => {
    const { service } = place;
    const other = await service.addApplication();
    const headers = { authorization: other.basic };
    for (let tries = 0; tries < 25; tries++)
      expect((await service.call('/contacts/1000000', { method: 'DELETE', headers })).status).toBe(404);
    const { rows } = await service.service.parts.db.query(
      "select from bookbridge.audit where actor = $1 and outcome = 'refused'",
      [other.key],
    );
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(rows.length).toBeLessThan(25);
  });

  test('of every act that there is', () => {
    expect([...left].sort()).toEqual(Object.keys(acts).sort());
  });

  test('without a secret', async () => {
    const text = JSON.stringify(await entries());
    expect(text).toContain('client_secret');
    for (const secret of ['a-secret-of-a-client', testMasterKey, place.service.application.password])
      expect(text).not.toContain(secret);
  });
});

test('entries are in the transaction of their act: one that fails leaves neither', async () => {
  const { service } = place;
  const { key } = await service.addApplication();
  const { db } = service.service.parts;
  await db.query(`create function public.refuse() returns trigger language plpgsql as
    $$ begin raise exception 'no entry'; end $$`);
  await db.query(`create trigger refuse_some before insert on bookbridge.audit for each row
    when (new.act = 'application.changed') execute function public.refuse()`);
  const { code, stderr } = await bookbridge(['app', 'set', key, '--name', 'Renamed'], {
    env: envOf(service),
  });
  await db.query('drop trigger refuse_some on bookbridge.audit');
  expect({ code, stderr }).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('could not be recorded'),
  });
  expect(JSON.parse(await ran(place, 'app', 'show', key)).name).toBe('Invitely');
});
