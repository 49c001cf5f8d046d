import { defaultClient, type Sandbox, startSandbox } from '@bookbridge/sandbox';
import { anyone, Person, withParameters } from '@bookbridge/testing/consent';
import { googleAt } from '@bookbridge/testing/google';
import { begin, ended, events } from '@bookbridge/testing/imports';
import { asApplication, freePort, startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clientSecretContext } from '../../dist/model/seal-contexts.js';
import { deleteOAuthClient, type OAuthClientRow, saveOAuthClient } from '../../dist/storage/oauth-clients.js';
import { arrivals, forgetArrivals } from './arrivals.js';

const proxyUrl = 'http://127.0.0.1:9/auth-proxy';
const own = { id: 'invitely.apps.sandbox.example', secret: 'zqownsecretcanary' };

let sandbox: Sandbox;
let service: TestService;

beforeAll(async () => {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  sandbox = await startSandbox({
    port: 0,
    redirectUris: [`${baseUrl}/auth`],
    clients: [{ ...own, name: 'Invitely', redirectUris: [proxyUrl, `${baseUrl}/auth`] }],
  });
  service = await startTestService({
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_BASE_URL: baseUrl,
    ...googleAt(sandbox.url),
  });
});

afterAll(async () => {
  await service.stop();
  await sandbox.stop();
});

beforeEach(() => forgetArrivals(sandbox));

/** An application of its own for each test, with its own client at Google. */
async function applicationWith(
  client: Partial<OAuthClientRow> & { secret?: string } = {},
): Promise<TestService & { id: string }> {
  const application = await service.addApplication();
  const { db, masterKey } = service.service.parts;
  const { rows } = await db.query<{ id: string }>(
    'select id from bookbridge.applications where domain_key = $1',
    [application.key],
  );
  const id = rows[0]?.id ?? '';
  const { secret = own.secret, ...fields } = client;
  await saveOAuthClient(db, id, {
    source: 'gmail',
    clientId: own.id,
    sealedSecret: masterKey.sealRecord(clientSecretContext(id, 'gmail'), Buffer.from(secret)),
    scopes: null,
    tenant: null,
    proxyUrl: null,
    proxyKind: null,
    ...fields,
  });
  return { ...asApplication(service, application), id };
}

const beginGoogle = (as: TestService, parameters: Record<string, string> = {}) =>
  begin(as, { service: 'gmail', ...parameters });

/** Where a page of the application forwards to: our callback, with what it passes on. */
function forwarded(sentTo: URL): URL {
  expect(sentTo.href).toMatch(proxyUrl);
  const url = new URL(`${service.url}/auth`);
  for (const name of ['code', 'state', 'error', 'error_code']) {
    const value = sentTo.searchParams.get(name);
    if (value !== null) url.searchParams.set(name, value);
  }
  url.searchParams.set('forward', 'true');
  return url;
}

const exchanges = async () => (await arrivals(sandbox, '/google/token')).length;

