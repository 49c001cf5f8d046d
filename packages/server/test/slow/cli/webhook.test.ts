import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { begin, card, ended, upload } from '@bookbridge/testing/imports';
import { bookbridge, type Ran } from '@bookbridge/testing/program';
import { type Receiver, startReceiver } from '@bookbridge/testing/receiver';
import { startTestService, type TestService, testMasterKey } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpointFieldsIn } from '../../../dist/cli/webhooks/endpoint-flags.js';
import { MasterKey } from '../../../dist/security/master-key.js';
import { otherKeyHolders } from '../../../dist/storage/key-holders.js';
import { keyUses } from '../../../dist/storage/sealed-rows.js';
import { endpointByName } from '../../../dist/storage/webhook-endpoints.js';

let service: TestService;
let receiver: Receiver;

beforeAll(async () => {
  service = await startTestService({}, {}, { backOffMs: 4 });
  receiver = await startReceiver();
});

afterAll(async () => {
  await receiver.stop();
  await service.stop();
});

const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  bookbridge(args, {
    env: {
      DATABASE_URL: service.databaseUrl,
      BOOKBRIDGE_MASTER_KEY: testMasterKey,
      BOOKBRIDGE_BASE_URL: service.url,
      ...env,
    },
  });

const webhook = (...args: string[]) => run(['webhook', ...args]);

async function imported(): Promise<number> {
  const { url, import_id } = await begin(service, { service: 'vcard' });
  await upload(url, card(1));
  await ended(service, import_id);
  return import_id;
}

const verify = (secret: string, at: number) => {
  const { body, headers } = receiver.received[at] ?? { body: '', headers: {} };
  return new Webhook(secret).verify(body, headers as Record<string, string>);
};

const endpoint = (id: string) => endpointByName(service.service.parts.db, id);

const json = ({ stdout }: Ran) => JSON.parse(stdout);

