import { readdirSync } from 'node:fs';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { bookbridge } from '@bookbridge/testing/program';
import { testMasterKey } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseSentence } from '../../../dist/cli/database-sentence.js';
import { databaseNameOf } from '../../../dist/storage/database-name.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

/** What the command says of a database, which must be one line that names it as told, without user and password. */
async function saidOf(url: string, named: string, ...command: string[]): Promise<string> {
  const env = {
    DATABASE_URL: url,
    BOOKBRIDGE_MASTER_KEY: testMasterKey,
    BOOKBRIDGE_BASE_URL: 'http://127.0.0.1:1',
  };
  const { code, stderr } = await bookbridge(command, { env });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The database[^\n]* cannot be used, [^\n]*: look at DATABASE_URL\.\n$/);
  expect(stderr.slice(0, stderr.indexOf(' cannot'))).toBe(named);
  expect(stderr).not.toContain('hunter2');
  return stderr;
}

describe('a database that cannot be used is told in one sentence', () => {
  for (const command of [['app', 'list'], ['migrate']]) {
    test(`by bookbridge ${command.join(' ')}, when nothing listens`, async () => {
      expect(
        await saidOf('postgres://me:hunter2@127.0.0.1:1/x', 'The database x at 127.0.0.1:1', ...command),
      ).toMatch(/nothing listens/);
    });
  }

  test('when its host has several addresses and none answers', async () => {
    expect(
      await saidOf('postgres://me:hunter2@localhost:1/x', 'The database x at localhost:1', 'migrate'),
    ).toMatch(/nothing listens/);
  });

  test('when its host is not known', async () => {
    expect(
      await saidOf(
        'postgres://me:hunter2@nosuch.invalid/x',
        'The database x at nosuch.invalid:5432',
        'migrate',
      ),
    ).toMatch(/its host/);
  });

  test('when its socket is not there', async () => {
    expect(
      await saidOf('postgres://me:hunter2@/x?host=/nosuch', 'The database x at /nosuch', 'migrate'),
    ).toMatch(/no such socket/);
  });

  test('when there is no database of its name, or no such user', async () => {
    const url = (from: string, to: string) => database.url.replace(from, to);
    const named = databaseNameOf(database.url) ?? '';
    const other = named.replace('test_', 'nosuch_');
    expect(named).toMatch(/^The database test_\w+ at \//);
    expect(await saidOf(url('@/test_', '@/nosuch_'), other, 'migrate')).toMatch(/no database of this name/);
    expect(await saidOf(url('postgres://', 'postgres://nosuch_'), named, 'migrate')).toMatch(/this user/);
  });

  test('when it is no URL', async () => {
    expect(await saidOf('postgres://me:hunter2@nosuch:port/x', 'The database', 'migrate')).toMatch(
      /not a URL/,
    );
  });

  test('when something else listens there, which never answers', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const url = `postgres://me:hunter2@127.0.0.1:${port}/x`;
    expect(await saidOf(url, `The database x at 127.0.0.1:${port}`, 'migrate')).toMatch(/does not answer/);
    server.close();
  });

  test('when it refuses the password', () => {
    const error = Object.assign(new Error('password authentication failed for user "me"'), { code: '28P01' });
    expect(databaseSentence(error, 'postgres://me:hunter2@db.internal/contacts')).toBe(
      'The database contacts at db.internal:5432 cannot be used, it does not take this user name and password: look at DATABASE_URL.',
    );
  });

  test.each([
    'postgres://me:hunter2/x@db.internal/contacts',
    'postgres://me:12/hunter2@db.internal/contacts',
    'postgres://me:12?hunter2@db.internal/contacts',
    'postgres://me:12#hunter2@db.internal/contacts',
    'postgres://you@me:12/hunter2@db.internal/contacts',
  ])('and where a password is not escaped nothing of it is named: %s', (url) => {
    const error = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    expect(databaseSentence(error, url)).toBe(
      'The database cannot be used, nothing listens there: look at DATABASE_URL.',
    );
  });

  test.each([
    ['postgres://me:hunter2@[::1]:99/x', 'The database x at [::1]:99'],
    ['postgres://me:hun@ter2@db.internal/x', 'The database x at db.internal:5432'],
    ['postgresql://db.internal/x?sslmode=verify-full&password=hunter2', 'The database x at db.internal:5432'],
  ])('%s is named by its host and its database', (url, named) => {
    expect(databaseNameOf(url)).toBe(named);
  });

  test('and no other error is taken for one of these', () => {
    const missing = Object.assign(new Error('open'), { code: 'ENOENT', syscall: 'open' });
    expect(databaseSentence(missing, database.url)).toBeUndefined();
    expect(databaseSentence(new Error('a fault of ours'), database.url)).toBeUndefined();
  });
});

describe('bookbridge migrate', () => {
  test('says which migrations ran, and on which database, and then that there is nothing to do', async () => {
    const fresh = await createEmptyDatabase();
    const env = { DATABASE_URL: fresh.url, BOOKBRIDGE_MASTER_KEY: testMasterKey };
    const named = databaseNameOf(fresh.url);
    const first = await bookbridge(['migrate'], { env });
    expect(first.code).toBe(0);
    const lines = first.stdout.trim().split('\n');
    const files = readdirSync(new URL('../../../src/storage/migrations/', import.meta.url)).sort();
    expect(lines).toEqual([
      ...files.map((name) => `Ran ${name}.`),
      expect.stringMatching(/^Ran graphile_worker \d+\.$/),
      `${named} is up to date now.`,
    ]);
    const second = await bookbridge(['migrate'], { env });
    expect(second).toMatchObject({ code: 0, stdout: `${named} was up to date: nothing to do.\n` });
    await fresh.drop();
  });

  test('names the data directory of an embedded database', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'migrate-'));
    await chmod(dataDir, 0o711);
    const { code, stdout } = await bookbridge(['migrate'], { env: { BOOKBRIDGE_DATA_DIR: dataDir } });
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`\nThe embedded database in ${dataDir} is up to date now\\.\n$`));
    await rm(await realpath(path.join(dataDir, 'postgres')), { recursive: true, force: true });
    await rm(dataDir, { recursive: true });
  });
});

test('an address to listen on that is none is not taken for one of the database', async () => {
  const env = {
    DATABASE_URL: database.url,
    BOOKBRIDGE_MASTER_KEY: testMasterKey,
    BOOKBRIDGE_BASE_URL: 'http://127.0.0.1:1',
    BOOKBRIDGE_PORT: '0',
  };
  for (const host of ['192.0.2.1', 'nosuch.invalid']) {
    const { code, stderr } = await bookbridge(['serve'], { env: { ...env, BOOKBRIDGE_HOST: host } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^BOOKBRIDGE_HOST is no address of this machine/);
  }
});
