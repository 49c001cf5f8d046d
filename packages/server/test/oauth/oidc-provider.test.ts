import { Person, stateOf, withParameters } from '@bookbridge/testing/consent';
import { begin, contacts, ended, events } from '@bookbridge/testing/imports';
import { type OidcGoogle, oidcClient, startOidcGoogle } from '@bookbridge/testing/oidc';
import { freePort, startTestService, type TestService } from '@bookbridge/testing/service';
import { storedImport } from '@bookbridge/testing/stored-import';
import { until } from '@bookbridge/testing/until';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AskingRun, oauthAccess } from '../../dist/grants/access.js';
import { findConsent } from '../../dist/grants/consent.js';
import { providerOf, wayOf } from '../../dist/sources/registry.js';
import { sealedGrant } from '../../dist/storage/grants.js';
import { catalogues } from '../../dist/texts/index.js';
import { openGrant } from '../../dist/vault/grant.js';
import { keyOfImport } from '../../dist/vault/import-key.js';

// The authorization server warns that it is set up as nobody should in production.
vi.hoisted(() => {
  for (const level of ['info', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
});

let google: OidcGoogle;
let service: TestService;
let otherNode: TestService;

beforeAll(async () => {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  google = await startOidcGoogle([`${baseUrl}/auth`]);
  const settings = {
    BOOKBRIDGE_GOOGLE_CLIENT_ID: oidcClient.id,
    BOOKBRIDGE_GOOGLE_CLIENT_SECRET: oidcClient.secret,
    BOOKBRIDGE_GOOGLE_ACCOUNTS_URL: google.url,
    BOOKBRIDGE_GOOGLE_OAUTH_URL: google.url,
    BOOKBRIDGE_GOOGLE_PEOPLE_URL: google.url,
  };
  const own = { BOOKBRIDGE_PORT: String(port), BOOKBRIDGE_BASE_URL: baseUrl };
  service = await startTestService({ ...settings, ...own }, {}, { backOffMs: 20 });
  otherNode = await startTestService({
    ...settings,
    DATABASE_URL: service.databaseUrl,
    BOOKBRIDGE_ROLE: 'api',
  });
});

afterAll(async () => {
  await otherNode.stop();
  await service.stop();
  await google.stop();
});

beforeEach(() => {
  google.asked.length = 0;
  google.refreshTokens.length = 0;
});

afterEach(() => {
  google.onCall = () => undefined;
});

const beginGoogle = () => begin(service, { service: 'gmail' });

async function underWay(decision?: 'allow' | 'deny') {
  const begun = await beginGoogle();
  const person = new Person();
  return { begun, person, callback: await google.decide(person, await person.begin(begun.url), decision) };
}

const asked = (type: string) => google.asked.filter((it) => it.type === type).map(({ status }) => status);

/** What the vault holds of an import that is being read. */
async function heldGrant(importId: number) {
  const { parts } = service.service;
  const it = await storedImport(parts.db, importId);
  const key = await keyOfImport(parts.db, parts.masterKey, it);
  const held = await sealedGrant(parts.db, it.key);
  if (!key || !held) throw new Error('There is no grant.');
  const grant = openGrant(key, it, held.sealed);
  if (grant.kind !== 'oauth') throw new Error('It is not a grant of a consent.');
  return { it, key, grant };
}

/** Stops the People API at a page until it is told to go on. */
function stopAt(page: number) {
  let goOn = () => {};
  const released = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let reached = () => {};
  const isReached = new Promise<void>((resolve) => {
    reached = resolve;
  });
  google.onCall = async (call) => {
    if (!call.path.endsWith('/connections') || call.page !== page) return;
    reached();
    await released;
  };
  return { isReached, goOn: () => goOn() };
}

const expectRead = async (importId: number) => {
  expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
  const { contacts: people } = await contacts(service, importId);
  expect(people.map((it) => it.first_name)).toEqual([10, 11, 20, 21, 30, 31].map((it) => `Person${it}`));
};

describe('a consent at an authorization server that is strict', () => {
  test('leads to the contacts, with one code and no renewal', async () => {
    const { begun, person, callback } = await underWay();
    expect(callback.searchParams.get('iss')).toBe(google.url);
    expect((await person.open(callback)).status).toBe(200);
    await expectRead(begun.import_id);
    expect(asked('authorization_code')).toEqual([200]);
    expect(asked('refresh_token')).toEqual([]);
    await until(async () => asked('revocation').length === 1);
    expect(asked('revocation')).toEqual([200]);
  });

  test('cannot be asked for without a challenge', async () => {
    const page = await new Person().begin((await beginGoogle()).url);
    for (const name of ['code_challenge', 'code_challenge_method']) {
      const back = await google.decide(new Person(), withParameters(page, { [name]: undefined }));
      expect(back.searchParams.get('error')).toBe('invalid_request');
    }
  });

  test('ends with nothing when its code is used in another import', async () => {
    const [victim, attacker] = [await underWay(), await underWay()];
    const code = victim.callback.searchParams.get('code') ?? '';
    await attacker.person.open(withParameters(attacker.callback, { code }));
    expect(await ended(service, attacker.begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
    expect(asked('authorization_code')).toEqual([400]);
    // The verifier was wrong: whose code it is can still use it.
    expect((await victim.person.open(victim.callback)).status).toBe(200);
    await expectRead(victim.begun.import_id);
  });

  test('is denied', async () => {
    const { begun, person, callback } = await underWay('deny');
    expect(callback.searchParams.get('error')).toBe('access_denied');
    expect(await (await person.open(callback)).text()).toContain(catalogues.en.failures.consent_denied);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 101 });
    expect(google.asked).toEqual([]);
  });

  test('comes from the issuer that it was asked of, or not at all', async () => {
    const { begun, person, callback } = await underWay();
    for (const iss of [
      `${google.url}/`,
      google.url.replace('127.0.0.1', 'localhost'),
      'https://evil.example',
    ])
      expect((await person.open(withParameters(callback, { iss }))).status).toBe(400);
    expect(await events(service, begun.import_id)).toHaveLength(1);
    expect((await person.open(callback)).status).toBe(200);
    await expectRead(begun.import_id);
  });

  test('needs the client’s right secret', async () => {
    const wrong = await startTestService({
      DATABASE_URL: service.databaseUrl,
      BOOKBRIDGE_ROLE: 'api',
      BOOKBRIDGE_GOOGLE_CLIENT_ID: oidcClient.id,
      BOOKBRIDGE_GOOGLE_CLIENT_SECRET: 'zqwrongcanary',
      BOOKBRIDGE_GOOGLE_ACCOUNTS_URL: google.url,
      BOOKBRIDGE_GOOGLE_OAUTH_URL: google.url,
      BOOKBRIDGE_GOOGLE_PEOPLE_URL: google.url,
    });
    try {
      const { begun, person, callback } = await underWay();
      const there = `${wrong.url}/auth${callback.search}`;
      expect(await (await person.open(there)).text()).toContain('needs attention');
      expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 401 });
      expect(asked('authorization_code')).toEqual([401]);
      expect(wrong.logs()).toContain('application_misconfigured');
      expect(wrong.logs()).not.toContain('zqwrongcanary');
    } finally {
      await wrong.stop();
    }
  });
});

