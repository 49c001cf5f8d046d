import { anyone, Person, stateOf } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, ended, events } from '@bookbridge/testing/imports';
import { holdPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../dist/texts/index.js';
import { arrivals, forgetArrivals } from './arrivals.js';

const texts = catalogues.en;
const finished = texts.finished.title.replace('{application}', 'Invitely');

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle();
});

afterAll(() => service.stop());

const beginGoogle = (parameters: Record<string, string> = {}) =>
  begin(service, { service: 'gmail', ...parameters });

async function openStates(importId: number): Promise<number> {
  const { rows } = await service.service.parts.db.query<{ open: number }>(
    `select count(*)::int as open from vault.consents
      where import_id in (select id from bookbridge.imports where import_id = $1)`,
    [importId],
  );
  return rows[0]?.open ?? 0;
}

const textOf = async (response: Promise<Response>) => (await response).text();

describe('the link of a consent', () => {
  test('leads to the provider with a state and a challenge of its own each time', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const [first, second] = [await person.begin(begun.url), await person.begin(begun.url)];
    for (const page of [first, second]) {
      expect(page.origin + page.pathname).toBe(`${service.sandbox.url}/google/o/oauth2/v2/auth`);
      expect(Object.fromEntries(page.searchParams)).toEqual({
        response_type: 'code',
        client_id: 'bookbridge-sandbox.apps.sandbox.example',
        redirect_uri: `${service.url}/auth`,
        scope: expect.stringContaining('contacts.readonly'),
        state: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
        code_challenge: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
        code_challenge_method: 'S256',
        access_type: 'offline',
        prompt: 'consent select_account',
      });
    }
    for (const name of ['state', 'code_challenge'])
      expect(first.searchParams.get(name)).not.toBe(second.searchParams.get(name));
  });

  test('names the account where it is known, and nobody else does', async () => {
    const begun = await begin(service, { service: 'ana@gmail.com' });
    const page = await new Person().begin(begun.url);
    expect(page.searchParams.get('login_hint')).toBe('ana@gmail.com');
    expect(page.searchParams.get('prompt')).toBe('consent');
  });

  test('takes nothing from whoever opens it: neither scopes nor where to come back to', async () => {
    const begun = await beginGoogle();
    const page = await new Person().begin(
      `${begun.url}?redirect_uri=https://evil.example&scope=all&state=mine&login_hint=eve@evil.example`,
    );
    expect(page.searchParams.get('redirect_uri')).toBe(`${service.url}/auth`);
    expect(page.href).not.toMatch(/evil|mine/);
  });

  test('begins nothing when only its head is asked for', async () => {
    const begun = await beginGoogle();
    const response = await new Person().open(begun.url, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('location')).toBeNull();
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await openStates(begun.import_id)).toBe(0);
  });

  test('may be opened twenty times: eight states are open, and the newest works', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const callbacks: URL[] = [];
    for (let i = 0; i < 20; i++) {
      callbacks.push(await person.wayBack(begun.url, { account: anyone() }));
      expect(await openStates(begun.import_id)).toBe(Math.min(i + 1, 8));
    }
    expect(new Set(callbacks.map(stateOf)).size).toBe(20);
    for (const old of callbacks.slice(0, 12)) expect((await person.open(old)).status).toBe(400);
    expect(await events(service, begun.import_id)).toHaveLength(1);
    expect((await person.open(callbacks.at(-1) ?? '')).status).toBe(200);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('leaves the oldest of eight states good', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const oldest = await person.wayBack(begun.url, { account: anyone() });
    for (let i = 0; i < 7; i++) await person.begin(begun.url);
    expect((await person.open(oldest)).status).toBe(200);
  });

  test('has its own eight states: other imports keep theirs', async () => {
    const [one, other] = [await beginGoogle(), await beginGoogle()];
    const person = new Person();
    const callback = await person.wayBack(one.url, { account: anyone() });
    for (let i = 0; i < 10; i++) await person.begin(other.url);
    expect((await person.open(callback)).status).toBe(200);
  });

  test('is unknown when it is another one', async () => {
    for (const path of ['/n/', '/n/short', `/n/${'A'.repeat(32)}`, '/n/%00', `/n/${'A'.repeat(300)}`]) {
      const response = await new Person().open(service.url + path);
      expect(response.status, path).toBe(404);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    const unknown = await new Person().open(`${service.url}/n/${'A'.repeat(32)}`);
    expect(await unknown.text()).toContain(texts.unknown.title);
    expect(unknown.headers.get('referrer-policy')).toBe('no-referrer');
    expect(unknown.headers.get('cache-control')).toBe('no-store');
  });

  test('is gone when its time is over', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const callback = await person.wayBack(begun.url, { account: anyone() });
    await forgetArrivals(service.sandbox);
    await service.service.parts.db.query(
      `update bookbridge.imports set wait_until = now() - interval '1 second' where import_id = $1`,
      [begun.import_id],
    );
    // 410 until it has been swept up, then the state is unknown.
    const late = await person.open(callback);
    expect([400, 410]).toContain(late.status);
    const response = await person.open(begun.url);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain(texts.expired.title);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
    expect((await new Person().open(begun.url)).status).toBe(410);
    expect(await arrivals(service.sandbox, '/google/token')).toEqual([]);
  });
});

