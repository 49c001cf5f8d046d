import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appPassword, defaultClient, type Sandbox } from '../dist/index.js';
import { errorOf, insecure, redirectUri, start } from './support/app.js';

let passedMs = 0;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await start({ clock: () => Date.now() + passedMs });
});
afterAll(() => sandbox.stop());

const client: oauth.Client = { client_id: defaultClient.id };
const verifier = oauth.generateRandomCodeVerifier();

type Provider = 'yahoo' | 'aol';

async function serverOf(provider: Provider): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(`${sandbox.url}/${provider}`);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
}

interface Walk {
  readonly provider?: Provider;
  readonly scope?: string;
  readonly decision?: 'allow' | 'deny';
}

const queryFor = async (scope: string) =>
  new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state: 'the state',
    language: 'de-de',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });

const emailOf = (name: string, provider: Provider) => `${name}@${provider}.sandbox.example`;

/** The address that the app gets back once the person has decided. */
async function decide(
  name: string,
  { provider = 'yahoo', scope = 'sdct-r', decision = 'allow' }: Walk,
): Promise<URL> {
  const { authorization_endpoint: page } = await serverOf(provider);
  const answer = await fetch(`${page}/consent`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      request: (await queryFor(scope)).toString(),
      account: emailOf(name, provider),
      decision,
    }),
  });
  return new URL(answer.headers.get('location') ?? '');
}

async function exchange(
  back: URL,
  provider: Provider = 'yahoo',
  authentication = oauth.ClientSecretBasic(defaultClient.secret),
): Promise<Response> {
  const server = await serverOf(provider);
  const parameters = oauth.validateAuthResponse(server, client, back, 'the state');
  return oauth.authorizationCodeGrantRequest(
    server,
    client,
    authentication,
    parameters,
    redirectUri,
    verifier,
    insecure,
  );
}

async function tokensOf(name: string, walk: Walk = {}) {
  const answer = await exchange(await decide(name, walk), walk.provider);
  return oauth.processAuthorizationCodeResponse(await serverOf(walk.provider ?? 'yahoo'), client, answer);
}

async function refresh(token = '', provider: Provider = 'yahoo'): Promise<Response> {
  const authentication = oauth.ClientSecretPost(defaultClient.secret);
  return oauth.refreshTokenGrantRequest(await serverOf(provider), client, authentication, token, insecure);
}

const asBearer = (token: string) => `Bearer ${token}`;

const dav = (path: string, authorization: string, method = 'PROPFIND', body = '<propfind/>') =>
  fetch(`${sandbox.url}/carddav/${path}`, {
    method,
    headers: { authorization, depth: '1', 'content-type': 'application/xml' },
    body,
  });

/** Asks for the cards of a page, of a hundred each. */
const cards = (name: string, page: number, token: string) =>
  dav(
    `yahoo/home/${name}/contacts/`,
    asBearer(token),
    'REPORT',
    `<addressbook-multiget><href>/${String((page - 1) * 100).padStart(6, '0')}.vcf</href></addressbook-multiget>`,
  );

