import { setImmediate } from 'node:timers/promises';
import { unlimited } from '@bookbridge/testing/api';
import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { type FeedProxy, proxyFeed } from '@bookbridge/testing/feed-proxy';
import { begin, type EventBody, events } from '@bookbridge/testing/imports';
import { watchLookUps } from '@bookbridge/testing/look-ups';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../dist/storage/database.js';
import { ImportFeed } from '../../dist/storage/import-feed.js';

let database: TestDatabase;
let proxy: FeedProxy;
let service: TestService;
let outside: Database;
let lookUps: number;
let importId: number;

beforeAll(async () => {
  database = await createDatabase();
  proxy = await proxyFeed(database.url);
  service = await startTestService({ ...unlimited, DATABASE_URL: proxy.url, BOOKBRIDGE_ROLE: 'api' });
  outside = database.open(10);
  watchLookUps(service.service.parts.db, () => lookUps++);
});

afterAll(async () => {
  await service.stop();
  await proxy.close();
  await database.drop();
});

beforeEach(async () => {
  lookUps = 0;
  importId = (await begin(service)).import_id;
  await untilFromMemory();
});

/** Polls until one is answered without a look at the import. */
async function untilFromMemory(): Promise<void> {
  await until(async () => {
    const before = lookUps;
    await events(service, importId);
    return lookUps === before;
  });
}

const set = (what: string) =>
  outside.query(`update bookbridge.imports set ${what} where import_id = $1`, [importId]);

const beginsToGather =
  "state = 'gathering', wait_until = null, consented_at = clock_timestamp(), gathering_at = clock_timestamp()";

const gathered = async (): Promise<number | undefined> =>
  (await events(service, importId)).find((event) => event.event_type === 'GATHERING')?.value;

describe('a poll', () => {
  test('of an import that takes no step is answered without a look at it', async () => {
    lookUps = 0;
    for (let poll = 0; poll < 20; poll++)
      expect(await events(service, importId)).toMatchObject([{ event_type: 'INITIALIZING' }]);
    // A busy machine may take longer than polls wait for what is told: then the row is read.
    expect(lookUps).toBeLessThan(20);
  });

  test('tells each step as soon as it can be seen, from what was told of it', async () => {
    await set(beginsToGather);
    expect(await gathered()).toBe(0);
    lookUps = 0;
    for (let count = 1; count <= 20; count++) {
      await set(`gathered = ${count}`);
      expect(await gathered()).toBe(count);
    }
    expect(lookUps).toBeLessThan(20);
  });

  test('says the same of a time, whether it was told or read', async () => {
    await set(beginsToGather);
    const told = await events(service, importId);
    proxy.breakOff();
    await until(async () => {
      const before = lookUps;
      const read = await events(service, importId);
      expect(read).toEqual(told);
      return lookUps > before;
    });
  });

  test('tells a step whose notification is lost, at once and from then on', async () => {
    await set(beginsToGather);
    await untilFromMemory();
    proxy.dropNext();
    await set('gathered = 7');
    expect(await gathered()).toBe(7);
    await untilFromMemory();
    expect(await gathered()).toBe(7);
  });

  test('tells a step whose notification is late', async () => {
    await set(beginsToGather);
    await untilFromMemory();
    proxy.delay(500);
    await set('gathered = 8');
    expect(await gathered()).toBe(8);
    proxy.delay(0);
    await untilFromMemory();
    expect(await gathered()).toBe(8);
  });

  test('tells a step that nothing was heard of, while the connection says nothing', async () => {
    await set(beginsToGather);
    await untilFromMemory();
    proxy.fallSilent();
    await set('gathered = 9');
    expect(await gathered()).toBe(9);
    proxy.breakOff();
    proxy.speak();
    await untilFromMemory();
    expect(await gathered()).toBe(9);
  });

  test('tells a step of a transaction that took long, once it can be seen and not before', async () => {
    await set(beginsToGather);
    const client = await outside.connect();
    await client.query('begin');
    await client.query('update bookbridge.imports set gathered = 3 where import_id = $1', [importId]);
    expect(await gathered()).toBe(0);
    await client.query('commit');
    client.release();
    expect(await gathered()).toBe(3);
  });

  test('goes on from memory after a number that nobody will ever be told', async () => {
    const client = await outside.connect();
    await client.query('begin');
    await client.query("select bookbridge.tell_step('null')");
    await client.query('rollback');
    client.release();
    await untilFromMemory();
  });

  test('that waits for what the database says is told to look for itself when the node stops', async () => {
    const feed = new ImportFeed({ connectionString: proxy.url }, service.service.parts.log);
    await until(async () => feed.hears() && (await feed.isCertain()));
    proxy.fallSilent();
    const isCertain = feed.isCertain();
    await setImmediate();
    await feed.stop();
    expect(await isCertain).toBe(false);
    proxy.breakOff();
    proxy.speak();
  });

  test('by another application is told that there is no such import', async () => {
    const other = await service.addApplication();
    const headers = { authorization: other.basic };
    const answer = await fetch(`${service.url}/events/${importId}`, { headers });
    expect(answer.status).toBe(404);
    expect(await events(service, importId)).toHaveLength(1);
  });

  test('of an import that has ended is told so; what becomes of it then is told to no node', async () => {
    await set(`${beginsToGather}, run = 1`);
    await set(
      `state = 'completed', ended_at = now(), destroy_at = now(), total = 0, total_with_email = 0, generation = 0`,
    );
    expect((await events(service, importId)).at(-1)).toMatchObject({ event_type: 'COMPLETE' });
    const lastStep = async () => (await outside.query('select last_value from bookbridge.import_steps')).rows;
    const before = await lastStep();
    await set(`state = 'destroyed', destroy_at = null, forget_at = now()`);
    expect(await lastStep()).toEqual(before);
  });

  test('of an import that was removed is told so', async () => {
    await outside.query('delete from bookbridge.imports where import_id = $1', [importId]);
    expect((await service.call(`/events/${importId}`)).status).toBe(404);
  });

  test('gives its own echo and format, whatever was asked for before', async () => {
    const echoed = await service.call(`/events/${importId}?echo=mine`);
    expect(((await echoed.json()) as { echo: string }).echo).toBe('mine');
    const xml = await service.call(`/events/${importId}.xml`);
    expect(await xml.text()).toContain('<eventsResponse>');
    const plain = (await (await service.call(`/events/${importId}`)).json()) as {
      echo: null;
      events: EventBody[];
    };
    expect(plain.echo).toBeNull();
  });
});
