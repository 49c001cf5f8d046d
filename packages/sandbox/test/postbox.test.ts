import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultClient, lookAlikes, type Sandbox } from '../dist/index.js';
import { insecure, redirectUri, start } from './support/app.js';
import { postbox } from './support/postbox/look-alike.js';

// A look-alike that nobody outside test/support/postbox knows: what it shares with Google, and where it differs.

let now = Date.parse('2026-01-01T00:00:00Z');
let sandbox: Sandbox;
let server: oauth.AuthorizationServer;

const client: oauth.Client = { client_id: defaultClient.id };
const authentication = oauth.ClientSecretBasic(defaultClient.secret);
const verifier = oauth.generateRandomCodeVerifier();

beforeAll(async () => {
  sandbox = await start({
    clock: () => now,
    lookAlikes: [...lookAlikes, postbox],
    clients: [{ id: 'closed', secret: 'secret', name: 'Closed', redirectUris: [redirectUri] }],
  });
  const issuer = new URL(`${sandbox.url}/postbox/accounts`);
  const found = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure });
  server = await oauth.processDiscoveryResponse(issuer, found);
});
afterAll(() => sandbox.stop());

async function query(parameters: Record<string, string> = {}): Promise<string> {
  return new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'book:read offline',
    state: 'the state',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...parameters,
  }).toString();
}

const authorize = async (parameters: Record<string, string>): Promise<Response> =>
  fetch(`${server.authorization_endpoint}?${await query(parameters)}`, { redirect: 'manual' });

/** The address that the app gets back once the person has decided. */
async function allow(
  name: string,
  parameters: Record<string, string> = {},
  decision = 'allow',
): Promise<URL> {
  const answer = await fetch(`${server.authorization_endpoint}/consent`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      request: await query(parameters),
      account: `${name}@postbox.example`,
      decision,
    }),
  });
  return new URL(answer.headers.get('location') ?? '');
}

const exchange = (back: URL, codeVerifier: string = verifier): Promise<Response> =>
  oauth.authorizationCodeGrantRequest(
    server,
    client,
    authentication,
    oauth.validateAuthResponse(server, client, back, 'the state'),
    redirectUri,
    codeVerifier,
    insecure,
  );

async function tokensOf(name: string, parameters?: Record<string, string>) {
  return oauth.processAuthorizationCodeResponse(
    server,
    client,
    await exchange(await allow(name, parameters)),
  );
}

const refresh = (token = ''): Promise<Response> =>
  oauth.refreshTokenGrantRequest(server, client, authentication, token, insecure);

const refreshed = async (token?: string) =>
  oauth.processRefreshTokenResponse(server, client, await refresh(token));

interface Cards {
  readonly cards: readonly { readonly id: number }[];
  readonly next: string | null;
}

const cards = (token: string, url = `${sandbox.url}/postbox/cards`): Promise<Response> =>
  fetch(url, { headers: { authorization: `Bearer ${token}` } });

const firstPage = async (token: string): Promise<Cards> => (await cards(token)).json() as Promise<Cards>;

describe('a look-alike beside Google', () => {
  test('is on the start page, with its accounts', async () => {
    const page = await (await fetch(sandbox.url)).text();
    expect(page).toMatch(/This plays Google, [\w, ]+, and Postbox</);
    expect(page).toContain('closed@postbox.example');
  });

  test('has people, consents and a log of its own', async () => {
    const { access_token } = await tokensOf('size-1500');
    expect((await firstPage(access_token)).cards).toHaveLength(1000);
    const people = `${sandbox.url}/google/v1/people/me/connections?personFields=names`;
    expect((await cards(access_token, people)).status).toBe(401);
    const paths = async (lookAlike: string) => {
      const answer = await fetch(`${sandbox.url}/${lookAlike}/_sandbox/log`);
      const { requests } = (await answer.json()) as { requests: { path: string; account: string }[] };
      return requests
        .filter(({ account }) => account === 'size-1500@postbox.example')
        .map(({ path }) => path);
    };
    expect(await paths('postbox')).toContain('/postbox/cards');
    expect(await paths('google')).toEqual([]);
  });

  test('is all there is when it alone is asked for', async () => {
    const alone = await start({ lookAlikes: [postbox] });
    try {
      expect((await fetch(`${alone.url}/google/v1/people/me`)).status).toBe(404);
      expect((await fetch(`${alone.url}/postbox/cards`)).status).toBe(401);
    } finally {
      await alone.stop();
    }
  });
});