describe('bookbridge webhook', () => {
  test('goes through the whole life of an endpoint', async () => {
    const key = service.application.key;
    const added = await webhook('add', key, '--url', `${receiver.url}?token=zqtokencanary`);
    expect(added.stderr).toBe('The secret is shown this once; it is kept sealed.\n');
    const { id, secret, events, url } = json(added);
    expect({ url, events }).toEqual({
      url: `${receiver.url}?…`,
      events: ['import.completed', 'import.failed', 'contacts.destroyed'],
    });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const [listed, shown] = await Promise.all([webhook('list', key), webhook('show', id)]);
    expect(listed.stdout).toBe(
      `${id}  Invitely  ${receiver.url}?…  import.completed,import.failed,contacts.destroyed  on\n`,
    );
    expect(json(shown)).toMatchObject({
      id,
      application: { domain_key: key, name: 'Invitely' },
      url: `${receiver.url}?…`,
      disabled: null,
      secrets: [{ retires_at: null }],
      messages: { pending: 0, failed: 0 },
    });
    const tested = await webhook('test', id);
    expect(tested.stdout).toMatch(/^Delivered: msg_[0-9a-f]{32}, 204 after \d+ ms\n$/);
    expect(receiver.received[0]?.path).toBe('/webhooks?token=zqtokencanary');
    expect(verify(secret, 0)).toEqual({ type: 'webhook.test', timestamp: expect.any(String), data: {} });
    const rotated = await webhook('rotate', id, '--keep-hours', '48');
    expect(rotated.stderr).toContain('signed with both secrets for 48 hours');
    await imported();
    await receiver.got(2);
    for (const live of [secret, json(rotated).secret]) expect(() => verify(live, 1)).not.toThrow();
    expect((await webhook('rotate', id, '--finish')).stdout).toBe('Only the newest secret is used now.\n');
    expect((await webhook('set', id, '--event', 'import.failed')).stdout).toBe('Changed: events.\n');
    expect((await run(['app', 'check', key])).stdout).toContain(
      `  ✓ webhook ${id}: ${receiver.url}?… is told of import.failed\n`,
    );
    const { rows } = await service.service.parts.db.query(
      'select encode(sealed_url, $1) as url, sealed from bookbridge.webhook_endpoints as e join bookbridge.webhook_secrets on e.id = endpoint_id',
      ['escape'],
    );
    expect(JSON.stringify(rows)).not.toContain('zqtokencanary');
    const removed = await webhook('remove', id);
    expect(removed.stdout).toBe('Removed, with what it had still to be told and its log.\n');
    expect(await endpoint(id)).toBeUndefined();
    const all = [added, listed, shown, tested, rotated, removed];
    expect(all.map((it) => it.stdout + it.stderr).join('')).not.toContain('zqtokencanary');
    expect(service.logs()).not.toContain('zqtokencanary');
  });

  test('says what was not delivered, and sends it again under the same ids', async () => {
    const key = service.application.key;
    const { id } = json(await webhook('add', key, '--url', receiver.url, '--event', 'import.completed'));
    receiver.answers(410);
    const since = new Date().toISOString();
    const before = receiver.received.length;
    await imported();
    await receiver.got(before + 1);
    await until(async () => (await endpoint(id))?.disabled !== undefined);
    await imported();
    const check = (await run(['app', 'check', key])).stdout;
    expect(check).toMatch(
      new RegExp(
        `! webhook ${id}: \\S+ was switched off on \\S+Z, since it answered 410 Gone; 2 messages given up`,
      ),
    );
    const refused = await webhook('replay', id, '--since', since);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      `This endpoint is switched off; tell it again with \`bookbridge webhook enable ${id}\` first.\n`,
    ]);
    expect((await webhook('enable', id)).stdout).toMatch(/^It is told again.*\n2 messages were given up/);
    receiver.answers(204);
    const listed = (await webhook('deliveries', id, '--failed')).stdout;
    expect(listed).toMatch(
      /^msg_\S+ {2}import\.completed {2}\S+Z {2}failed\n {2}\S+Z {2}410 after \d+ ms\nmsg_\S+ {2}import\.completed {2}\S+Z {2}failed\n$/,
    );
    expect((await webhook('replay', id, '--since', since)).stdout).toBe('2 messages are sent again.\n');
    const again = (await receiver.got(before + 3)).slice(before + 1);
    const ids = (text: string) => (text.match(/msg_[0-9a-f]{32}/g) ?? []).sort();
    expect(ids(JSON.stringify(again.map(({ headers }) => headers['webhook-id'])))).toEqual(ids(listed));
    const [one = ''] = ids(listed);
    expect((await webhook('replay', id, '--message', one)).stdout).toBe('It is sent again.\n');
    const last = (await receiver.got(before + 4)).at(-1);
    expect(last?.headers['webhook-id']).toBe(one);
  });

  test('says of a test event why it was not delivered, and does not try it again', async () => {
    const quiet = await startReceiver();
    const { id } = json(await webhook('add', 'Invitely', '--url', quiet.url));
    await quiet.stop();
    const { code, stdout } = await webhook('test', id);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Not delivered: msg_\S+, unreachable after \d+ ms\n$/);
    expect(await endpoint(id)).toMatchObject({ disabled: undefined, counts: { pending: 0, failed: 0 } });
  });

  test('lists endpoints whose URL no master key opens, and sets another', async () => {
    const { key } = await service.addApplication();
    const { id } = json(await webhook('add', key, '--url', receiver.url));
    await service.service.parts.db.query(
      "update bookbridge.webhook_endpoints set sealed_url = 'broken' where name = $1",
      [id],
    );
    expect((await webhook('list', key)).stdout).toMatch(new RegExp(`^${id} .*  \\(cannot be opened\\)  `));
    expect(json(await webhook('show', id))).toMatchObject({ id, url: null });
    expect((await run(['app', 'check', key])).stdout).toContain(
      `webhook ${id}: cannot be opened with this master key`,
    );
    await webhook('set', id, '--url', receiver.url);
    expect(json(await webhook('show', id)).url).toBe(receiver.url);
  });

  test.each([
    [['add', 'Nobody', '--url', 'https://a.example/'], /^No application has this key or name/],
    [
      ['add', 'Invitely', '--url', 'https://ana:zqpass@a.example/'],
      /^--url: holds a user name or a password/,
    ],
    [['set', 'we_1', '--url', 'https://a.example/'], /^No endpoint has this id/],
    [['replay', 'we_1'], /^Give --message for one message, or --since/],
  ])('%j is refused in a sentence', async (args, sentence) => {
    const { code, stderr } = await webhook(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('zqpass');
  });
});