describe('after a consent, the link', () => {
  test('shows how it stands to the browser that gave it, and to nobody else', async () => {
    const begun = await beginGoogle();
    const [person, other] = [new Person(), new Person()];
    const letGo = await holdPages(service.service.parts.db, begun.import_id);
    await person.consent(begun.url, { account: anyone() });
    expect(await textOf(person.open(begun.url))).toContain(texts.progress.title);
    expect(await textOf(other.open(begun.url))).toContain(texts.linkUsed.title);
    expect((await person.open(`${begun.url}/progress`)).status).toBe(200);
    expect((await other.open(`${begun.url}/progress`)).status).toBe(404);
    await letGo();
    await ended(service, begun.import_id);
    expect(await textOf(person.open(begun.url))).toContain(finished);
    const page = await textOf(other.open(begun.url));
    expect(page).toContain(texts.linkUsed.title);
    expect(page).not.toContain(finished);
    expect((await other.open(`${begun.url}/progress`)).status).toBe(404);
  });

  test('tells nothing to a browser that was at the provider, too, and came back later', async () => {
    const begun = await beginGoogle();
    const [person, other] = [new Person(), new Person()];
    const theirs = await other.wayBack(begun.url, { account: anyone() });
    const denied = await other.wayBack(begun.url, { decision: 'deny' });
    await person.consent(begun.url, { account: anyone() });
    for (const callback of [theirs, denied]) {
      const late = await other.open(callback);
      expect(late.status).toBe(200);
      expect(late.headers.getSetCookie().join()).not.toContain('visitor');
    }
    expect(await textOf(other.open(begun.url))).toContain(texts.linkUsed.title);
    expect((await other.open(`${begun.url}/progress`)).status).toBe(404);
    await ended(service, begun.import_id);
    expect(await textOf(other.open(begun.url))).toContain(texts.linkUsed.title);
  });

  test('shows a denial to the browser that denied, and to nobody else', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    await person.consent(begun.url, { decision: 'deny' });
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 101 });
    expect(await textOf(person.open(begun.url))).toContain(texts.failed.denied);
    const page = await textOf(new Person().open(begun.url));
    expect(page).toContain(texts.linkUsed.title);
    expect(page).not.toContain(texts.failures.consent_denied);
  });

  test('begins nothing any more', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    await person.consent(begun.url, { account: anyone() });
    await ended(service, begun.import_id);
    const response = await person.open(begun.url);
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await openStates(begun.import_id)).toBe(0);
  });

  test('says so when the people have been destroyed, and is forgotten with the record', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    await person.consent(begun.url, { account: anyone() });
    await ended(service, begun.import_id);
    const { db } = service.service.parts;
    const past = `now() - interval '1 second' where import_id = $1`;
    await db.query(`update bookbridge.imports set destroy_at = ${past}`, [begun.import_id]);
    await until(async () => (await textOf(person.open(begun.url))).includes(texts.destroyed.title));
    expect(await textOf(new Person().open(begun.url))).toContain(texts.linkUsed.title);
    await until(async () => {
      const forget = `update bookbridge.imports set forget_at = ${past} and state = 'destroyed'`;
      return (await db.query(forget, [begun.import_id])).rowCount === 1;
    });
    await until(async () => (await person.open(begun.url)).status === 404);
  });
});