describe('an application’s own client', () => {
  test('is the one that the person is asked for, with its own scopes', async () => {
    const application = await applicationWith({
      scopes: ['https://www.googleapis.com/auth/contacts.readonly'],
    });
    const begun = await beginGoogle(application);
    const person = new Person();
    const page = await person.begin(begun.url);
    expect(page.searchParams.get('client_id')).toBe(own.id);
    expect(page.searchParams.get('scope')).toBe('https://www.googleapis.com/auth/contacts.readonly');
    expect((await person.open(await person.decide(page, { account: anyone() }))).status).toBe(200);
    expect(await ended(application, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('is nobody else’s', async () => {
    await applicationWith();
    const page = await new Person().begin((await beginGoogle(service)).url);
    expect(page.searchParams.get('client_id')).toBe(defaultClient.id);
  });

  test('cannot have its codes used by another client, nor the other way round', async () => {
    const application = await applicationWith();
    for (const [from, to] of [
      [application, service],
      [service, application],
    ] as const) {
      const [victim, attacker] = [new Person(), new Person()];
      const theirs = await victim.wayBack((await beginGoogle(from)).url, { account: anyone() });
      const begun = await beginGoogle(to);
      const callback = await attacker.wayBack(begun.url, { account: anyone() });
      await attacker.open(withParameters(callback, { code: theirs.searchParams.get('code') ?? '' }));
      expect(await ended(to, begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
    }
    expect(await arrivals(sandbox, '/google/v1')).toEqual([]);
  });

  test('with a wrong secret is told to the operator, and the secret to nobody', async () => {
    const application = await applicationWith({ secret: 'zqwrongsecretcanary' });
    const begun = await beginGoogle(application, { redirect_url: 'https://invitely.example/after' });
    const answer = await new Person().consent(begun.url, { account: anyone() });
    expect(answer.headers.get('location')).toContain('status=failure');
    expect(await ended(application, begun.import_id)).toMatchObject({ status: 'ERROR', value: 401 });
    const told = service
      .logs()
      .split('\n')
      .filter((line) => line.includes(String(begun.import_id)) && line.includes('application_misconfigured'));
    expect(told.join('\n')).toContain('import failed');
    expect(service.logs()).not.toMatch(/zqwrongsecretcanary|zqownsecretcanary/);
  });

  test('that was changed after the link was opened ends the import before its code goes anywhere', async () => {
    const application = await applicationWith();
    const begun = await beginGoogle(application);
    const person = new Person();
    const callback = await person.wayBack(begun.url, { account: anyone() });
    // Falls back to the client of the service, whose the code is not.
    await deleteOAuthClient(service.service.parts.db, application.id, 'gmail');
    await person.open(callback);
    expect(await ended(application, begun.import_id)).toMatchObject({ status: 'ERROR', value: 401 });
    expect(await exchanges()).toBe(0);
  });
});

describe('a client that is removed while an address book is read', () => {
  test('leaves nobody who could renew the access, which no other client tries', async () => {
    const application = await applicationWith();
    const begun = await beginGoogle(application);
    const { db } = service.service.parts;
    await db.query(`
      create function public.remove_client() returns trigger language plpgsql as
        $$ begin delete from bookbridge.oauth_clients; return new; end $$;
      create trigger remove_client after insert on vault.grants
        for each row execute function public.remove_client()`);
    try {
      await new Person().consent(begun.url, { account: 'expired' });
      expect(await ended(application, begun.import_id)).toMatchObject({ status: 'ERROR', value: 401 });
      expect(await exchanges()).toBe(1);
    } finally {
      await db.query('drop trigger remove_client on vault.grants; drop function public.remove_client');
    }
  });
});

describe('where the service has no client of its own', () => {
  let alone: TestService;
  beforeAll(async () => {
    alone = await startTestService({
      ...googleAt(sandbox.url),
      BOOKBRIDGE_GOOGLE_CLIENT_ID: '',
      BOOKBRIDGE_GOOGLE_CLIENT_SECRET: '',
      DATABASE_URL: service.databaseUrl,
    });
  });
  afterAll(() => alone.stop());

  test('a client that was removed after begin ends the import when the link is opened', async () => {
    const application = await applicationWith();
    const begun = await beginGoogle(application);
    await deleteOAuthClient(service.service.parts.db, application.id, 'gmail');
    const link = alone.url + new URL(begun.url).pathname;
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
    expect(await events(application, begun.import_id)).toHaveLength(1);
    const response = await fetch(link, { redirect: 'manual' });
    expect(response.headers.getSetCookie().join()).not.toContain('bookbridge_consent');
    expect(await response.text()).toContain('needs attention');
    expect(await ended(application, begun.import_id)).toMatchObject({ status: 'ERROR', value: 401 });
  });

  test('an application without one begins an upload', async () => {
    const application = await alone.addApplication();
    const response = await fetch(`${alone.url}/begin_import/user_consent`, {
      method: 'POST',
      body: new URLSearchParams({ service: 'gmail' }),
      headers: { authorization: application.basic },
    });
    expect(await response.json()).toMatchObject({ import_type: 'UPLOAD' });
  });
});

describe('a page of the application that forwards in the browser', () => {
  const browserProxy = { proxyUrl, proxyKind: 'browser' } as const;

  test('is where the provider sends the person, and what the exchange names', async () => {
    const application = await applicationWith(browserProxy);
    const begun = await beginGoogle(application);
    const person = new Person();
    const page = await person.begin(begun.url);
    expect(page.searchParams.get('redirect_uri')).toBe(proxyUrl);
    const callback = forwarded(await person.decide(page, { account: anyone() }));
    expect((await person.open(callback)).status).toBe(200);
    expect(await ended(application, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect(await exchanges()).toBe(1);
  });

  test('does not do without the cookie', async () => {
    const application = await applicationWith(browserProxy);
    const begun = await beginGoogle(application);
    const person = new Person();
    const callback = forwarded(await person.wayBack(begun.url, { account: anyone() }));
    expect((await fetch(callback, { redirect: 'manual' })).status).toBe(400);
    expect((await fetch(callback, { method: 'POST', redirect: 'manual' })).status).toBe(400);
    expect(await events(application, begun.import_id)).toHaveLength(1);
    expect((await person.open(callback)).status).toBe(200);
  });

  test('is the one that the consent began with, whatever has been set meanwhile', async () => {
    const application = await applicationWith(browserProxy);
    const begun = await beginGoogle(application);
    const person = new Person();
    const callback = forwarded(await person.wayBack(begun.url, { account: anyone() }));
    const { db, masterKey } = service.service.parts;
    await saveOAuthClient(db, application.id, {
      source: 'gmail',
      clientId: own.id,
      sealedSecret: masterKey.sealRecord(
        clientSecretContext(application.id, 'gmail'),
        Buffer.from(own.secret),
      ),
      scopes: null,
      tenant: null,
      proxyUrl: 'http://127.0.0.1:9/another',
      proxyKind: 'server',
    });
    // It was to come with a cookie.
    expect((await fetch(callback, { redirect: 'manual' })).status).toBe(400);
    expect((await person.open(callback)).status).toBe(200);
    expect(await ended(application, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('passes on a denial', async () => {
    const application = await applicationWith(browserProxy);
    const begun = await beginGoogle(application);
    const person = new Person();
    await person.open(forwarded(await person.wayBack(begun.url, { decision: 'deny' })));
    expect(await ended(application, begun.import_id)).toMatchObject({ status: 'ERROR', value: 101 });
  });
});

describe('a page of the application that forwards on its server', () => {
  const serverProxy = { proxyUrl, proxyKind: 'server' } as const;

  test('posts to us without a cookie, and passes our Location on', async () => {
    const application = await applicationWith(serverProxy);
    const begun = await beginGoogle(application, { redirect_url: 'https://invitely.example/after' });
    const person = new Person();
    const callback = forwarded(await person.wayBack(begun.url, { account: anyone() }));
    const answer = await fetch(callback, { method: 'POST', redirect: 'manual' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(
      `https://invitely.example/after?import_id=${begun.import_id}&status=success`,
    );
    expect(await ended(application, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('has states that count once, and cannot be made up', async () => {
    const application = await applicationWith(serverProxy);
    const begun = await beginGoogle(application);
    const callback = forwarded(await new Person().wayBack(begun.url, { account: anyone() }));
    expect((await fetch(withParameters(callback, { state: 'A'.repeat(43) }))).status).toBe(400);
    expect((await fetch(callback)).status).toBe(200);
    expect((await fetch(callback)).status).toBe(400);
    expect(await ended(application, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect(await exchanges()).toBe(1);
  });

  test('does not do away with the cookies of other applications', async () => {
    await applicationWith(serverProxy);
    const begun = await beginGoogle(service);
    const callback = await new Person().wayBack(begun.url, { account: anyone() });
    expect((await fetch(callback, { redirect: 'manual' })).status).toBe(400);
  });
});