describe('its authorization', () => {
  test('has metadata under its own issuer, and keys of ID tokens nowhere', () => {
    expect(server).toMatchObject({
      issuer: `${sandbox.url}/postbox/accounts`,
      scopes_supported: ['book:read', 'book:write', 'offline'],
    });
    expect(server).not.toHaveProperty('jwks_uri');
  });

  test('leaves nothing to tick: one button grants all that was asked for', async () => {
    const page = await (await authorize({ login_hint: 'one@postbox.example' })).text();
    expect(page).toContain('one@postbox.example: Read your address book');
    expect(page).not.toContain('type="checkbox"');
    const tokens = await tokensOf('one', { scope: 'book:read offline' });
    expect(tokens.refresh_token).toEqual(expect.any(String));
  });

  test('does not tell a scope that goes without saying', async () => {
    const { scope, refresh_token } = await tokensOf('one');
    expect([scope, refresh_token]).toEqual(['book:read', expect.any(String)]);
  });

  test('does not tell what was granted, where that goes without saying', async () => {
    expect(await tokensOf('size-9')).not.toHaveProperty('scope');
  });

  test('comes back in its own words when somebody denies, or cannot be asked', async () => {
    const denied = await allow('one', {}, 'deny');
    expect(denied.searchParams.get('error_description')).toBe('Not today.');
    const silent = await authorize({ prompt: 'none' });
    expect(silent.headers.get('location')).toContain('error=interaction_required');
  });

  test('comes back with its own issuer and parameters', async () => {
    const back = await allow('one');
    expect(back.searchParams.get('iss')).toBe(server.issuer);
    expect(back.searchParams.get('session')).toBe('postbox');
    expect(back.searchParams.has('authuser')).toBe(false);
  });

  test('keeps people from agreeing to some things, with a way back to the app', async () => {
    const writing = { scope: 'book:read book:write', login_hint: 'one@postbox.example' };
    expect(await (await authorize(writing)).text()).toContain('Ask the postmaster, or go back to http');
    await expect(allow('one', writing)).rejects.toThrow('Invalid URL');
    const back = await allow('one', writing, 'deny');
    expect(back.searchParams.get('error')).toBe('ask_the_postmaster');
  });

  test('refuses an account in words of its own', async () => {
    const page = await authorize({ account: 'foreign-redirect+1@postbox.example' });
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('Nobody lives here')]);
  });

  test('knows its own scopes and prompts only', async () => {
    const google = 'https://www.googleapis.com/auth/contacts.readonly';
    expect((await authorize({ scope: google })).status).toBe(400);
    expect((await authorize({ prompt: 'select_account' })).status).toBe(400);
    expect((await authorize({ prompt: 'login' })).status).toBe(200);
    const mismatch = await authorize({ redirect_uri: 'https://elsewhere.example/' });
    expect(await mismatch.text()).toContain('Error 400: invalid_request');
  });

  test('refuses an app in words of its own, on a page and at the token endpoint', async () => {
    const page = await authorize({ client_id: 'closed' });
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('We are closed.')]);
    const answer = await oauth.refreshTokenGrantRequest(
      server,
      { client_id: 'closed' },
      oauth.ClientSecretPost('secret'),
      'pbr_any',
      insecure,
    );
    expect([answer.status, await answer.json()]).toEqual([403, { ok: false, problem: 'closed' }]);
  });

  test('knows an account of another domain by that alone', async () => {
    const page = async (account: string) => (await authorize({ account })).text();
    expect(await page('abroad@abroad.example')).toContain('abroad@abroad.example: Read your address book');
    expect(await page('abroad+7@abroad.example')).toContain('abroad+7@abroad.example: Read');
    expect(await page('abroad@postbox.example')).toContain('Nobody has the address abroad@postbox.example');
    expect(await page('one@abroad.example')).toContain('Nobody has the address one@abroad.example');
    expect(await (await authorize({})).text()).toContain('account=abroad%40abroad.example');
  });

  test('lets nobody in whom only Google knows', async () => {
    const page = await (await authorize({ account: 'ana@sandbox.example' })).text();
    expect(page).toContain('Nobody has the address ana@sandbox.example');
  });
});