describe('a grant of rotating tokens', () => {
  test('is renewed once when its token runs out, and the new tokens are kept', async () => {
    const { begun, person, callback } = await underWay();
    const stop = stopAt(3);
    let isSlow = true;
    const { onCall } = google;
    google.onCall = async (call) => {
      if (call.page === 2 && isSlow) {
        isSlow = false;
        await call.token.destroy();
      }
      await onCall(call);
    };
    await person.open(callback);
    const first = (await heldGrant(begun.import_id)).grant;
    await stop.isReached;
    const second = (await heldGrant(begun.import_id)).grant;
    expect(asked('refresh_token')).toEqual([200]);
    expect(google.refreshTokens).toEqual([first.refreshToken]);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(second.accessToken).not.toBe(first.accessToken);
    expect(second.scopes).toEqual(first.scopes);
    stop.goOn();
    await expectRead(begun.import_id);
    expect(asked('refresh_token')).toEqual([200]);
  });

  test('is renewed with the newest token when it runs out again', async () => {
    const { begun, person, callback } = await underWay();
    const isDone = new Set<number>();
    google.onCall = async ({ path, page, token }) => {
      // As if it had run out while the page was on its way.
      if (!path.endsWith('/connections') || page === 3 || isDone.has(page)) return;
      isDone.add(page);
      await token.destroy();
    };
    await person.open(callback);
    await expectRead(begun.import_id);
    expect(asked('refresh_token')).toEqual([200, 200]);
    expect(new Set(google.refreshTokens).size).toBe(2);
  });

  test('is renewed once when several requests find it run out', async () => {
    const { begun, person, callback } = await underWay();
    let isFirst = true;
    google.onCall = async ({ path, token }) => {
      // The labels and the owner are asked for at the same time.
      if (isFirst && path !== '/v1/people/me/connections') await token.destroy();
      isFirst = false;
    };
    await person.open(callback);
    await expectRead(begun.import_id);
    expect(asked('refresh_token')).toEqual([200]);
  });

  test('is renewed once by two nodes that find it run out at the same moment', async () => {
    const { begun, person, callback } = await underWay();
    const stop = stopAt(2);
    await person.open(callback);
    await stop.isReached;
    const { it, key, grant } = await heldGrant(begun.import_id);
    const oauth = wayOf(providerOf(it.source), 'consent')?.oauth;
    if (!oauth) throw new Error('Nobody is asked for consent.');
    await (await google.provider.AccessToken.find(grant.accessToken))?.destroy();
    const run = { it, key, signal: new AbortController().signal } as AskingRun;
    const nodes = [service, otherNode, service, otherNode].map((node) =>
      oauthAccess(node.service.parts, run, oauth, grant),
    );
    const url = new URL(`${google.url}/v1/people/me`);
    const answers = await Promise.all(nodes.map((node) => node.request({ url })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(asked('refresh_token')).toEqual([200]);
    stop.goOn();
    // The run goes on with what the others have brought.
    await expectRead(begun.import_id);
    expect(asked('refresh_token')).toEqual([200]);
  });

  test('ends with the import when somebody uses its code again', async () => {
    const { begun, person, callback } = await underWay();
    const stop = stopAt(2);
    const found = await findConsent(service.service.parts, stateOf(callback));
    await person.open(callback);
    await stop.isReached;
    const again = await fetch(`${google.url}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: callback.searchParams.get('code') ?? '',
        redirect_uri: `${service.url}/auth`,
        code_verifier: found?.consent.verifier ?? '',
        client_id: oidcClient.id,
        client_secret: oidcClient.secret,
      }),
    });
    expect(await again.json()).toMatchObject({ error: 'invalid_grant' });
    stop.goOn();
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 105 });
    expect(asked('refresh_token')).toEqual([400]);
  });
});
