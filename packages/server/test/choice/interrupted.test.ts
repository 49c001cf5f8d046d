import { unlimited } from '@bookbridge/testing/api';
import { asked, bookOf, choose, rowsIn } from '@bookbridge/testing/choosing';
import { Person } from '@bookbridge/testing/consent';
import { begin, cards, contacts, ended, events } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweep } from '../../dist/imports/sweep.js';

let service: TestService;
let other: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited, { delivery: 'picked' });
  other = await startTestService({ ...unlimited, DATABASE_URL: service.databaseUrl });
});

afterAll(async () => {
  await other.stop();
  await service.stop();
});

const json = { accept: 'application/json' };

/** A person who has sent a file of so many people, and is asked whom of it to share. */
async function sent(people: number, node = service) {
  const { url, import_id: importId } = await begin(service, { service: 'vcard' });
  const at = url.replace(service.url, node.url);
  const person = new Person();
  const form = new FormData();
  form.append('file', new Blob([cards(people)]), 'book.vcf');
  await person.open(at, { method: 'POST', body: form });
  await asked(person, at);
  return { person, url, importId };
}

const stateOf = async (importId: number) =>
  (
    await service.service.parts.db.query<{ state: string }>(
      'select state from bookbridge.imports where import_id = $1',
      [importId],
    )
  ).rows[0]?.state;

describe('a choice under way', () => {
  test('goes on at another node, with what was picked at the first', async () => {
    const { person, url, importId } = await sent(40);
    await choose(person, url, { do: 'save', picked: '4-6' }, json);
    const there = url.replace(service.url, other.url);
    expect((await bookOf(person, there)).picked).toBe('4-6');
    await choose(person, there, { do: 'share', picked: '4-7' });
    expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, importId)).total).toBe(4);
  });

  test('changes nothing when its node goes between the choice and the end, and can be made again', async () => {
    const { person, url, importId } = await sent(1200);
    const blocking = new pg.Client(service.databaseUrl);
    await blocking.connect();
    try {
      await blocking.query('begin; lock table vault.choices in exclusive mode');
      const shared = choose(person, url, { do: 'share', picked: '0-899' }, json);
      // It has written everybody picked by now, and waits for the last statement.
      const waiting = async () =>
        (
          await other.service.parts.db.query<{ pid: number }>(
            `select pid from pg_stat_activity where datname = current_database()
              and wait_event_type = 'Lock' and query like 'with completed as%'`,
          )
        ).rows[0]?.pid;
      await until(async () => (await waiting()) !== undefined);
      await blocking.query('select pg_terminate_backend($1)', [await waiting()]);
      expect((await shared).status).toBe(503);
    } finally {
      await blocking.end();
    }
    expect(await stateOf(importId)).toBe('choosing');
    expect(await rowsIn(service, 'pages', importId)).toBe(3);
    expect((await events(service, importId)).at(-1)).toMatchObject({ event_type: 'GATHERING', value: 0 });
    expect((await bookOf(person, url)).people).toHaveLength(1200);
    await choose(person, url, { do: 'share', picked: '1' });
    expect((await contacts(service, importId)).total).toBe(1);
  });

  test('ends with the code: nobody is shared, and nothing is left', async () => {
    const { person, url, importId } = await sent(10);
    await choose(person, url, { do: 'save', picked: '4-6' }, json);
    const { db } = service.service.parts;
    await db.query(
      "update bookbridge.imports set wait_until = clock_timestamp() - interval '1 second' where import_id = $1",
      [importId],
    );
    const late = await choose(person, url, { do: 'share', picked: '0' }, json);
    expect([late.status, (await late.json()).problem]).toEqual([409, 'changed']);
    const page = await person.open(url);
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('This link has run out')]);
    await sweep(service.service.parts);
    expect(await ended(service, importId)).toMatchObject({ status: 'ERROR', value: 102 });
    for (const table of ['keys', 'pages', 'choices'])
      expect([table, await rowsIn(service, table, importId)]).toEqual([table, 0]);
  });

  test('lasts as long as the link that it began with', async () => {
    const { importId } = await sent(2);
    const { rows } = await service.service.parts.db.query<{ minutes: number }>(
      'select extract(epoch from wait_until - created_at)::float8 / 60 as minutes from bookbridge.imports where import_id = $1',
      [importId],
    );
    expect(rows[0]?.minutes).toBeCloseTo(60);
  });
});

describe('a node of the version before', () => {
  test('cannot complete as a whole what its person is to choose from', async () => {
    const { importId } = await sent(5);
    const completing = service.service.parts.db.query(
      `update bookbridge.imports set state = 'completed', wait_until = null, total = 5, total_with_email = 5,
        ended_at = now(), destroy_at = now() where import_id = $1`,
      [importId],
    );
    await expect(completing).rejects.toThrow(/imports_picked_check/);
  });
});