describe('its codes', () => {
  test('want the verifier of the challenge, made with S256', async () => {
    const answer = await exchange(await allow('one'), oauth.generateRandomCodeVerifier());
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
    expect((await authorize({ code_challenge_method: 'plain' })).status).toBe(400);
  });

  test('are good for one use, and the second ends what the first gave', async () => {
    const back = await allow('one');
    const first = await oauth.processAuthorizationCodeResponse(server, client, await exchange(back));
    expect((await exchange(back)).status).toBe(400);
    expect((await cards(first.access_token)).status).toBe(401);
  });
});

describe('its tokens', () => {
  test('have its own form and life', async () => {
    const back = await allow('one');
    expect(back.searchParams.get('code')).toMatch(/^pbc_/);
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, await exchange(back));
    expect(tokens).toMatchObject({
      access_token: expect.stringMatching(/^pba_/),
      refresh_token: expect.stringMatching(/^pbr_/),
      expires_in: 600,
      stamps: 1,
    });
    now += 600_000;
    expect((await cards(tokens.access_token)).status).toBe(401);
  });

  test('can be refreshed where the scope for it was asked for', async () => {
    expect((await tokensOf('one', { scope: 'book:read' })).refresh_token).toBeUndefined();
  });

  test('rotate: each refresh gives the refresh token of the next', async () => {
    const first = await tokensOf('one');
    const second = await refreshed(first.refresh_token);
    const third = await refreshed(second.refresh_token);
    expect(new Set([first, second, third].map((it) => it.refresh_token)).size).toBe(3);
    expect((await cards(third.access_token)).status).toBe(200);
  });

  test('end with the use of a rotated refresh token, in words of its own', async () => {
    const first = await tokensOf('one');
    const second = await refreshed(first.refresh_token);
    const reused = await refresh(first.refresh_token);
    expect([reused.status, await reused.json()]).toEqual([400, { ok: false, problem: 'refresh-token-dead' }]);
    expect((await refresh(second.refresh_token)).status).toBe(400);
    expect((await cards(second.access_token)).status).toBe(401);
  });

  test('stay good after a rotation, where it is gentle', async () => {
    const first = await tokensOf('size-8');
    const second = await refreshed(first.refresh_token);
    const third = await refreshed(first.refresh_token);
    expect(new Set([first, second, third].map((it) => it.refresh_token)).size).toBe(3);
    expect((await refresh(second.refresh_token)).status).toBe(200);
  });

  test('are kept up to its own limit', async () => {
    const first = await tokensOf('size-6');
    for (let i = 0; i < 5; i += 1) await tokensOf('size-6');
    expect((await refresh(first.refresh_token)).status).toBe(400);
  });
});

