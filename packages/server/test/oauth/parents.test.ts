import { defaultClient, type Sandbox, startSandbox } from '@bookbridge/sandbox';
import { anyone, Person } from '@bookbridge/testing/consent';
import { googleAt } from '@bookbridge/testing/google';
import { begin, contacts, ended, tryBegin } from '@bookbridge/testing/imports';
import { asApplication, freePort, startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApplicationFields } from '../../dist/applications/application.js';
import { clientSecretContext } from '../../dist/model/seal-contexts.js';
import { applicationByDomainKey } from '../../dist/storage/applications.js';
import { deleteOAuthClient, saveOAuthClient } from '../../dist/storage/oauth-clients.js';
import { arrivals, forgetArrivals } from './arrivals.js';

const platform = { id: 'platform.apps.sandbox.example', secret: 'zqplatformsecretcanary' };
const rival = { id: 'rival.apps.sandbox.example', secret: 'zqrivalsecretcanary' };
const bakery = { id: 'bakery.apps.sandbox.example', secret: 'zqbakerysecretcanary' };
const proxyUrl = 'http://127.0.0.1:9/platform-auth';

let sandbox: Sandbox;
let service: TestService;

beforeAll(async () => {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const redirectUris = [`${baseUrl}/auth`];
  sandbox = await startSandbox({
    port: 0,
    redirectUris,
    clients: [
      { ...platform, name: 'Platform', redirectUris: [proxyUrl] },
      { ...rival, name: 'Rival', redirectUris },
      { ...bakery, name: 'Bakery', redirectUris },
    ],
  });
  service = await startTestService({
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_EVENTS_BURST: '1000',
    ...googleAt(sandbox.url),
    BOOKBRIDGE_GOOGLE_CONSENT: '',
  });
});

afterAll(async () => {
  await service.stop();
  await sandbox.stop();
});

type Made = TestService & { readonly id: string };

async function application(fields: Partial<ApplicationFields> = {}): Promise<Made> {
  const made = await service.addApplication({ redirect_origins: [], ...fields });
  const found = await applicationByDomainKey(service.service.parts.db, made.key);
  return { ...asApplication(service, made), id: found?.application.id ?? '' };
}

async function giveClient(
  { id }: Made,
  client: typeof platform,
  proxy: { proxyUrl: string; proxyKind: 'browser' } | { proxyUrl: null; proxyKind: null } = {
    proxyUrl: null,
    proxyKind: null,
  },
): Promise<void> {
  const { db, masterKey } = service.service.parts;
  await saveOAuthClient(db, id, {
    source: 'gmail',
    clientId: client.id,
    sealedSecret: masterKey.sealRecord(clientSecretContext(id, 'gmail'), Buffer.from(client.secret)),
    scopes: null,
    tenant: null,
    ...proxy,
  });
}

/** A platform, a customer of it, and an application that has nothing to do with them. */
async function three() {
  const parent = await application({
    consent: { gmail: 'contacts+owner' },
    redirect_origins: ['https://platform.example'],
    texts: { 'upload.title': 'Hello from the platform', 'upload.submit': 'Off it goes' },
  });
  await giveClient(parent, platform, { proxyUrl, proxyKind: 'browser' });
  const child = await application({
    parent_id: parent.id,
    redirect_origins: ['https://bakery.example'],
    texts: { 'upload.title': 'Hello from the bakery' },
  });
  const other = await application();
  await giveClient(other, rival);
  return { parent, child, other };
}

const beginGoogle = (as: TestService, parameters: Record<string, string> = {}) =>
  begin(as, { service: 'gmail', ...parameters });

const pageOf = async (as: TestService) => new Person().begin((await beginGoogle(as)).url);

/** What a page of the platform forwards to. */
function forwarded(sentTo: URL): URL {
  if (!sentTo.href.startsWith(proxyUrl)) return sentTo;
  const url = new URL(`${service.url}/auth`);
  for (const name of ['code', 'state']) url.searchParams.set(name, sentTo.searchParams.get(name) ?? '');
  return url;
}

