import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Begun, begin, card, contacts, ended, upload } from '@bookbridge/testing/imports';
import { bookbridge } from '@bookbridge/testing/program';
import { isReady, startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MasterKey } from '../../dist/security/master-key.js';
import { keyUses } from '../../dist/storage/sealed-rows.js';

const [old, young] = [randomBytes(32), randomBytes(32)].map((key) => key.toString('base64')) as [
  string,
  string,
];
const idOf = (key: string) => new MasterKey(Buffer.from(key, 'base64')).id;

let directory: string;
let files: readonly [string, string];
let nodes: readonly [TestService, TestService];

const give = (file: string, ...keys: string[]) => writeFile(file, keys.join('\n'));

/** Waits until so many nodes say that they have exactly these keys. */
async function haveTaken(count: number, ...keys: string[]): Promise<void> {
  const { db } = nodes[0].service.parts;
  await until(async () => {
    const { rows } = await db.query('select id from bookbridge.key_holders where keys = $1', [
      keys.map(idOf),
    ]);
    return rows.length === count;
  });
}

const keysCommand = (word: 'rotate' | 'status', ...keys: string[]) =>
  bookbridge(['keys', word], {
    env: { DATABASE_URL: nodes[0].databaseUrl, BOOKBRIDGE_MASTER_KEY: keys.join(',') },
  });

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'bb-rotation-'));
  files = [path.join(directory, 'one'), path.join(directory, 'two')];
  for (const file of files) await give(file, old);
  const settings = (at: 0 | 1) => ({
    BOOKBRIDGE_MASTER_KEY: '',
    BOOKBRIDGE_MASTER_KEY_FILE: files[at],
    BOOKBRIDGE_EVENTS_BURST: '1000',
    BOOKBRIDGE_BEGIN_BURST: '10000',
  });
  const one = await startTestService(settings(0));
  nodes = [one, await startTestService({ ...settings(1), DATABASE_URL: one.databaseUrl })];
});

afterAll(async () => {
  for (const node of [...nodes].reverse()) await node.stop();
  await rm(directory, { recursive: true });
});

/** As the application of the first node, at either of them. */
const at = (node: TestService): TestService => ({
  ...node,
  call: (url, init = {}) =>
    fetch(node.url + url, {
      ...init,
      headers: { authorization: nodes[0].application.basic, ...init.headers },
    }),
});

/**
 * One import, each step at another node than the one before. Begins it twice, so that its link is made again later, and
 * sees its page with the cookie of the upload. Throws at the first answer that is not as it should be.
 */