describe('its revocation', () => {
  const revoke = (token: string) => oauth.revocationRequest(server, client, authentication, token, insecure);

  test('ends one grant, and neither another nor the consent', async () => {
    const [one, other] = [await tokensOf('size-7'), await tokensOf('size-7')];
    await oauth.processRevocationResponse(await revoke(one.refresh_token ?? ''));
    expect((await cards(one.access_token)).status).toBe(401);
    expect((await refresh(one.refresh_token)).status).toBe(400);
    expect((await cards(other.access_token)).status).toBe(200);
    expect((await authorize({ login_hint: 'size-7@postbox.example' })).status).toBe(302);
  });

  test('is content with a token that is gone already', async () => {
    expect((await revoke('pba_unknown')).status).toBe(200);
  });
});

describe('the faults that look-alikes share', () => {
  test('refuse in the words of the look-alike', async () => {
    const { access_token } = await tokensOf('flaky');
    const refused = await cards(access_token);
    expect([refused.status, await refused.json()]).toEqual([503, { ok: false, problem: 'resting' }]);
    expect(refused.headers.get('content-type')).toBe('application/postbox+json; charset=utf-8');
    expect((await firstPage(access_token)).cards).toHaveLength(1000);
  });

  test('stand beside those of its own', async () => {
    const { access_token } = await tokensOf('closed');
    expect((await cards(access_token)).status).toBe(423);
  });

  test('break off in the middle of a page', async () => {
    const { access_token } = await tokensOf('truncated-once');
    const { next } = await firstPage(access_token);
    const text = cards(access_token, next ?? '').then((answer) => answer.text());
    await expect(text).rejects.toThrow('terminated');
    const again = (await (await cards(access_token, next ?? '')).json()) as Cards;
    expect(again.cards[0]).toMatchObject({ id: 1000 });
  });

  test('expire the first token at page 2, and rotation goes on from there', async () => {
    const tokens = await tokensOf('expired');
    const { next } = await firstPage(tokens.access_token);
    expect((await cards(tokens.access_token, next ?? '')).status).toBe(401);
    const { access_token } = await refreshed(tokens.refresh_token);
    expect((await cards(access_token, next ?? '')).status).toBe(200);
  });

  test('expire the token of each page, so that an old refresh token fails at page 3', async () => {
    const tokens = await tokensOf('rotating');
    const { next: second } = await firstPage(tokens.access_token);
    expect((await cards(tokens.access_token, second ?? '')).status).toBe(401);
    const newer = await refreshed(tokens.refresh_token);
    const { next: third } = (await (await cards(newer.access_token, second ?? '')).json()) as Cards;
    expect((await cards(newer.access_token, third ?? '')).status).toBe(401);
    const newest = await refreshed(newer.refresh_token);
    expect((await cards(newest.access_token, third ?? '')).status).toBe(200);
    expect((await refresh(tokens.refresh_token)).status).toBe(400);
  });

  test('lead in a circle', async () => {
    const { access_token } = await tokensOf('circle');
    let { cards: people, next } = await firstPage(access_token);
    const firsts = [people[0]?.id];
    for (let page = 2; page < 5; page += 1) {
      ({ cards: people, next } = (await (await cards(access_token, next ?? '')).json()) as Cards);
      firsts.push(people[0]?.id);
    }
    expect(firsts).toEqual([0, 1000, 2000, 0]);
  });

  test('refuse large pages, and give small ones', async () => {
    const { access_token } = await tokensOf('small-pages');
    const large = await cards(access_token);
    expect([large.status, large.headers.get('x-most')]).toEqual([413, '500']);
    const small = await cards(access_token, `${sandbox.url}/postbox/cards?size=500`);
    expect(((await small.json()) as Cards).cards).toHaveLength(500);
  });

  for (const name of ['foreign-redirect', 'foreign-next-page'])
    test(`lead to another host, for ${name}@`, async () => {
      const { access_token } = await tokensOf(name);
      const { next } = await firstPage(access_token);
      const answer = await cards(access_token, next ?? '');
      expect([new URL(answer.url).hostname, await answer.json()]).toEqual([
        'localhost',
        { ok: true, cards: [] },
      ]);
    });
});
