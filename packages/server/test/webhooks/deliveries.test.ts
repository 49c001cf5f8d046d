import { begin, card, contacts, ended, upload } from '@bookbridge/testing/imports';
import { lockWaits } from '@bookbridge/testing/lock-waits';
import {
  type Answer,
  addEndpoint,
  type Received,
  type Receiver,
  startReceiver,
} from '@bookbridge/testing/receiver';
import { startTestService, type TestApplication, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { transaction } from '../../dist/storage/database.js';
import { deleteEndpoint, endpointByName, rotateSecret } from '../../dist/storage/webhook-endpoints.js';
import { type LoggedMessage, loggedMessages } from '../../dist/storage/webhook-messages.js';
import { sealWebhookSecret } from '../../dist/webhooks/endpoint.js';
import { newWebhookSecret } from '../../dist/webhooks/secret.js';

let service: TestService;
let receiver: Receiver;
let application: TestApplication;

beforeAll(async () => {
  service = await startTestService({}, {}, { backOffMs: 4 });
});

afterAll(() => service.stop());

beforeEach(async () => {
  receiver = await startReceiver();
  application = await service.addApplication();
});

afterEach(() => receiver.stop());

const own = (): TestService => ({ ...service, application, call: callAs(application) });

const callAs =
  ({ basic }: TestApplication) =>
  (path: string, init: RequestInit = {}) =>
    fetch(service.url + path, { ...init, headers: { authorization: basic, ...init.headers } });

async function imported(people = 1): Promise<number> {
  const { url, import_id } = await begin(own(), { service: 'vcard' });
  await upload(url, Array.from({ length: people }, (_, at) => card(at)).join(''));
  await ended(own(), import_id);
  return import_id;
}

/** Throws where the signature is not one of this secret. */
const verified = (secret: string, { body, headers }: Received) =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

async function logOf(name: string): Promise<LoggedMessage[]> {
  const { db } = service.service.parts;
  const endpoint = await endpointByName(db, name);
  return endpoint ? loggedMessages(db, endpoint, { max: 100, failedOnly: false }) : [];
}

async function settled(name: string, count = 1): Promise<LoggedMessage[]> {
  await until(async () => {
    const log = await logOf(name);
    return log.length >= count && log.every(({ state }) => state !== 'pending');
  });
  return logOf(name);
}

/** Has a receiver say that it is to be asked tomorrow. */
const later: Answer = (response) => response.writeHead(503, { 'retry-after': '86400' }).end();

/** Sends what waits for tomorrow. */
const sendNow = (): Promise<unknown> =>
  query(
    "select bookbridge.queue_webhook(id, endpoint_id, now()) from bookbridge.webhook_messages where state = 'pending'",
  );

const query = (text: string, values: unknown[] = []) => service.service.parts.db.query(text, values);

describe('an application with an endpoint', () => {
  test('is told that an import was completed, and that its contacts were destroyed', async () => {
    const { secret } = await addEndpoint(own(), receiver.url);
    const importId = await imported(3);
    const [completed] = await receiver.got(1);
    expect(verified(secret, completed as Received)).toEqual({
      type: 'import.completed',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: {
        import_id: importId,
        source: 'vcard',
        contacts: 3,
        with_email: 3,
        truncated: false,
        begun_at: expect.stringMatching(/Z$/),
        destroy_at: expect.stringMatching(/Z$/),
      },
    });
    expect(completed?.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': expect.stringMatching(/^msg_[0-9a-f]{32}$/),
      'user-agent': expect.stringMatching(/^Bookbridge\//),
    });
    expect(await contacts(own(), importId)).toMatchObject({ total: 3 });
    await own().call(`/contacts/${importId}`, { method: 'DELETE' });
    const [, destroyed] = await receiver.got(2);
    expect(verified(secret, destroyed as Received)).toEqual({
      type: 'contacts.destroyed',
      timestamp: expect.any(String),
      data: { import_id: importId, source: 'vcard', contacts: 3, begun_at: expect.any(String) },
    });
    expect(destroyed?.headers['webhook-id']).not.toBe(completed?.headers['webhook-id']);
  });

  test('is told why an import failed, and when the time of contacts is over', async () => {
    const { secret } = await addEndpoint(own(), receiver.url);
    const failing = await begin(own(), { service: 'vcard' });
    await query(
      "update bookbridge.imports set wait_until = now() - interval '1 second' where import_id = $1",
      [failing.import_id],
    );
    const [failed] = await receiver.got(1);
    expect(verified(secret, failed as Received)).toMatchObject({
      type: 'import.failed',
      data: {
        import_id: failing.import_id,
        source: 'vcard',
        failure: 'consent_expired',
        failure_number: 102,
      },
    });
    const importId = await imported();
    await query(
      "update bookbridge.imports set destroy_at = now() - interval '1 second' where import_id = $1",
      [importId],
    );
    const [, , destroyed] = await receiver.got(3);
    expect(verified(secret, destroyed as Received)).toMatchObject({ type: 'contacts.destroyed' });
  });

  test('is told of nothing else, of no import of its parent, and nothing that others are told', async () => {
    const { rows } = await query('select id from bookbridge.applications where domain_key = $1', [
      application.key,
    ]);
    const child = await service.addApplication({ parent_id: rows[0].id });
    const [ofChild, stranger] = [await startReceiver(), await startReceiver()];
    await addEndpoint(own(), receiver.url, { events: ['import.failed'] });
    await addEndpoint(own(), `${ofChild.url}?of=child`, { key: child.key });
    await addEndpoint(own(), stranger.url, { key: service.application.key });
    await imported();
    application = child;
    await imported();
    await ofChild.got(1);
    expect(ofChild.received.map(({ path }) => path)).toEqual(['/webhooks?of=child']);
    expect([...receiver.received, ...stranger.received]).toEqual([]);
    await Promise.all([ofChild.stop(), stranger.stop()]);
  });

  test('is told nothing of anybody: neither people nor what the application said of them', async () => {
    await addEndpoint(own(), receiver.url);
    const { url, import_id } = await begin(own(), {
      service: 'vcard',
      user_id: 'zquseridcanary',
      echo: 'zqechocanary',
      redirect_url: 'https://invitely.example/zqredirectcanary',
    });
    await upload(
      url,
      'BEGIN:VCARD\nVERSION:3.0\nFN:zqnamecanary\nEMAIL:zqmailcanary@example.org\nEND:VCARD\n',
    );
    await ended(own(), import_id);
    await own().call(`/contacts/${import_id}`, { method: 'DELETE' });
    await receiver.got(2);
    expect(JSON.stringify(receiver.received)).not.toContain('canary');
    const { rows } = await query('select facts::text from bookbridge.webhook_messages');
    expect(JSON.stringify(rows)).not.toContain('canary');
    expect(service.logs()).not.toContain('canary');
  });

  test('is gone with all that it had to be told when the application is deleted', async () => {
    const { name } = await addEndpoint(own(), receiver.url);
    await imported();
    await settled(name);
    await query('delete from bookbridge.applications where domain_key = $1', [application.key]);
    const { rows } = await query(
      `select (select count(*)::int from bookbridge.webhook_endpoints where name = $1) as endpoints,
        (select count(*)::int from bookbridge.webhook_secrets where endpoint_id not in (select id from bookbridge.webhook_endpoints)) as secrets,
        (select count(*)::int from bookbridge.webhook_messages where endpoint_id not in (select id from bookbridge.webhook_endpoints)) as messages,
        (select count(*)::int from bookbridge.webhook_attempts where message_id not in (select id from bookbridge.webhook_messages)) as attempts`,
      [name],
    );
    expect(rows[0]).toEqual({ endpoints: 0, secrets: 0, messages: 0, attempts: 0 });
  });
});

describe('a message', () => {
  test('that is not taken is sent again: the same id and body, signed at its own time', async () => {
    const { secret, name } = await addEndpoint(own(), receiver.url, { events: ['import.completed'] });
    receiver.answers(later);
    await imported();
    const [first] = await receiver.got(1);
    await until(async () => (await logOf(name))[0]?.attempts.length === 1);
    const signedAt = (it: Received | undefined) => Number(it?.headers['webhook-timestamp']);
    await until(async () => Date.now() >= (signedAt(first) + 1) * 1000);
    receiver.answers(200);
    await sendNow();
    const [, second] = await receiver.got(2);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(signedAt(second)).toBeGreaterThan(signedAt(first));
    expect(() => verified(secret, second as Received)).not.toThrow();
    const [message] = await settled(name);
    expect(message).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 503 }, { status: 200 }],
    });
  });

  test('is signed with both secrets while they are rotated, the newest first, and then with that one', async () => {
    const { secret, name } = await addEndpoint(own(), receiver.url, { events: ['import.completed'] });
    const { db, masterKey } = service.service.parts;
    const endpoint = await endpointByName(db, name);
    if (!endpoint) throw new Error('There is no endpoint.');
    const next = newWebhookSecret();
    await rotateSecret(db, endpoint.id, sealWebhookSecret(masterKey, endpoint, next), 24);
    await imported();
    const [both] = await receiver.got(1);
    expect(both?.headers['webhook-signature']).toMatch(/^v1,\S{44} v1,\S{44}$/);
    for (const live of [secret, next]) expect(() => verified(live, both as Received)).not.toThrow();
    const [newest = ''] = String(both?.headers['webhook-signature']).split(' ');
    const signedByNewest = {
      ...both,
      headers: { ...both?.headers, 'webhook-signature': newest },
    } as Received;
    expect(() => verified(next, signedByNewest)).not.toThrow();
    await query('update bookbridge.webhook_secrets set retires_at = now() where retires_at is not null');
    await imported();
    const [, alone] = await receiver.got(2);
    expect(() => verified(next, alone as Received)).not.toThrow();
    expect(() => verified(secret, alone as Received)).toThrow('No matching signature');
    await until(
      async () =>
        (await query('select from bookbridge.webhook_secrets where retires_at <= now()')).rowCount === 0,
    );
  });

  test('waits for as long as the receiver asks', async () => {
    const { name } = await addEndpoint(own(), receiver.url, { events: ['import.completed'] });
    receiver.answers((response) => response.writeHead(429, { 'retry-after': '7200' }).end());
    await imported();
    await until(async () => (await logOf(name))[0]?.attempts.length === 1);
    const { rows } = await query(
      "select extract(epoch from due_at - now())::int as seconds from bookbridge.webhook_messages where state = 'pending' and id = $1",
      [(await logOf(name))[0]?.id],
    );
    expect(rows[0].seconds).toBeGreaterThan(7100);
    expect(rows[0].seconds).toBeLessThanOrEqual(7200);
  });

  test('is taken by an answer whose body never ends, and not by a redirect, which is not followed', async () => {
    const { name } = await addEndpoint(own(), receiver.url, { events: ['import.completed'] });
    receiver.answers((response) => {
      response.writeHead(302, { location: `${receiver.url}/elsewhere` }).end();
      receiver.answers((again) => {
        again.writeHead(200);
        again.write(Buffer.alloc(1_000_000));
      });
    });
    await imported();
    expect(await settled(name)).toMatchObject([
      { state: 'delivered', attempts: [{ status: 302 }, { status: 200 }] },
    ]);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/webhooks', '/webhooks']);
  });

  test('is counted by what came of it', async () => {
    const { name } = await addEndpoint(own(), receiver.url, { events: ['import.completed'] });
    receiver.answers((response) => {
      response.writeHead(500).end();
      receiver.answers(200);
    });
    await imported();
    await settled(name);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/^bookbridge_webhook_attempts_total\{outcome="delivered"\} [1-9]/m);
    expect(metrics).toMatch(/^bookbridge_webhook_attempts_total\{outcome="5xx"\} [1-9]/m);
    expect(metrics).not.toContain(name);
  });
});

