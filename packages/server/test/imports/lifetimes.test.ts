import { begin, cards, contacts, ended, events, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { fullSpeed, slowPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});

afterAll(() => service.stop());

/** Lets time pass for one import: what is due at `column` is due now. */
async function letPass(
  column: 'wait_until' | 'gathering_at' | 'destroy_at' | 'forget_at',
  importId: number,
): Promise<void> {
  const { rowCount } = await service.service.parts.db.query(
    `update bookbridge.imports set ${column} = now() - interval '1 day' where import_id = $1 and ${column} is not null`,
    [importId],
  );
  expect(rowCount).toBe(1);
}

async function rowsOf(table: string): Promise<number> {
  const { rows } = await service.service.parts.db.query<{ count: number }>(
    `select count(*)::int from ${table}`,
  );
  return rows[0]?.count ?? 0;
}

const statusOf = async (path: string) => (await service.call(path)).status;

describe('a code that nobody used', () => {
  test('ends its import with consent_expired, and its page says so', async () => {
    const { url, import_id } = await begin(service, { locale: 'de' });
    await letPass('wait_until', import_id);
    expect((await fetch(url)).status).toBe(410);
    expect((await upload(url, cards(1))).status).toBe(410);
    const toScript = await upload(url, cards(1), 'a.vcf', { accept: 'application/json' });
    expect(toScript.status).toBe(410);
    const { message } = (await toScript.json()) as { message: string };
    expect(message).toMatch(/rechtzeitig/);
    expect(message).not.toContain('{');
    const last = await ended(service, import_id);
    expect(last).toMatchObject({ status: 'ERROR', value: 102 });
    expect(last.description).toMatch(/rechtzeitig|Zeit/);
    expect((await events(service, import_id)).map((event) => event.event_type)).toEqual([
      'INITIALIZING',
      'COMPLETE',
    ]);
    const asked = await service.call(`/contacts/${import_id}`);
    expect(asked.status).toBe(404);
    expect(await asked.json()).toMatchObject({ error: { code: 'consent_expired' } });
    expect((await fetch(url)).status).toBe(410);
  });
});

describe('contacts', () => {
  test('are destroyed when their time is over, and the key and every row with them', async () => {
    const { url, import_id } = await begin(service);
    await upload(url, cards(300));
    await ended(service, import_id);
    expect(await rowsOf('vault.pages')).toBeGreaterThan(0);
    expect(await rowsOf('vault.uploads')).toBe(0);
    await letPass('destroy_at', import_id);
    // At once, before any sweep.
    expect(await statusOf(`/contacts/${import_id}`)).toBe(410);
    await until(async () => (await rowsOf('vault.pages')) === 0);
    for (const table of ['vault.keys', 'vault.reports', 'vault.uploads']) expect(await rowsOf(table)).toBe(0);
    expect(await statusOf(`/contacts/${import_id}`)).toBe(410);
    expect((await events(service, import_id)).at(-1)).toMatchObject({
      event_type: 'COMPLETE',
      status: 'COMPLETED',
      value: 0,
    });
  });

  test('are kept as long as the application says', async () => {
    const application = await service.addApplication({ retention_minutes: 1440 });
    const headers = { authorization: application.basic };
    const begun = await (
      await fetch(`${service.url}/begin_import/user_consent?service=csv`, { headers })
    ).json();
    const { url, import_id } = begun as { url: string; import_id: number };
    await upload(url, cards(1));
    await until(
      async () => (await fetch(`${service.url}/contacts/${import_id}`, { headers })).status === 200,
    );
    const { rows } = await service.service.parts.db.query(
      'select extract(epoch from destroy_at - ended_at)::int as seconds from bookbridge.imports where import_id = $1',
      [import_id],
    );
    expect(rows).toEqual([{ seconds: 1440 * 60 }]);
  });

  test('that are being destroyed are given whole or not at all', async () => {
    const { url, import_id } = await begin(service);
    await upload(url, cards(8000));
    await ended(service, import_id);
    const downloads = Array.from({ length: 8 }, async (_, i) => {
      await new Promise((resolve) => setTimeout(resolve, i * 3));
      const response = await service.call(`/contacts/${import_id}`);
      // One that breaks off is no JSON; whoever reads it knows.
      const body = await response.text().catch(() => 'broken off');
      return response.status === 200 && body !== 'broken off'
        ? (JSON.parse(body) as { contacts: [] }).contacts.length
        : 0;
    });
    await service.call(`/contacts/${import_id}`, { method: 'DELETE' });
    for (const count of await Promise.all(downloads)) expect([0, 8000]).toContain(count);
    expect(await statusOf(`/contacts/${import_id}`)).toBe(410);
  });
});

describe('the record of an import', () => {
  test('is forgotten a day after its end: then it is as if it had never been', async () => {
    const { url, import_id } = await begin(service);
    await upload(url, cards(1));
    await ended(service, import_id);
    await service.call(`/contacts/${import_id}`, { method: 'DELETE' });
    expect(await statusOf(`/events/${import_id}`)).toBe(200);
    await letPass('forget_at', import_id);
    await until(async () => (await statusOf(`/events/${import_id}`)) === 404);
    expect(await statusOf(`/contacts/${import_id}`)).toBe(404);
    expect((await fetch(url)).status).toBe(404);
  });

  test('leaves statistics without anybody in them', async () => {
    const { rows } = await service.service.parts.db.query(
      'select source, outcome, contacts from bookbridge.statistics',
    );
    expect(rows).toContainEqual({ source: 'csv', outcome: 'completed', contacts: 300 });
    expect(rows).toContainEqual({ source: 'csv', outcome: 'consent_expired', contacts: 0 });
  });
});

describe('reading', () => {
  test('that takes too long is given up, and nothing of it stays', async () => {
    const { db } = service.service.parts;
    await slowPages(db, 0, 0.2);
    const { url, import_id } = await begin(service);
    await upload(url, cards(20_000));
    await until(async () => (await events(service, import_id)).length === 2);
    await letPass('gathering_at', import_id);
    expect(await ended(service, import_id)).toMatchObject({ status: 'ERROR', value: 402 });
    await fullSpeed(db);
    await until(
      async () => (await rowsOf('vault.keys')) === 0 || (await statusOf(`/contacts/${import_id}`)) === 404,
    );
    expect(await rowsOf('vault.uploads')).toBe(0);
  });

  test('that fails for a reason of ours is tried again, and ends well when the reason has passed', async () => {
    const { db } = service.service.parts;
    await db.query('alter table vault.pages add constraint broken check (contacts < 0) not valid');
    const { url, import_id } = await begin(service);
    await upload(url, cards(10));
    await until(async () => {
      const { rows } = await db.query('select from bookbridge.imports where import_id = $1 and tries >= 1', [
        import_id,
      ]);
      return rows.length === 1;
    });
    expect((await events(service, import_id)).at(-1)).toMatchObject({
      event_type: 'GATHERING',
      status: 'INPROGRESS',
    });
    await db.query('alter table vault.pages drop constraint broken');
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED', value: 0 });
    expect((await contacts(service, import_id)).total).toBe(10);
  });
});
