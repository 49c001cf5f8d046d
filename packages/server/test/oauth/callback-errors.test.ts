import { anyone, Person, withParameters } from '@bookbridge/testing/consent';
import { createDatabase } from '@bookbridge/testing/database';
import { type DatabaseProxy, proxyDatabase } from '@bookbridge/testing/database-proxy';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, ended, events } from '@bookbridge/testing/imports';
import { isReady } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const basePath = '/address-books';

let database: Awaited<ReturnType<typeof createDatabase>>;
let proxy: DatabaseProxy;
let service: ServiceWithGoogle;

beforeAll(async () => {
  database = await createDatabase();
  proxy = await proxyDatabase(database.url);
  service = await startWithGoogle({ basePath, settings: { DATABASE_URL: proxy.url } });
});

afterAll(async () => {
  await service.stop();
  await proxy.close();
  await database.drop();
});

async function underWay() {
  const begun = await begin(service, { service: 'gmail' });
  const person = new Person();
  return { begun, person, callback: await person.wayBack(begun.url, { account: anyone() }) };
}

/** What keeps code and state to the browser's address, and then out of it. */
async function expectDiscreet(answer: Response, callback: URL, isFinal: boolean): Promise<void> {
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('location')).toBeNull();
  const page = await answer.text();
  expect(page).toContain('<meta name="referrer" content="no-referrer"');
  for (const name of ['code', 'state']) {
    const secret = callback.searchParams.get(name);
    if (secret) expect(page).not.toContain(secret);
  }
  const script = /<script[^>]* src="([^"]*consent[^"]*)"/.exec(page)?.[1];
  if (!isFinal) {
    // Whoever is to come again needs the whole address.
    expect(script).toBeUndefined();
    return;
  }
  expect(page).toContain('data-bb-callback');
  expect(script).toBeDefined();
  expect(await (await fetch(script ?? '')).text()).toContain('history.replaceState');
}

describe('an answer to a callback', () => {
  test('that fails on our side does not leave code and state in the history', async () => {
    const { begun, person, callback } = await underWay();
    const { db } = service.service.parts;
    await db.query('alter table vault.consents rename to consents_away');
    try {
      for (const method of ['GET', 'POST']) {
        const answer = await person.open(callback, { method });
        expect(answer.status).toBe(500);
        await expectDiscreet(answer, callback, true);
      }
      const head = await person.open(callback, { method: 'HEAD' });
      expect([head.status, head.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    } finally {
      await db.query('alter table vault.consents_away rename to consents');
    }
    expect((await person.open(callback)).status).toBe(200);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('that fails once the code has been exchanged costs another click on the link, and nothing else', async () => {
    const { begun, person, callback } = await underWay();
    const { db } = service.service.parts;
    await db.query('alter table vault.grants rename to grants_away');
    try {
      const answer = await person.open(callback);
      expect(answer.status).toBe(500);
      await expectDiscreet(answer, callback, true);
    } finally {
      await db.query('alter table vault.grants_away rename to grants');
    }
    expect(await events(service, begun.import_id)).toEqual([
      expect.objectContaining({ event_type: 'INITIALIZING', status: 'INPROGRESS' }),
    ]);
    expect((await person.open(callback)).status).toBe(400);
    expect((await person.consent(begun.url, { account: anyone() })).status).toBe(200);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('while the database is away leads to the same address again, which is told to nobody', async () => {
    const { begun, person, callback } = await underWay();
    await proxy.goAway();
    try {
      for (const method of ['GET', 'POST']) {
        const answer = await person.open(callback, { method });
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).toBe('5');
        await expectDiscreet(answer, callback, false);
      }
      const head = await person.open(callback, { method: 'HEAD' });
      expect([head.status, head.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    } finally {
      await proxy.comeBack();
    }
    await until(() => isReady(new URL(service.url).origin));
    expect((await person.open(callback)).status).toBe(200);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('that fits nothing does not leave code and state in the history', async () => {
    const { person, callback } = await underWay();
    for (const [url, who] of [
      [callback, new Person()],
      [withParameters(callback, { state: 'A'.repeat(43) }), person],
      [withParameters(callback, { iss: 'https://evil.example' }), person],
      [withParameters(callback, { code: undefined }), person],
    ] as const) {
      const answer = await who.open(url);
      expect(answer.status).toBe(400);
      await expectDiscreet(answer, url, true);
    }
  });

  test('of every other kind does not do so, either', async () => {
    const { begun, person, callback } = await underWay();
    const second = await person.wayBack(begun.url, { account: anyone() });
    const theirs = new Person();
    const third = await theirs.wayBack(begun.url, { account: anyone() });
    await expectDiscreet(await person.open(callback), callback, true);
    await expectDiscreet(await person.open(second), second, true);
    await expectDiscreet(await theirs.open(third), third, true);
    const denied = await underWay();
    const denial = await denied.person.wayBack(denied.begun.url, { decision: 'deny' });
    await expectDiscreet(await denied.person.open(denial), denial, true);
  });
});
