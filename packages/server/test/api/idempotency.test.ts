import { errorOf, form, json, successOf, unlimited, xmlOf } from '@bookbridge/testing/api';
import { cards, contacts, ended, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { only } from '@bookbridge/testing/xml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;
/** Another node on the same database. */
let other: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited);
  other = await startTestService({
    ...unlimited,
    DATABASE_URL: service.databaseUrl,
    BOOKBRIDGE_BASE_URL: service.url,
  });
});

afterAll(async () => {
  await other.service.stop();
  await service.stop();
});

let keys = 0;
const newKey = () => `key-${keys++}-8e03978e-40d5-43dd-bc93-6894a57f9324`;

function begin(
  key: string,
  parameters: Record<string, string> = { service: 'csv' },
  { action = 'user_consent', at = service, basic = service.application.basic } = {},
): Promise<Response> {
  const headers = { authorization: basic, 'idempotency-key': key };
  return fetch(`${at.url}/begin_import/${action}`, { ...form(parameters), headers });
}

/** Fails at once: nobody says where the address book is. */
const withPassword = { service: 'carddav', username: 'ana', password: 'app-password' };

async function count(table: string): Promise<number> {
  const { rows } = await service.service.parts.db.query<{ count: number }>(
    `select count(*)::int from bookbridge.${table}`,
  );
  return rows[0]?.count ?? 0;
}

describe('a begin that is repeated with its Idempotency-Key', () => {
  test('gives the same import and the very same url, which takes a file', async () => {
    const [key, parameters] = [newKey(), { service: 'vcard', user_id: 'u1', echo: 'e1' }];
    const first = await successOf(begin(key, parameters));
    const again = await successOf(begin(key, parameters));
    expect(again).toEqual(first);
    expect(again).toMatchObject({ user_id: 'u1', echo: 'e1', import_type: 'VCARD' });
    expect((await upload(String(again.url), cards(2))).status).toBe(303);
    await ended(service, Number(first.import_id));
    expect((await contacts(service, Number(first.import_id))).total).toBe(2);
    expect(await successOf(begin(key, parameters))).toEqual(first);
  });

  test('is known by what it asks for, however it says so', async () => {
    const key = newKey();
    const headers = { authorization: service.application.basic, 'idempotency-key': key };
    const { import_id } = await successOf(begin(key, { service: 'csv', include: 'photos,notes' }));
    const body = json({ include: ['notes', 'photo'], service: 'csv', unknown: 1 });
    const asJson = await successOf(
      fetch(`${service.url}/begin_import/user_consent`, {
        ...body,
        headers: { ...body.headers, ...headers },
      }),
    );
    expect(asJson.import_id).toBe(import_id);
    const query = 'service=csv&include=photo,notes&_=1';
    const asXml = await xmlOf(fetch(`${service.url}/begin_import/user_consent.xml?${query}`, { headers }));
    expect(only(asXml, 'import-id').text).toBe(String(import_id));
  });

  test('begins one import, whoever comes first on whatever node', async () => {
    for (const [parameters, action] of [
      [{ service: 'csv' }, 'user_consent'],
      [withPassword, 'import'],
    ] as const) {
      const [key, before, statistics] = [newKey(), await count('imports'), await count('statistics')];
      const bodies = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          successOf(begin(key, parameters, { action, at: i % 2 === 0 ? service : other })),
        ),
      );
      for (const body of bodies) expect(body).toEqual(bodies[0]);
      expect((await count('imports')) - before).toBe(1);
      if (action === 'import') await ended(service, Number(bodies[0]?.import_id));
      expect((await count('statistics')) - statistics).toBe(action === 'import' ? 1 : 0);
    }
  });

  test('is refused with 422 when it asks for something else', async () => {
    const key = newKey();
    await successOf(begin(key, { service: 'csv', user_id: 'u1' }));
    for (const parameters of [
      { service: 'vcard', user_id: 'u1' },
      { service: 'csv', user_id: 'u2' },
      { service: 'csv' },
    ]) {
      const error = await errorOf(begin(key, parameters));
      expect(error).toMatchObject({ status: 422, code: 'invalid_parameter' });
      expect(error.message).toMatch(/^Idempotency-Key /);
    }
    const passwordKey = newKey();
    await successOf(begin(passwordKey, withPassword, { action: 'import' }));
    const another = { ...withPassword, password: 'another' };
    expect((await begin(passwordKey, another, { action: 'import' })).status).toBe(422);
  });

  test('of another application is another import', async () => {
    const [key, { basic }] = [newKey(), await service.addApplication()];
    const [own, others] = [await successOf(begin(key)), await successOf(begin(key, undefined, { basic }))];
    expect(others.url).not.toBe(own.url);
  });

  test('begins anew when the code has run out', async () => {
    const key = newKey();
    const first = await successOf(begin(key, { service: 'csv', user_id: 'u1' }));
    await service.service.parts.db.query(
      'update bookbridge.keyed_begins set expires_at = now() where import_id = (select id from bookbridge.imports where import_id = $1)',
      [first.import_id],
    );
    const second = await successOf(begin(key, { service: 'csv', user_id: 'u2' }));
    expect(second.url).not.toBe(first.url);
    expect(await successOf(begin(key, { service: 'csv', user_id: 'u2' }))).toEqual(second);
  });

  test('is forgotten with the record of its import', async () => {
    const key = newKey();
    const { import_id } = await successOf(begin(key));
    const before = await count('keyed_begins');
    await service.service.parts.db.query('delete from bookbridge.imports where import_id = $1', [import_id]);
    expect(await count('keyed_begins')).toBe(before - 1);
    expect((await successOf(begin(key))).import_id).not.toBe(import_id);
  });
});

describe('an Idempotency-Key', () => {
  test('has no more than 255 visible characters', async () => {
    await successOf(begin('k'.repeat(255)));
    for (const key of ['k'.repeat(256), 'two words', 'k\u00e9y']) {
      const error = await errorOf(begin(key));
      expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
      expect(error.message).toMatch(/^Idempotency-Key must be/);
    }
  });

  test('that is empty is none, and without one each begin is an import of its own', async () => {
    const bodies = [
      await successOf(begin('')),
      await successOf(begin('')),
      await successOf(service.call('/begin_import/user_consent', form({ service: 'csv' }))),
    ];
    expect(new Set(bodies.map(({ import_id }) => import_id)).size).toBe(3);
  });

  test('is not kept, nor what was asked for with it, in a form that could be read', async () => {
    const key = newKey();
    await successOf(begin(key, withPassword, { action: 'import' }));
    const { rows } = await service.service.parts.db.query('select * from bookbridge.keyed_begins');
    const kept = JSON.stringify(rows, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    );
    expect(kept).not.toContain(key);
    expect(kept).not.toContain('app-password');
    expect(service.logs()).not.toContain(key);
  });
});
