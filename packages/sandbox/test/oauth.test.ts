import { createPublicKey, createVerify, type JsonWebKey } from 'node:crypto';
import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultClient, type Sandbox, troubledClients } from '../dist/index.js';
import {
  App,
  contactsScope,
  errorOf,
  everything,
  insecure,
  otherScope,
  redirectUri,
  start,
} from './support/app.js';

// Apps compare the time of ID tokens with their own clock.
let now = Date.now();
let sandbox: Sandbox;
let app: App;

beforeAll(async () => {
  sandbox = await start({ clock: () => now });
  app = await App.at(sandbox);
});
afterAll(() => sandbox.stop());

const secondsLater = (seconds: number) => {
  now += seconds * 1000;
};
const ownerPath = '/v1/people/me?personFields=names';

describe('the way of a person through the authorization page', () => {
  test('allowing gives a code, and the code gives tokens with every scope in full', async () => {
    const tokens = await app.tokens({ name: 'ana' });
    expect(tokens.scope).toBe(
      `openid https://www.googleapis.com/auth/userinfo.email https://www.googleapis.com/auth/userinfo.profile ${contactsScope} ${otherScope}`,
    );
    expect(tokens).toMatchObject({
      token_type: 'bearer',
      expires_in: 3599,
      refresh_token: expect.any(String),
    });
    expect((await app.get(ownerPath, tokens.access_token)).status).toBe(200);
  });

  test('only what is ticked is granted', async () => {
    expect(
      (
        await app.tokens({
          name: 'size-1',
          scope: `openid ${contactsScope} ${otherScope}`,
          ticked: [otherScope],
        })
      ).scope,
    ).toBe(`openid ${otherScope}`);
  });

  test('an account that withholds a scope never grants it', async () => {
    expect((await app.tokens({ name: 'unticked' })).scope).not.toContain(contactsScope);
    expect((await app.tokens({ name: 'no-other' })).scope).not.toContain(otherScope);
    expect((await app.tokens({ name: 'no-other' })).scope).toContain(contactsScope);
  });

  test('denying, or ticking nothing, comes back with access_denied', async () => {
    const denied = await app.decide({ name: 'ana', decision: 'deny' });
    expect(denied.searchParams.get('error')).toBe('access_denied');
    const scope = `${contactsScope} ${otherScope}`;
    const nothing = await app.decide({ name: 'size-2', scope, ticked: [] });
    expect(nothing.searchParams.get('error')).toBe('access_denied');
  });

  test('one scope alone has no box: allowing grants it', async () => {
    const tokens = await app.tokens({ name: 'size-13', scope: contactsScope, ticked: [] });
    expect(tokens.scope).toBe(contactsScope);
    const denied = await app.decide({ name: 'size-14', scope: contactsScope, decision: 'deny' });
    expect(denied.searchParams.get('error')).toBe('access_denied');
  });

  test('beside the scopes of signing in, one scope has its box, and without a tick only they are granted', async () => {
    const scope = `openid email ${contactsScope}`;
    const tokens = await app.tokens({ name: 'size-15', scope, ticked: [] });
    expect(tokens.scope).toBe('openid https://www.googleapis.com/auth/userinfo.email');
  });

  test('state comes back letter by letter, with the issuer', async () => {
    const state = 'a+b c/%20&=ü"<';
    const back = await app.decide({ name: 'ana', parameters: { state } });
    expect(back.searchParams.get('state')).toBe(state);
    expect(back.searchParams.get('iss')).toBe(app.server.issuer);
  });

  for (const [name, error] of [
    ['admin-policy', 'admin_policy_enforced'],
    ['org-internal', 'org_internal'],
  ] as const)
    test(`${name}@ comes back with ${error} as soon as it is chosen`, async () => {
      const query = await app.query({ parameters: { login_hint: `${name}@sandbox.example` } });
      const answer = await fetch(`${app.server.authorization_endpoint}?${query}`, { redirect: 'manual' });
      expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe(error);
    });

  test('what was allowed before is not asked for again, unless the app insists', async () => {
    await app.tokens({ name: 'size-3' });
    const hint = { login_hint: 'size-3@sandbox.example' };
    const visit = async (parameters: Record<string, string>) =>
      fetch(
        `${app.server.authorization_endpoint}?${await app.query({ parameters: { ...hint, ...parameters } })}`,
        {
          redirect: 'manual',
        },
      );
    const atOnce = await visit({ prompt: '' });
    expect(new URL(atOnce.headers.get('location') ?? '').searchParams.get('code')).toBeTruthy();
    expect((await visit({ prompt: 'consent' })).status).toBe(200);
    expect(await (await visit({ prompt: 'select_account' })).text()).toContain('Choose an account');
  });

  test('prompt=none comes back with interaction_required', async () => {
    const query = await app.query({ parameters: { prompt: 'none' } });
    const answer = await fetch(`${app.server.authorization_endpoint}?${query}`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('error=interaction_required');
  });

  test('scopes granted earlier are included when asked for', async () => {
    await app.tokens({ name: 'size-4', scope: contactsScope });
    const parameters = { include_granted_scopes: 'true' };
    expect((await app.tokens({ name: 'size-4', scope: otherScope, parameters })).scope).toBe(
      `${otherScope} ${contactsScope}`,
    );
    expect((await app.tokens({ name: 'size-4', scope: otherScope })).scope).toBe(otherScope);
  });
});

describe('a request that is wrong', () => {
  const cases: [string, number, Record<string, string>][] = [
    ['invalid_client', 401, { client_id: 'somebody' }],
    ['redirect_uri_mismatch', 400, { redirect_uri: `${redirectUri}/` }],
    ['redirect_uri_mismatch', 400, { redirect_uri: 'https://evil.example/back' }],
    ['unsupported_response_type', 400, { response_type: 'token' }],
    ['invalid_scope', 400, { scope: 'https://www.googleapis.com/auth/nothing' }],
    ['invalid_request', 400, { scope: '' }],
    ['invalid_request', 400, { code_challenge_method: 'plain' }],
    ['invalid_request', 400, { code_challenge: 'short' }],
    ['invalid_request', 400, { access_type: 'sometimes' }],
    ['invalid_request', 400, { prompt: 'please' }],
  ];
  for (const [error, status, parameters] of cases)
    test(`${JSON.stringify(parameters)} is ${error} on a page of its own and never comes back`, async () => {
      const query = await app.query({ parameters });
      const answer = await fetch(`${app.server.authorization_endpoint}?${query}`, { redirect: 'manual' });
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(`Error ${status}: ${error}`);
    });

  test('a parameter given twice is refused', async () => {
    const query = await app.query();
    const answer = await fetch(`${app.server.authorization_endpoint}?${query}&state=two`);
    expect(await answer.text()).toContain('can only have a single value: state');
  });

  test('a browser inside another app is refused', async () => {
    const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15; wv) Chrome/140' };
    const answer = await fetch(`${app.server.authorization_endpoint}?${await app.query()}`, { headers });
    expect(await answer.text()).toContain('disallowed_useragent');
  });

  test('a redirect URI that is not of this machine cannot be registered', async () => {
    await expect(start({ redirectUris: ['https://evil.example/'] })).rejects.toThrow(
      'is not on this machine',
    );
  });
});