describe('an endpoint', () => {
  test('that answers 410 is switched off, with all that waits for it; what it misses is kept', async () => {
    const { name } = await addEndpoint(own(), receiver.url, { events: ['import.completed'] });
    receiver.answers(later);
    await imported();
    await until(async () => (await logOf(name))[0]?.attempts.length === 1);
    receiver.answers(410);
    await imported();
    expect(await settled(name, 2)).toMatchObject([
      { state: 'failed', attempts: [{ status: 503 }] },
      { state: 'failed', attempts: [{ status: 410 }] },
    ]);
    await imported();
    expect(await settled(name, 3)).toMatchObject([{}, {}, { state: 'failed', attempts: [] }]);
    expect(receiver.received).toHaveLength(2);
    const endpoint = await endpointByName(service.service.parts.db, name);
    expect(endpoint).toMatchObject({ disabled: { for: 'gone' }, counts: { pending: 0, failed: 3 } });
    expect(service.logs()).toContain('a webhook was switched off');
  });

  test('that lets us wait in vain is left alone for a while, by its other messages as well', async () => {
    const { name } = await addEndpoint(own(), receiver.url, { events: ['import.completed'] });
    receiver.answers((response, it) => setTimeout(() => later(response, it), 1100));
    await imported();
    await until(async () => (await logOf(name))[0]?.attempts.length === 1);
    await imported();
    const putOff = async () =>
      (
        await query(
          "select tries from bookbridge.webhook_messages where id = $1 and due_at > now() + interval '20 seconds'",
          [(await logOf(name))[1]?.id],
        )
      ).rows;
    await until(async () => (await putOff()).length === 1);
    expect(await putOff()).toEqual([{ tries: 0 }]);
    expect(receiver.received).toHaveLength(1);
    expect(service.logs()).not.toContain('the queue stopped');
  });

  /** Makes the message that waits one that has been tried for three days. */
  async function threeDaysLater(): Promise<void> {
    await query(`update bookbridge.webhook_messages set tried_since = tried_since - interval '3 days',
      recorded_at = recorded_at - interval '3 days' where state = 'pending'`);
    await sendNow();
  }

  test('that takes nothing for three days is switched off', async () => {
    const { name } = await addEndpoint(own(), receiver.url, { events: ['import.completed'] });
    receiver.answers(later);
    await imported();
    await until(async () => (await logOf(name))[0]?.attempts.length === 1);
    await threeDaysLater();
    expect(await settled(name)).toMatchObject([{ state: 'failed', attempts: [{}, { status: 503 }] }]);
    const endpoint = await endpointByName(service.service.parts.db, name);
    expect(endpoint).toMatchObject({ disabled: { for: 'failing' } });
  });

  test('that takes others loses only the message that it does not take', async () => {
    const { name } = await addEndpoint(own(), receiver.url, { events: ['import.completed'] });
    receiver.answers(later);
    await imported();
    await until(async () => (await logOf(name))[0]?.attempts.length === 1);
    receiver.answers(200);
    await imported();
    await until(async () => (await logOf(name)).some(({ state }) => state === 'delivered'));
    receiver.answers(later);
    await threeDaysLater();
    expect((await settled(name, 2)).map(({ state }) => state).sort()).toEqual(['delivered', 'failed']);
    expect((await endpointByName(service.service.parts.db, name))?.disabled).toBeUndefined();
  });
});

