import { createServer } from 'node:net';
import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { bookbridge } from '@bookbridge/testing/program';
import { testMasterKey } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseSentence } from '../../dist/cli/database-sentence.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

/** What the command says of a database, which must be one line without the password. */
async function saidOf(url: string, ...command: string[]): Promise<string> {
  const env = {
    DATABASE_URL: url,
    BOOKBRIDGE_MASTER_KEY: testMasterKey,
    BOOKBRIDGE_BASE_URL: 'http://127.0.0.1:1',
  };
  const { code, stderr } = await bookbridge(command, { env });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The database cannot be used, [^\n]*: look at DATABASE_URL\.\n$/);
  expect(stderr).not.toContain('hunter2');
  expect(stderr).not.toContain('nosuch');
  return stderr;
}

describe('a database that cannot be used is told in one sentence', () => {
  for (const command of [['app', 'list'], ['migrate']]) {
    test(`by bookbridge ${command.join(' ')}, when nothing listens`, async () => {
      expect(await saidOf('postgres://me:hunter2@127.0.0.1:1/x', ...command)).toMatch(/nothing listens/);
    });
  }

  test('when its host has several addresses and none answers', async () => {
    expect(await saidOf('postgres://me:hunter2@localhost:1/x', 'migrate')).toMatch(/nothing listens/);
  });

  test('when its host is not known', async () => {
    expect(await saidOf('postgres://me:hunter2@nosuch.invalid/x', 'migrate')).toMatch(/its host/);
  });

  test('when its socket is not there', async () => {
    expect(await saidOf('postgres://me:hunter2@/x?host=/nosuch', 'migrate')).toMatch(/no such socket/);
  });

  test('when there is no database of its name, or no such user', async () => {
    const url = (from: string, to: string) => database.url.replace(from, to);
    expect(await saidOf(url('@/test_', '@/nosuch_'), 'migrate')).toMatch(/no database of this name/);
    expect(await saidOf(url('postgres://', 'postgres://nosuch_'), 'migrate')).toMatch(/this user/);
  });

  test('when it is no URL', async () => {
    expect(await saidOf('postgres://me:hunter2@nosuch:port/x', 'migrate')).toMatch(/no URL/);
  });

  test('when something else listens there, which never answers', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    expect(await saidOf(`postgres://me:hunter2@127.0.0.1:${port}/x`, 'migrate')).toMatch(/does not answer/);
    server.close();
  });

  test('when it refuses the password', () => {
    const error = Object.assign(new Error('password authentication failed for user "me"'), { code: '28P01' });
    expect(databaseSentence(error)).toBe(
      'The database cannot be used, it does not take this user name and password: look at DATABASE_URL.',
    );
  });

  test('and no other error is taken for one of these', () => {
    const missing = Object.assign(new Error('open'), { code: 'ENOENT', syscall: 'open' });
    expect(databaseSentence(missing)).toBeUndefined();
    expect(databaseSentence(new Error('a fault of ours'))).toBeUndefined();
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
