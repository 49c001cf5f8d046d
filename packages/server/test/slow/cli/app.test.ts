import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { bookbridge, type Ran } from '@bookbridge/testing/program';
import { testMasterKey } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

const app = (...args: string[]): Promise<Ran> =>
  bookbridge(['app', ...args], { env: { DATABASE_URL: database.url, BOOKBRIDGE_MASTER_KEY: testMasterKey } });

async function create(...args: string[]): Promise<{ domain_key: string; domain_password: string }> {
  const { code, stdout, stderr } = await app('create', '--name', 'Invitely', ...args);
  expect(stderr).toMatch(/shown this once/);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

const show = async (key: string) => JSON.parse((await app('show', key)).stdout);

describe('bookbridge app', () => {
  test('create prints a key and a password of letters and digits; show never shows the password', async () => {
    const { domain_key, domain_password } = await create(
      '--redirect-origin',
      'https://a.example',
      '--redirect-origin',
      'http://localhost:3000',
    );
    expect(domain_key).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(domain_password).toMatch(/^[A-Za-z0-9]{32}$/);
    const shown = await show(domain_key);
    expect(shown).toMatchObject({
      name: 'Invitely',
      redirectOrigins: ['https://a.example', 'http://localhost:3000'],
      retentionMinutes: 15,
      passwords: 1,
    });
    expect(JSON.stringify(shown)).not.toContain(domain_password);
    expect((await app('list')).stdout).toContain(`${domain_key}  Invitely`);
  });

  test('set changes what is named and leaves the rest', async () => {
    const { domain_key } = await create();
    await app('set', domain_key, '--limit', 'beginBurst=5', '--text', 'upload.title=Hello');
    const { stdout } = await app(
      'set',
      domain_key,
      '--retention-minutes',
      '30',
      '--limit',
      'fileBytes=1000',
      '--source-off',
      'Google',
    );
    expect(stdout).toBe('Changed: sources_off, retention_minutes, limits.\n');
    expect(await show(domain_key)).toMatchObject({
      retentionMinutes: 30,
      limits: { beginBurst: 5, fileBytes: 1000 },
      sourcesOff: ['gmail'],
      texts: { 'upload.title': 'Hello' },
    });
  });

  test('set takes single texts and limits back with nothing behind =', async () => {
    const { domain_key } = await create('--text', 'upload.title=Hello', '--limit', 'beginBurst=5');
    const { stdout } = await app('set', domain_key, '--text', 'upload.title=', '--limit', 'beginBurst=');
    expect(stdout).toBe('Changed: limits, texts.\n');
    expect(await show(domain_key)).toMatchObject({ texts: {}, limits: {} });
  });

  test('rotate makes a second password, and --finish leaves only the newest', async () => {
    const { domain_key, domain_password } = await create();
    const rotated = JSON.parse((await app('rotate', domain_key)).stdout);
    expect(rotated.domain_password).not.toBe(domain_password);
    expect(await show(domain_key)).toMatchObject({ passwords: 2 });
    await app('rotate', domain_key);
    expect(await show(domain_key)).toMatchObject({ passwords: 2 });
    expect((await app('rotate', domain_key, '--finish')).stdout).toMatch(/newest/);
    expect(await show(domain_key)).toMatchObject({ passwords: 1 });
  });

  test('delete removes it; what is not there is told with the way out', async () => {
    const { domain_key } = await create();
    expect((await app('delete', domain_key)).code).toBe(0);
    for (const command of ['show', 'delete', 'rotate']) {
      expect(await app(command, domain_key)).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/app list/),
      });
    }
  });

  for (const [what, args, reason] of [
    ['an origin with a path', ['--redirect-origin', 'https://a.example/x'], /--redirect-origin .*: .*origin/],
    ['plain http elsewhere', ['--redirect-origin', 'http://a.example'], /https/],
    ['a retention of no minutes', ['--retention-minutes', '0'], /retention-minutes/],
    ['a source that nobody knows', ['--source-off', 'nosuch'], /--source-off nosuch: .*source/],
    ['a limit that nobody knows', ['--limit', 'nosuch=1'], /--limit nosuch: .*beginBurst/],
    ['a limit without a number', ['--limit', 'beginBurst=many'], /--limit beginBurst: .*number/],
  ] as const) {
    test(`${what} is refused with the field and what it should be`, async () => {
      const { code, stderr } = await app('create', '--name', 'Invitely', ...args);
      expect(code).toBe(2);
      expect(stderr).toMatch(reason);
    });
  }
});