describe('an application that has a parent', () => {
  test("asks with its parent's client, by its page and in its mode, where it has none of its own", async () => {
    const { parent, child } = await three();
    for (const as of [parent, child]) {
      const page = await pageOf(as);
      expect(page.searchParams.get('client_id')).toBe(platform.id);
      expect(page.searchParams.get('redirect_uri')).toBe(proxyUrl);
      expect(page.searchParams.get('scope')).toContain('userinfo.email');
    }
  });

  test('asks with its own client and in its own mode where it has them, as its parent does', async () => {
    const { parent, child } = await three();
    await giveClient(child, bakery);
    const page = await pageOf(child);
    expect(page.searchParams.get('client_id')).toBe(bakery.id);
    expect(page.searchParams.get('redirect_uri')).toBe(`${service.url}/auth`);
    // The mode is inherited by itself.
    expect(page.searchParams.get('scope')).toContain('userinfo.email');
    expect((await pageOf(parent)).searchParams.get('client_id')).toBe(platform.id);
  });

  test('asks with the client of the service where neither has one', async () => {
    const { parent, child } = await three();
    await deleteOAuthClient(service.service.parts.db, parent.id, 'gmail');
    expect((await pageOf(child)).searchParams.get('client_id')).toBe(defaultClient.id);
  });

  test("may send people to its own origins and to its parent's, and its parent not to its own", async () => {
    const { parent, child } = await three();
    const status = async (as: TestService, redirect_url: string) =>
      (await tryBegin(as, { redirect_url })).status;
    expect(await status(child, 'https://bakery.example/back')).toBe(200);
    expect(await status(child, 'https://platform.example/back')).toBe(200);
    expect(await status(parent, 'https://bakery.example/back')).toBe(400);
  });

  test("speaks in its own words, else in its parent's", async () => {
    const { child } = await three();
    const page = await (await fetch((await begin(child, { service: 'csv' })).url)).text();
    expect(page).toContain('Hello from the bakery');
    expect(page).not.toContain('Hello from the platform');
    expect(page).toContain('Off it goes');
  });
});

describe('two clients of one provider at once, one of them inherited', () => {
  test('read for three applications, and no secret, token or contact crosses from one to another', async () => {
    const all = await three();
    await forgetArrivals(sandbox);
    const imports = await Promise.all(
      Object.values(all).map(async (as) => {
        const begun = await beginGoogle(as, { merge: '0' });
        const [person, account] = [new Person(), anyone()];
        const callback = forwarded(await person.wayBack(begun.url, { account }));
        expect((await person.open(callback)).status).toBe(200);
        expect(await ended(as, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
        return { as, id: begun.import_id, account };
      }),
    );
    for (const { as, id, account } of imports) {
      // Somebody without a name, an address and a number is left out.
      const { total } = await contacts(as, id);
      expect(total).toBeGreaterThan(0);
      expect(total).toBeLessThanOrEqual(Number(account.replace('size-', '')));
      for (const stranger of imports.filter((it) => it.as !== as)) {
        expect((await stranger.as.call(`/contacts/${id}`)).status).toBe(404);
        expect((await stranger.as.call(`/events/${id}`)).status).toBe(404);
        expect((await stranger.as.call(`/contacts/${id}`, { method: 'DELETE' })).status).toBe(404);
      }
      // What one token has read is of its own account alone.
      expect((await arrivals(sandbox, '/google/v1/people/me/connections', account)).length).toBeGreaterThan(
        0,
      );
    }
    const refused = (await arrivals(sandbox, '/google/token')).filter(({ status }) => status !== 200);
    expect(refused).toEqual([]);
    expect(service.logs()).not.toMatch(/zq(platform|rival|bakery)secretcanary/);
  });

  test('a code that was given to one cannot be used by an application of the other', async () => {
    const { child, other } = await three();
    const victim = forwarded(
      await new Person().wayBack((await beginGoogle(child)).url, { account: anyone() }),
    );
    const begun = await beginGoogle(other);
    const attacker = new Person();
    const callback = await attacker.wayBack(begun.url, { account: anyone() });
    callback.searchParams.set('code', victim.searchParams.get('code') ?? '');
    await attacker.open(callback);
    expect(await ended(other, begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
  });

  test('a secret opens for the application that it was given to, and for no row that it was copied to', async () => {
    const { parent, other } = await three();
    const { db } = service.service.parts;
    await db.query(
      `update bookbridge.oauth_clients as o set client_id = p.client_id, sealed_secret = p.sealed_secret
        from bookbridge.oauth_clients as p where o.application_id = $1 and p.application_id = $2`,
      [other.id, parent.id],
    );
    expect((await tryBegin(other, { service: 'gmail' })).status).toBe(500);
  });
});

describe('the table of applications', () => {
  test('takes no circle, no second generation, and no parent away, whoever writes', async () => {
    const { parent, child, other } = await three();
    const { db } = service.service.parts;
    const give = (id: string, to: string) =>
      db.query('update bookbridge.applications set parent_id = $2 where id = $1', [id, to]);
    const refused = { code: '23503' };
    await expect(give(parent.id, parent.id)).rejects.toMatchObject(refused);
    await expect(give(parent.id, child.id)).rejects.toMatchObject(refused);
    await expect(give(parent.id, other.id)).rejects.toMatchObject(refused);
    await expect(give(other.id, child.id)).rejects.toMatchObject(refused);
    await expect(
      db.query('delete from bookbridge.applications where id = $1', [parent.id]),
    ).rejects.toMatchObject(refused);
    await db.query('delete from bookbridge.applications where id = $1', [child.id]);
    await db.query('delete from bookbridge.applications where id = $1', [parent.id]);
  });
});