describe('what is kept of messages', () => {
  test('goes after seven days, but for those that are still tried', async () => {
    const { name } = await addEndpoint(own(), receiver.url, { events: ['import.completed'] });
    await imported();
    await settled(name);
    receiver.answers(later);
    await imported();
    await until(async () => (await logOf(name))[1]?.attempts.length === 1);
    await query("update bookbridge.webhook_messages set recorded_at = recorded_at - interval '7 days'");
    await until(async () => (await logOf(name)).length === 1);
    expect(await logOf(name)).toMatchObject([{ state: 'pending' }]);
  });

  test('is queued again by the sweep where its job was lost', async () => {
    const { name } = await addEndpoint(own(), receiver.url, { events: ['import.completed'] });
    receiver.answers(later);
    await imported();
    await until(async () => (await logOf(name))[0]?.attempts.length === 1);
    receiver.answers(200);
    const [message] = await logOf(name);
    await query('select graphile_worker.remove_job($1)', [`webhook/${message?.id}`]);
    await query(
      "update bookbridge.webhook_messages set due_at = now() - interval '2 minutes' where id = $1",
      [message?.id],
    );
    expect(await settled(name)).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('an endpoint that is removed', () => {
  const jobs = async (): Promise<number> =>
    (await query("select from graphile_worker.jobs where key like 'webhook/%' and run_at > now()")).rows
      .length;

  test('takes along what was queued for it', async () => {
    const before = await jobs();
    receiver.answers(later);
    const { name } = await addEndpoint(own(), receiver.url);
    await imported();
    await until(async () => (await jobs()) === before + 1);
    await deleteEndpoint(
      service.service.parts.db,
      (await endpointByName(service.service.parts.db, name))?.id ?? '',
    );
    expect(await jobs()).toBe(before);
  });

  test('at the moment at which an import ends is waited for, and the import ends at its first try', async () => {
    const { name } = await addEndpoint(own(), receiver.url);
    const { db } = service.service.parts;
    const { url, import_id } = await begin(own(), { service: 'vcard' });
    await transaction(db, async (client) => {
      await deleteEndpoint(client, (await endpointByName(db, name))?.id ?? '');
      await upload(url, card(1));
      await until(async () => (await lockWaits(db)) > 0);
    });
    expect(await ended(own(), import_id)).toMatchObject({ status: 'COMPLETED' });
    const lines = service.logs().split('\n');
    expect(lines.filter((line) => line.includes('could not go on') && line.includes(`${import_id}`))).toEqual(
      [],
    );
    expect(receiver.received).toEqual([]);
  });
});