describe('consent', () => {
  test('is given to the whole, and gives a code alone', async () => {
    const { authorization_endpoint: page } = await serverOf('yahoo');
    const shown = await fetch(`${page}?${await queryFor('openid sdct-r')}&account=ana@yahoo.sandbox.example`);
    const html = await shown.text();
    expect(html).toContain('See your contacts');
    expect(html).not.toContain('type="checkbox"');
    const back = await decide('ana', {});
    expect([...back.searchParams.keys()].sort()).toEqual(['code', 'state']);
    const denied = await decide('ana', { decision: 'deny' });
    expect(denied.searchParams.get('error')).toBe('access_denied');
  });

  test('is asked for by scopes that there are, and told on a page where there are none such', async () => {
    const { authorization_endpoint: page } = await serverOf('yahoo');
    const answer = await fetch(`${page}?${await queryFor('sdct-r mail-w')}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Please request scope from registered scopes');
  });

  test('comes back with invalid_scope where the app was never granted contacts', async () => {
    const { authorization_endpoint: page } = await serverOf('yahoo');
    const query = `${await queryFor('sdct-r')}&account=unregistered@yahoo.sandbox.example`;
    const answer = await fetch(`${page}?${query}`, { redirect: 'manual' });
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_scope');
  });

  test('without contacts says so in the token answer', async () => {
    const tokens = await tokensOf('no-contacts', { scope: 'openid sdct-r' });
    expect(tokens.scope).toBe('openid');
  });
});

describe('a token answer', () => {
  test('has neither scopes nor the account, as a rule', async () => {
    const tokens = await tokensOf('ana');
    expect(Object.keys(tokens).sort()).toEqual(['access_token', 'expires_in', 'refresh_token', 'token_type']);
    expect(tokens.expires_in).toBe(3600);
  });

  test('names the account where the app is an older one, or asks who it is', async () => {
    const older = await tokensOf('older-app', { scope: 'openid sdct-r' });
    const claims = oauth.getValidatedIdTokenClaims(older);
    expect(claims?.sub).toMatch(/^[0-9A-F]{26}$/);
    expect(older.xoauth_yahoo_guid).toBe(claims?.sub);
  });

  test('is for a client that says its secret in either way, and no other', async () => {
    for (const way of [oauth.ClientSecretBasic, oauth.ClientSecretPost]) {
      const right = await exchange(await decide('one', {}), 'yahoo', way(defaultClient.secret));
      expect(right.status).toBe(200);
      const wrong = await exchange(await decide('one', {}), 'yahoo', way('wrong'));
      expect(await errorOf(wrong)).toEqual({ status: 400, error: 'INVALID_CLIENT_SECRET' });
    }
  });

  test('is a refusal in capitals for a code that comes too late', async () => {
    expect(await errorOf(await exchange(await decide('late-code', {})))).toEqual({
      status: 400,
      error: 'INVALID_GRANT',
    });
  });
});

describe('an access token', () => {
  test('opens the address book, which does not say that it takes tokens', async () => {
    const { access_token: token } = await tokensOf('ana');
    const listed = await dav('yahoo/home/ana/contacts/', asBearer(token));
    expect([listed.status, (await listed.text()).split('.vcf').length - 1]).toEqual([207, 250]);
    const refused = await dav('yahoo/', asBearer('wrong'));
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="sandbox", charset="UTF-8"',
    ]);
  });

  test('opens neither the book of another, nor another server', async () => {
    const { access_token: token } = await tokensOf('ana');
    expect((await dav('yahoo/home/one/contacts/', asBearer(token))).status).toBe(403);
    for (const server of ['plain', 'aol', 'icloud'])
      expect((await dav(`${server}/`, asBearer(token))).status, server).toBe(401);
  });

  test('opens nothing without a scope for contacts', async () => {
    const { access_token: token } = await tokensOf('ana', { scope: 'openid email' });
    expect((await dav('yahoo/', asBearer(token))).status).toBe(401);
  });

  test('lives for an hour, and is renewed with a refresh token that stays', async () => {
    const tokens = await tokensOf('ana');
    passedMs += 3_600_000;
    expect((await dav('yahoo/', asBearer(tokens.access_token))).status).toBe(401);
    for (let times = 0; times < 2; times++) {
      const answer = await refresh(tokens.refresh_token);
      const renewed = await oauth.processRefreshTokenResponse(await serverOf('yahoo'), client, answer);
      expect(renewed.refresh_token).toBeUndefined();
      expect((await dav('yahoo/', asBearer(renewed.access_token))).status).toBe(207);
    }
  });

  test('ends with its grant', async () => {
    const tokens = await tokensOf('ana');
    const server = await serverOf('yahoo');
    const authentication = oauth.ClientSecretPost(defaultClient.secret);
    const token = tokens.refresh_token ?? '';
    await oauth.revocationRequest(server, client, authentication, token, insecure);
    expect((await dav('yahoo/', asBearer(tokens.access_token))).status).toBe(401);
    expect(await errorOf(await refresh(token))).toEqual({ status: 400, error: 'INVALID_REFRESH_TOKEN' });
  });

  test('tells who its person is, as far as the app may know', async () => {
    const ask = (token: string) =>
      fetch(`${sandbox.url}/yahoo/openid/v1/userinfo`, { headers: { authorization: asBearer(token) } });
    const { access_token: most } = await tokensOf('ana', { scope: 'openid profile email sdct-r' });
    expect(await (await ask(most)).json()).toMatchObject({
      name: 'Ana Sandbox',
      email: 'ana@yahoo.sandbox.example',
      email_verified: true,
    });
    const { access_token: least } = await tokensOf('ana', { scope: 'openid sdct-r' });
    expect(Object.keys((await (await ask(least)).json()) as object)).toEqual(['sub']);
    expect((await ask((await tokensOf('ana')).access_token)).status).toBe(403);
    expect((await ask('wrong')).status).toBe(401);
  });
});

describe('accounts with a fault', () => {
  test('are asked for another token at page 2', async () => {
    const { access_token: first, refresh_token } = await tokensOf('expired+250');
    expect((await cards('expired+250', 1, first)).status).toBe(207);
    expect((await cards('expired+250', 2, first)).status).toBe(401);
    const renewed = (await (await refresh(refresh_token)).json()) as { access_token: string };
    expect((await cards('expired+250', 2, renewed.access_token)).status).toBe(207);
  });

  test('meet each fault anew with each consent', async () => {
    for (let times = 0; times < 2; times++) {
      const { access_token: token } = await tokensOf('flaky+250');
      const statuses = [];
      for (const page of [1, 1, 2, 2]) statuses.push((await cards('flaky+250', page, token)).status);
      expect(statuses).toEqual([503, 207, 503, 207]);
    }
  });

  test('are shut out, whatever token they come with', async () => {
    const { access_token: first, refresh_token } = await tokensOf('shut-out');
    const renewed = (await (await refresh(refresh_token)).json()) as { access_token: string };
    for (const token of [first, renewed.access_token])
      expect((await dav('yahoo/', asBearer(token))).status).toBe(401);
  });
});

describe('AOL', () => {
  test('has people, tokens and an address book of its own', async () => {
    const tokens = await tokensOf('ana', { provider: 'aol' });
    expect((await dav('aol/home/ana/contacts/', asBearer(tokens.access_token))).status).toBe(207);
    expect((await dav('yahoo/', asBearer(tokens.access_token))).status).toBe(401);
    expect((await refresh(tokens.refresh_token, 'aol')).status).toBe(200);
    expect((await refresh(tokens.refresh_token, 'yahoo')).status).toBe(400);
  });

  test('takes app passwords, too', async () => {
    const credentials = Buffer.from(`ana@dav.sandbox.example:${appPassword}`).toString('base64');
    expect((await dav('aol/', `Basic ${credentials}`)).status).toBe(207);
  });
});