describe('the token endpoint', () => {
  test('knows the client by both ways of telling the secret, and by no other secret', async () => {
    const basic = oauth.ClientSecretBasic(defaultClient.secret);
    for (const [authentication, status] of [
      [basic, 200],
      [oauth.ClientSecretBasic('wrong'), 401],
      [oauth.ClientSecretPost('wrong'), 401],
    ] as const) {
      const back = oauth.validateAuthResponse(
        app.server,
        app.client,
        await app.decide({ name: 'ana' }),
        'the state',
      );
      const answer = await oauth.authorizationCodeGrantRequest(
        app.server,
        app.client,
        authentication,
        back,
        redirectUri,
        app.verifier,
        insecure,
      );
      expect(answer.status).toBe(status);
      if (status === 401) expect(await errorOf(answer)).toEqual({ status, error: 'invalid_client' });
    }
  });

  test('answers 401 deleted_client to an app that was deleted while its page was open', async () => {
    const [deleted] = troubledClients;
    const form = { grant_type: 'refresh_token', refresh_token: 'x', client_id: deleted.id };
    const answers = await Promise.all([
      app.post('/token', { ...form, client_secret: deleted.secret }),
      app.post('/token', { ...form, client_secret: 'wrong' }),
    ]);
    expect(await Promise.all(answers.map(errorOf))).toEqual([
      { status: 401, error: 'deleted_client' },
      { status: 401, error: 'invalid_client' },
    ]);
    const query = await app.query({ parameters: { client_id: deleted.id } });
    expect((await fetch(`${app.server.authorization_endpoint}?${query}`)).status).toBe(200);
  });

  test('knows no unknown client, no missing secret and no secret told twice', async () => {
    const form = { grant_type: 'authorization_code', code: 'x', redirect_uri: redirectUri };
    const { id, secret } = defaultClient;
    const header = { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
    const answers = await Promise.all([
      app.post('/token', { ...form, client_id: 'somebody', client_secret: secret }),
      app.post('/token', { ...form, client_id: id }),
      app.post('/token', { ...form, client_id: id, client_secret: secret }, header),
    ]);
    expect(await Promise.all(answers.map(errorOf))).toEqual([
      { status: 401, error: 'invalid_client' },
      { status: 400, error: 'invalid_request' },
      { status: 400, error: 'invalid_request' },
    ]);
  });

  test('wants the verifier of the challenge', async () => {
    const without = await app.exchange(await app.decide({ name: 'ana' }), oauth.nopkce);
    expect(await errorOf(without)).toEqual({ status: 400, error: 'invalid_grant' });
    const other = await app.exchange(await app.decide({ name: 'ana' }), oauth.generateRandomCodeVerifier());
    expect(await other.json()).toEqual({
      error: 'invalid_grant',
      error_description: 'Invalid code verifier.',
    });
  });

  test('wants the redirect URI of the request', async () => {
    const code = (await app.decide({ name: 'ana' })).searchParams.get('code') ?? '';
    const { id: client_id, secret: client_secret } = defaultClient;
    const form = {
      client_id,
      client_secret,
      grant_type: 'authorization_code',
      code,
      code_verifier: app.verifier,
    };
    const answer = await app.post('/token', { ...form, redirect_uri: `${redirectUri}?x` });
    expect(await errorOf(answer)).toEqual({ status: 400, error: 'redirect_uri_mismatch' });
  });

  test('gives nothing for a code used twice, and takes back what it gave for it first', async () => {
    const back = await app.decide({ name: 'size-5' });
    const first = (await (await app.exchange(back)).json()) as oauth.TokenEndpointResponse;
    expect((await app.get(ownerPath, first.access_token)).status).toBe(200);
    expect(await errorOf(await app.exchange(back))).toEqual({ status: 400, error: 'invalid_grant' });
    expect((await app.get(ownerPath, first.access_token)).status).toBe(401);
    expect(await errorOf(await app.refresh(first.refresh_token))).toEqual({
      status: 400,
      error: 'invalid_grant',
    });
  });

  test('forgets a code after a minute', async () => {
    const back = await app.decide({ name: 'ana' });
    secondsLater(61);
    expect(await errorOf(await app.exchange(back))).toEqual({ status: 400, error: 'invalid_grant' });
  });

  test('does not know other grant types', async () => {
    const { id: client_id, secret: client_secret } = defaultClient;
    const answer = await app.post('/token', { client_id, client_secret, grant_type: 'password' });
    expect(await errorOf(answer)).toEqual({ status: 400, error: 'unsupported_grant_type' });
  });
});

describe('tokens', () => {
  test('an access token dies after an hour, and refreshing gives another with the same refresh token', async () => {
    const tokens = await app.tokens({ name: 'ana' });
    secondsLater(3600);
    expect((await app.get(ownerPath, tokens.access_token)).status).toBe(401);
    const answer = await app.refresh(tokens.refresh_token);
    const refreshed = (await answer.json()) as oauth.TokenEndpointResponse;
    expect(refreshed.refresh_token).toBeUndefined();
    expect((await app.get(ownerPath, refreshed.access_token)).status).toBe(200);
    expect((await app.refresh(tokens.refresh_token)).status).toBe(200);
  });

  test('a refresh token comes only with access_type=offline, and anew only with prompt=consent', async () => {
    const refreshTokens: unknown[] = [];
    for (const parameters of [
      { access_type: 'online', prompt: 'consent' },
      { access_type: 'offline', prompt: '' },
      { access_type: 'offline', prompt: 'consent' },
    ])
      refreshTokens.push((await app.tokens({ name: 'size-6', parameters })).refresh_token);
    expect(refreshTokens).toEqual([undefined, undefined, expect.any(String)]);
    const first = await app.tokens({ name: 'size-7', parameters: { access_type: 'offline', prompt: '' } });
    expect(first.refresh_token).toEqual(expect.any(String));
  });

  test('the hundred and first refresh token of an app and account is the end of the first', async () => {
    const [first] = await Promise.all([app.tokens({ name: 'size-8' })]);
    for (let i = 0; i < 100; i += 1) await app.tokens({ name: 'size-8' });
    expect(await errorOf(await app.refresh(first.refresh_token))).toEqual({
      status: 400,
      error: 'invalid_grant',
    });
  });

  test('revoking one token revokes all that the account gave to the app, and only once', async () => {
    const [one, other] = [await app.tokens({ name: 'size-9' }), await app.tokens({ name: 'size-9' })];
    expect((await app.post('/revoke', { token: one.refresh_token ?? '' })).status).toBe(200);
    expect((await app.get(ownerPath, other.access_token)).status).toBe(401);
    expect(await errorOf(await app.post('/revoke', { token: one.refresh_token ?? '' }))).toEqual({
      status: 400,
      error: 'invalid_token',
    });
  });

  test('openid gives an ID token, whose signature holds and whose subject stays', async () => {
    const tokens = await app.tokens({ name: 'size-11' });
    const again = await app.tokens({ name: 'size-11' });
    const { sub, email } = claimsOf(tokens.id_token ?? '');
    expect(email).toBe('size-11@sandbox.example');
    expect(sub).toMatch(/^1\d{20}$/);
    expect(claimsOf(again.id_token ?? '').sub).toBe(sub);
    const [head, body, signature] = (tokens.id_token ?? '').split('.');
    const { keys } = (await (await fetch(app.server.jwks_uri ?? '')).json()) as { keys: JsonWebKey[] };
    const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' });
    const isSigned = createVerify('RSA-SHA256')
      .update(`${head}.${body}`)
      .verify(key, signature ?? '', 'base64url');
    expect(isSigned).toBe(true);
    const asked = await app.tokens({ name: 'size-11', parameters: { nonce: 'the nonce' } });
    expect([claimsOf(tokens.id_token ?? ''), claimsOf(asked.id_token ?? '')]).toEqual([
      expect.not.objectContaining({ nonce: expect.anything() }),
      expect.objectContaining({ nonce: 'the nonce' }),
    ]);
    const none = await app.tokens({ name: 'size-12', scope: contactsScope });
    expect(none.id_token).toBeUndefined();
  });

  test('the metadata is at both well-known places', async () => {
    const answer = await fetch(`${sandbox.url}/.well-known/oauth-authorization-server/google`);
    expect(await answer.json()).toEqual({ ...app.server });
    expect(
      everything
        .split(' ')
        .slice(3)
        .every((scope) => app.server.scopes_supported?.includes(scope)),
    ).toBe(true);
  });
});

const claimsOf = (token: string): { sub?: string; email?: string } =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