async function importOnce(number: number): Promise<void> {
  const [here, there] = number % 2 === 0 ? [at(nodes[0]), at(nodes[1])] : [at(nodes[1]), at(nodes[0])];
  const beginAt = async (node: TestService): Promise<Begun> => {
    const body = new URLSearchParams({ service: 'vcard', user_id: `user-${number}` });
    const headers = { 'idempotency-key': `import-${number}` };
    const response = await node.call('/begin_import/user_consent', { method: 'POST', body, headers });
    if (response.status !== 200) throw new Error(`begin answered ${response.status}`);
    return (await response.json()) as Begun;
  };
  const begun = await beginAt(here);
  const again = await beginAt(there);
  expect(new URL(again.url).pathname).toBe(new URL(begun.url).pathname);
  const sent = await upload(again.url, card(number));
  expect(sent.status).toBe(303);
  const cookie = sent.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const page = await fetch(here.url + new URL(begun.url).pathname, { headers: { cookie } });
  expect(page.status).toBe(200);
  expect(await page.text()).not.toContain('name="file"');
  expect(await ended(here, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  const got = await contacts(there, begun.import_id);
  expect(got.contacts.map(({ last_name }) => last_name)).toEqual([`Person${number}`]);
  expect(got).toMatchObject({ user_id: `user-${number}` });
}

/** Makes imports one after the other, some at a time, until stopped; gives how many there were. */
function importOnAndOn(): () => Promise<number> {
  let [next, isOver] = [0, false];
  const line = async () => {
    while (!isOver) await importOnce(next++);
  };
  const lines = Promise.all([line(), line(), line()]);
  lines.catch(() => undefined);
  return async () => {
    isOver = true;
    await lines;
    return next;
  };
}

describe('changing the master key while two nodes work', () => {
  test('loses no import, fails no request, and leaves nothing that needs the old key', async () => {
    const { db } = nodes[0].service.parts;
    const stop = importOnAndOn();
    await until(
      async () =>
        (await db.query(`select from bookbridge.imports where state = 'completed'`)).rows.length > 2,
    );

    const begun = await begin(at(nodes[0]), { service: 'vcard' });

    // Too early: nobody else could open what it seals.
    await give(files[0], young, old);
    await until(async () => nodes[0].logs().includes('the changed master keys are not taken up'));
    expect(nodes[0].logs()).toContain('1 of the nodes that run do not have it');

    for (const file of files) await give(file, old, young);
    await haveTaken(2, old, young);
    await give(files[0], young, old);
    await haveTaken(1, young, old);
    const early = await keysCommand('rotate', young, old);
    expect(early).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('1 node seals with another key than'),
    });
    await give(files[1], young, old);
    await haveTaken(2, young, old);

    const rotated = await keysCommand('rotate', young, old);
    expect(rotated).toMatchObject({ code: 0, stderr: '' });
    expect(rotated.stdout).toContain(`Sealing everything with the key ${idOf(young)}.\n`);
    expect(rotated.stdout).toMatch(
      new RegExp(`The key ${idOf(old)} is still needed by \\d+ imports begun with it`),
    );
    expect((await keyUses(db)).filter(({ keyId }) => keyId === idOf(old)).map(({ what }) => what)).toEqual([
      'imports under way that were begun with it',
    ]);

    // Still needed: their links and cookies were made with it.
    for (const file of files) await give(file, young);
    await until(async () => nodes[0].logs().includes(`The master key ${idOf(old)} is still needed`));
    expect(nodes[0].service.parts.masterKey.ids).toEqual([idOf(young), idOf(old)]);

    // As if the time of all that was begun before had come.
    await db.query(
      `update bookbridge.imports set destroy_at = now() where state = 'completed' and token_key = $1`,
      [idOf(old)],
    );
    await db.query(
      `update bookbridge.imports set wait_until = now() where state = 'waiting' and token_key = $1`,
      [idOf(old)],
    );
    await db.query(
      `update bookbridge.keyed_begins set expires_at = now()
        where import_id in (select id from bookbridge.imports where token_key = $1)`,
      [idOf(old)],
    );
    await haveTaken(2, young);
    expect(await stop()).toBeGreaterThan(5);
    // Its link was made with a key that is gone, and leads on to what became of it.
    const page = await fetch(`${nodes[1].url}/n/${begun.url.split('/').at(-1)}`);
    expect([page.status, new URL(page.url).pathname]).toEqual([410, new URL(begun.url).pathname]);

    const { stdout } = await keysCommand('status', young);
    expect(stdout).toMatch(new RegExp(`^${idOf(young)} {2}is the first, and seals\\.\n`));
    expect(stdout).toContain('nodes that have it: 2 of 2; that seal with it: 2');
    expect(stdout).not.toContain(idOf(old));
    const { rows } = await db.query(
      `select count(*)::int as count from bookbridge.imports where state = 'failed' and failure <> 'consent_expired'`,
    );
    expect(rows).toEqual([{ count: 0 }]);
    const wrong = await keysCommand('status', old);
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toMatch(
      /^The master key is not the one that this database was sealed with\.[^\n]*\n$/,
    );
    for (const node of nodes) expect(node.logs()).not.toMatch(/"level":(50|60)/);
  });

  test('shows a node that lacks a key which others seal with as not ready', async () => {
    const { db, masterKey } = nodes[1].service.parts;
    expect(await isReady(nodes[1].url)).toBe(true);
    await db.query('insert into bookbridge.master_keys (id, is_first) values ($1, false)', [idOf(old)]);
    await until(async () => !(await isReady(nodes[1].url)));
    expect(await (await fetch(`${nodes[1].url}/readyz`)).text()).toContain(
      `This node does not have the master key ${idOf(old)}, which is in use.`,
    );
    await db.query('delete from bookbridge.master_keys where id <> $1', [masterKey.id]);
    await until(() => isReady(nodes[1].url));
  });

  test('neither tells nor logs a key', () => {
    for (const node of nodes)
      for (const key of [old, young]) {
        expect(node.logs()).not.toContain(key);
        expect(node.logs()).not.toContain(Buffer.from(key, 'base64').toString('hex'));
      }
  });
});
