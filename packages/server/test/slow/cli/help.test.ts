import { bookbridge } from '@bookbridge/testing/program';
import { describe, expect, test } from 'vitest';

const commands = [
  [],
  ['serve'],
  ['dev'],
  ['migrate'],
  ['app', 'create'],
  ['app', 'list'],
  ['app', 'show'],
  ['app', 'check'],
  ['app', 'set'],
  ['app', 'rotate'],
  ['app', 'delete'],
  ['audit', 'list'],
  ['audit', 'export'],
  ['audit', 'verify'],
  ['audit', 'prune'],
  ['config', 'check'],
  ['import'],
];

describe('--help', () => {
  for (const command of commands) {
    test(`of bookbridge ${command.join(' ')} has an example that begins with the command`, async () => {
      const { code, stdout } = await bookbridge([...command, '--help']);
      expect(code).toBe(0);
      const example = stdout.slice(stdout.indexOf('Example:'));
      expect(example).toContain(`bookbridge ${command.join(' ')}`);
    });
  }
});

test.each(['-V', '--version'])('%s says the version and nothing else', async (option) => {
  const { code, stdout } = await bookbridge([option]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
});

describe('bookbridge config check', () => {
  test('lists every wrong setting at once, and what it should be', async () => {
    const { code, stderr } = await bookbridge(['config', 'check'], {
      env: {
        BOOKBRIDGE_PORT: '70000',
        BOOKBRIDGE_ROLE: 'boss',
        BOOKBRIDGE_BASE_URL: 'http://a.example',
        BOOKBRIDGE_TYPO: '1',
      },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/BOOKBRIDGE_PORT must be a whole number from 0 to 65535/);
    expect(stderr).toMatch(/BOOKBRIDGE_ROLE must be all, api or worker/);
    expect(stderr).toMatch(/BOOKBRIDGE_BASE_URL must be https/);
    expect(stderr).toMatch(/BOOKBRIDGE_TYPO is not a setting/);
  });

  test('wants connections for every reader and for what is beside them, and no more than the embedded database has', async () => {
    const few = { BOOKBRIDGE_DATABASE_CONNECTIONS: '8', BOOKBRIDGE_CONCURRENCY: '4' };
    for (const BOOKBRIDGE_ROLE of ['all', 'worker'])
      expect(await bookbridge(['config', 'check'], { env: { ...few, BOOKBRIDGE_ROLE } })).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/CONNECTIONS must be at least 9 .* 5 more than BOOKBRIDGE_CONCURRENCY/),
      });
    const enough = { ...few, BOOKBRIDGE_DATABASE_CONNECTIONS: '9' };
    expect(await bookbridge(['config', 'check'], { env: enough })).toMatchObject({ code: 0 });
    const api = { ...few, BOOKBRIDGE_DATABASE_CONNECTIONS: '4', BOOKBRIDGE_ROLE: 'api' };
    expect(await bookbridge(['config', 'check'], { env: api })).toMatchObject({ code: 0 });
    const fewOfApi = { ...api, BOOKBRIDGE_DATABASE_CONNECTIONS: '3' };
    expect(await bookbridge(['config', 'check'], { env: fewOfApi })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/CONNECTIONS must be at least 4$/m),
    });
    const many = await bookbridge(['config', 'check'], { env: { BOOKBRIDGE_DATABASE_CONNECTIONS: '100' } });
    expect(many).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/at most 40 with the embedded database/),
    });
  });

  test('wants a master key beside a database of yours, and shows no secret', async () => {
    const DATABASE_URL = 'postgres://me:hunter2@db.example/x';
    const without = await bookbridge(['config', 'check'], { env: { DATABASE_URL } });
    expect(without.stderr).toMatch(/BOOKBRIDGE_MASTER_KEY .*is missing/);
    const BOOKBRIDGE_MASTER_KEY = Buffer.alloc(32, 1).toString('base64');
    const right = await bookbridge(['config', 'check'], { env: { DATABASE_URL, BOOKBRIDGE_MASTER_KEY } });
    expect(right.code).toBe(0);
    expect(right.stdout).toContain('All settings are right.');
    expect(right.stdout).not.toContain('hunter2');
    expect(right.stdout).not.toContain(BOOKBRIDGE_MASTER_KEY);
  });
});
