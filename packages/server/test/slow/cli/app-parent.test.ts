import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { bookbridge, type Ran } from '@bookbridge/testing/program';
import { testMasterKey } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let database: TestDatabase;
let platform: string;
let bakery: string;

beforeAll(async () => {
  database = await createDatabase();
  platform = await create(
    'Platform',
    ...['--redirect-origin', 'https://platform.example', '--consent', 'gmail=all'],
    ...['--text', 'upload.title=Hello', '--text', 'upload.submit=Go'],
    ...['--client', 'gmail=id-1', '--client-secret-file', 'gmail=-'],
  );
  bakery = await create('Bakery', '--parent', platform, '--text', 'upload.title=Good morning');
});

afterAll(() => database.drop());

const app = (...args: string[]): Promise<Ran> =>
  bookbridge(['app', ...args], {
    env: {
      DATABASE_URL: database.url,
      BOOKBRIDGE_MASTER_KEY: testMasterKey,
      BOOKBRIDGE_BASE_URL: 'https://b.example',
    },
    input: 'the-secret',
  });

async function create(name: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await app('create', '--name', name, ...args);
  expect(stderr).toMatch(/shown this once/);
  return JSON.parse(stdout).domain_key;
}

const show = async (key: string) => JSON.parse((await app('show', key)).stdout);

describe('an application that is made with a parent', () => {
  test('is shown as it was set, beside what it inherits and from whom', async () => {
    expect(await show(bakery)).toMatchObject({
      name: 'Bakery',
      redirectOrigins: [],
      consent: {},
      texts: { 'upload.title': 'Good morning' },
      clients: {},
      parent: { domainKey: platform, name: 'Platform' },
      inherited: {
        redirectOrigins: ['https://platform.example'],
        browserOrigins: [],
        consent: { gmail: 'all' },
        texts: { 'upload.submit': 'Go' },
        clients: { gmail: { client_id: 'id-1', redirect_uri: 'https://b.example/auth' } },
      },
    });
    expect(await show(platform)).toMatchObject({ parent: null, inherited: null });
  });

  test('keeps what is its own when single texts and modes are set', async () => {
    await app('set', bakery, '--text', 'upload.choose=Pick', '--consent', 'gmail=contacts');
    expect(await show(bakery)).toMatchObject({
      consent: { gmail: 'contacts' },
      texts: { 'upload.title': 'Good morning', 'upload.choose': 'Pick' },
      inherited: { consent: {}, texts: { 'upload.submit': 'Go' } },
    });
    await app('set', bakery, '--text', 'upload.choose=', '--consent', 'gmail=');
    expect((await show(bakery)).inherited.consent).toEqual({ gmail: 'all' });
  });

  test('is given another or none', async () => {
    const key = await create('Butcher', '--parent', platform);
    const { stdout } = await app('set', key, '--parent', '', '--retention-minutes', '30');
    expect(stdout).toBe('Changed: retention_minutes, parent.\n');
    expect((await show(key)).parent).toBeNull();
    await app('set', key, '--parent', platform);
    expect((await show(key)).parent).toEqual({ domainKey: platform, name: 'Platform' });
    await app('delete', key);
  });
});

describe('a parent is refused', () => {
  const refusal = async (key: string, parent: string) => {
    const { code, stderr } = await app('set', key, '--parent', parent);
    expect(code).toBe(2);
    return stderr;
  };

  test('that does not exist, with all else that is wrong', async () => {
    const { code, stderr } = await app('set', bakery, '--parent', 'nosuch', '--locale', 'sv');
    expect(code).toBe(2);
    expect(stderr.split('\n').sort()).toEqual([
      '',
      expect.stringMatching(/^--locale: /),
      '--parent nosuch: is the key of no application',
    ]);
  });

  test('that is the application itself', async () => {
    expect(await refusal(platform, platform)).toBe(`--parent ${platform}: is the application itself\n`);
  });

  test('that has a parent', async () => {
    const key = await create('Butcher');
    expect(await refusal(key, bakery)).toBe(
      `--parent ${bakery}: has a parent itself, Platform (${platform}), and what it inherits is not passed on\n`,
    );
    await app('delete', key);
  });

  test('of an application that others inherit from', async () => {
    const key = await create('Holding');
    expect(await refusal(platform, key)).toBe(
      `--parent ${key}: cannot be: Bakery (${bakery}) inherits from this application\n`,
    );
    await app('delete', key);
  });
});

test('an application that others inherit from is not deleted, and they are named', async () => {
  const { code, stderr } = await app('delete', platform);
  expect(code).toBe(2);
  expect(stderr).toContain(`Bakery (${bakery}) inherits from this application`);
  await app('delete', bakery);
  expect((await app('delete', platform)).code).toBe(0);
});