test('what bookbridge webhook add has sealed is sealed anew with another master key, and deliveries verify as before', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'webhook-keys-'));
  const file = path.join(directory, 'keys');
  const other = randomBytes(32).toString('base64');
  const keys = { BOOKBRIDGE_MASTER_KEY: '', BOOKBRIDGE_MASTER_KEY_FILE: file };
  await writeFile(file, testMasterKey);
  const own = await startTestService(keys);
  const env = {
    DATABASE_URL: own.databaseUrl,
    BOOKBRIDGE_MASTER_KEY_FILE: file,
    BOOKBRIDGE_BASE_URL: own.url,
  };
  const { masterKey, db } = own.service.parts;
  const takenUp = async (text: string, count: number, first: string) => {
    await writeFile(file, text);
    const { id } = new MasterKey(Buffer.from(first, 'base64'));
    await until(async () => masterKey.id === id && masterKey.ids.length === count);
  };
  const added = await bookbridge(['webhook', 'add', own.application.key, '--url', receiver.url], { env });
  const { id, secret } = json(added);
  await takenUp(`${testMasterKey}\n${other}`, 2, testMasterKey);
  // The others are told by the beat of the node.
  await until(async () =>
    (await otherKeyHolders(db, undefined)).every(({ keys: { length } }) => length === 2),
  );
  await takenUp(`${other}\n${testMasterKey}`, 2, other);
  await until(async () =>
    (await otherKeyHolders(db, undefined)).every(({ keys: [first] }) => first === masterKey.id),
  );
  expect(await bookbridge(['keys', 'rotate'], { env })).toMatchObject({ code: 0, stderr: '' });
  const uses = (await keyUses(db)).filter(({ what }) => what.endsWith('of webhooks'));
  expect(uses).toEqual([
    { keyId: masterKey.id, what: 'URLs of webhooks', count: 1 },
    { keyId: masterKey.id, what: 'secrets of webhooks', count: 1 },
  ]);
  await takenUp(other, 1, other);
  const before = receiver.received.length;
  expect(await bookbridge(['webhook', 'test', id], { env })).toMatchObject({ code: 0, stderr: '' });
  expect(verify(secret, before)).toMatchObject({ type: 'webhook.test' });
  await own.stop();
  await rm(directory, { recursive: true });
});

describe('the flags of an endpoint', () => {
  const loopback = { baseUrl: 'http://127.0.0.1:8080' };

  test.each([
    [{ url: 'http://a.example/' }, /^--url: must be a URL such as https/],
    [{ url: 'nothing' }, /^--url: must be a URL such as https/],
    [{ url: 'https://a.example/#part' }, /^--url: has a fragment/],
    [{ url: 'https://10.0.0.1/' }, /^--url: is not on the public internet/],
    [{ url: 'https://printer.local/' }, /^--url: is not on the public internet/],
    [{ event: ['import.begun'] }, /^--event: must be among import.completed, /],
    [{ url: 'ftp://a.example/', event: ['import.begun'] }, /^--url: must .*\n--event: must be/],
  ])('%j are refused, each with its sentence', (flags, sentence) => {
    expect(() => endpointFieldsIn(flags, loopback)).toThrow(sentence);
  });

  test('let a receiver on this machine through only where the service is on it, too', () => {
    const flags = { url: 'http://localhost:3000/webhooks' };
    expect(endpointFieldsIn(flags, loopback)).toEqual(flags);
    for (const baseUrl of ['https://contacts.example.com', undefined])
      expect(() => endpointFieldsIn(flags, { baseUrl })).toThrow(/^--url: is on this machine/);
  });

  test('name an event once, however often it was written', () => {
    expect(endpointFieldsIn({ event: ['import.failed', 'import.failed'] }, loopback)).toEqual({
      events: ['import.failed'],
    });
  });
});
