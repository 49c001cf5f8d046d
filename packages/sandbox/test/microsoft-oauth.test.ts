import { createPublicKey, createVerify, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultClient, type Sandbox, tenants, troubledClients } from '../dist/index.js';
import { redirectUri, start } from './support/app.js';
import { claimsOf, entraError, MicrosoftApp, type Tokens } from './support/microsoft.js';

let now = Date.now();
let sandbox: Sandbox;
let app: MicrosoftApp;

beforeAll(async () => {
  sandbox = await start({ clock: () => now });
  app = new MicrosoftApp(sandbox);
});
afterAll(() => sandbox.stop());

const secondsLater = (seconds: number) => {
  now += seconds * 1000;
};
const [personal, open] = tenants;
const personalId = '9188040d-6c67-4c5b-b112-36a304b66dad';
const graphScope = (name: string) => `https://graph.microsoft.com/${name}`;

describe('the metadata', () => {
  const metadata = async (realm: string) => {
    const answer = await fetch(`${app.url}/${realm}/v2.0/.well-known/openid-configuration`);
    return (await answer.json()) as Record<string, unknown>;
  };

  for (const realm of ['common', 'organizations'])
    test(`of ${realm} has an issuer with a gap`, async () => {
      expect(await metadata(realm)).toMatchObject({
        issuer: `${app.url}/{tenantid}/v2.0`,
        authorization_endpoint: app.authorization(realm),
        token_endpoint: `${app.url}/${realm}/oauth2/v2.0/token`,
        jwks_uri: `${app.url}/${realm}/discovery/v2.0/keys`,
      });
    });

  test('of one tenant has its id in the issuer, by whichever name it is asked for', async () => {
    for (const [realm, id] of [
      ['consumers', personalId],
      [personalId, personalId],
      [open?.id ?? '', open?.id],
      [open?.domain ?? '', open?.id],
    ] as const)
      expect((await metadata(realm)).issuer).toBe(`${app.url}/${id}/v2.0`);
  });

  test('has no revocation endpoint, and there is none', async () => {
    expect(await metadata('common')).not.toHaveProperty('revocation_endpoint');
    expect((await fetch(`${app.url}/revoke`, { method: 'POST' })).status).toBe(404);
  });

  test('of a tenant that is not there is AADSTS90002', async () => {
    const answer = await fetch(`${app.url}/nowhere/v2.0/.well-known/openid-configuration`);
    expect(await entraError(answer)).toEqual({ status: 400, error: 'invalid_tenant', codes: [90002] });
  });
});

describe('the way of a person', () => {
  test('accepting gives a code, and the code gives tokens, without iss on the way', async () => {
    const back = await app.decide({ name: 'one' });
    expect([...back.keys()].sort()).toEqual(['code', 'session_state', 'state']);
    const answer = await app.exchange(back.get('code') ?? '');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(await answer.json()).toEqual({
      token_type: 'Bearer',
      scope: [graphScope('Contacts.Read'), graphScope('User.Read'), 'email', 'openid', 'profile'].join(' '),
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      id_token: expect.any(String),
    });
  });

  test('a work account is told the same scopes by their short names', async () => {
    expect((await app.tokens({ name: 'worker' })).scope).toBe('Contacts.Read User.Read email openid profile');
  });

  test('scopes may be asked for in full, and unknown ones may not', async () => {
    const scope = `openid ${graphScope('Contacts.Read')}`;
    const tokens = await app.tokens({ name: 'size-1', parameters: { scope } });
    expect(tokens.scope).toBe(`${graphScope('Contacts.Read')} openid`);
    const unknown = await app.visit({ name: 'size-1', parameters: { scope: 'Contacts.Reed' } });
    expect(await unknown.text()).toContain('AADSTS70011');
  });

  test('refresh tokens and ID tokens come to those who asked for them', async () => {
    const tokens = await app.tokens({ name: 'size-2', parameters: { scope: 'Contacts.Read' } });
    expect(Object.keys(tokens)).not.toContain('refresh_token');
    expect(Object.keys(tokens)).not.toContain('id_token');
  });

  test('what was agreed to earlier is in the next token, too', async () => {
    await app.tokens({ name: 'size-3', parameters: { scope: 'User.Read' } });
    const tokens = await app.tokens({ name: 'size-3', parameters: { scope: 'Contacts.Read' } });
    expect(tokens.scope).toBe(`${graphScope('Contacts.Read')} ${graphScope('User.Read')}`);
  });

  test('cancelling comes back with a subcode and AADSTS65004 for a work account, with a sentence for a personal one', async () => {
    const work = await app.decide({ name: 'worker', decision: 'deny' });
    expect(Object.fromEntries(work)).toEqual({
      state: 'the state',
      error: 'access_denied',
      error_subcode: 'cancel',
      error_description: expect.stringMatching(/^AADSTS65004: .*\r\nTrace ID: [\w-]{36}\r\n/),
    });
    const personal = await app.decide({ name: 'one', decision: 'deny' });
    expect(Object.fromEntries(personal)).toEqual({
      state: 'the state',
      error: 'access_denied',
      error_description: expect.stringMatching(/^The user has denied access/),
    });
  });

  test('what was accepted is not asked for again, unless the app insists', async () => {
    await app.tokens({ name: 'size-4' });
    expect((await app.visit({ name: 'size-4' })).status).toBe(302);
    expect((await app.visit({ name: 'size-4', parameters: { prompt: 'consent' } })).status).toBe(200);
    const url = `${app.authorization()}?${await app.query({ login_hint: 'size-4@personal.sandbox.example' })}`;
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(302);
    expect(await (await fetch(`${url}&prompt=select_account`)).text()).toContain('Choose an account');
  });

  test('prompt=none comes back with login_required', async () => {
    const url = `${app.authorization()}?${await app.query({ prompt: 'none' })}`;
    const answer = await fetch(url, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('error=login_required');
  });

  test('Contacts.Read is never granted to no-contacts@', async () => {
    expect((await app.tokens({ name: 'no-contacts' })).scope).not.toContain('Contacts.Read');
  });
});

describe('a request that is wrong is told on a page', () => {
  const other = { client_id: 'some-app' };
  for (const [code, realm, parameters] of [
    ['AADSTS700016', 'common', other],
    ['AADSTS50011', 'common', { redirect_uri: `${redirectUri}/` }],
    ['AADSTS70005', 'common', { response_type: 'token' }],
    ['AADSTS70011', 'common', { scope: 'https://www.googleapis.com/auth/contacts' }],
    ['AADSTS900144', 'common', { scope: '' }],
    ['AADSTS90023', 'common', { response_mode: 'form_post' }],
    ['AADSTS90023', 'common', { prompt: 'please' }],
    ['AADSTS90002', 'nowhere', {}],
  ] as const)
    test(`${code} for ${JSON.stringify(parameters)} at ${realm}`, async () => {
      const answer = await app.visit({ name: 'one', realm, parameters });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(`${code}: `);
    });

  test('it quotes what was sent, and nothing of it is markup', async () => {
    const page = await (await app.visit({ name: 'one', parameters: { client_id: '<b>x</b>' } })).text();
    expect(page).toContain('&lt;b>x&lt;/b>');
  });
});

describe('an account that may not sign in there', () => {
  for (const [name, realm, code] of [
    ['worker', 'consumers', 'AADSTS500208'],
    ['one', 'organizations', 'AADSTS500208'],
    ['one', open?.domain, 'AADSTS50020'],
    ['closed-admin', open?.id, 'AADSTS50020'],
  ] as const)
    test(`${name}@ at ${realm} is ${code} on a page, and does not come back`, async () => {
      const walk = { name, ...(realm === undefined ? {} : { realm }) };
      for (const answer of [
        await app.visit(walk),
        await app.post(walk),
        await app.post({ ...walk, decision: 'deny' }),
      ]) {
        expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
        expect(await answer.text()).toContain(`${code}: `);
      }
    });

  for (const [name, realm] of [
    ['one', 'common'],
    ['one', 'consumers'],
    ['one', personal?.id],
    ['worker', 'common'],
    ['worker', 'organizations'],
    ['worker', open?.domain],
    ['worker', open?.id.toUpperCase()],
  ] as const)
    test(`is not ${name}@ at ${realm}`, async () => {
      const back = await app.decide({ name, ...(realm === undefined ? {} : { realm }) });
      expect(back.get('code')).toBeTruthy();
    });
});

describe('an app for one tenant', () => {
  const [, , oneTenant] = troubledClients;

  test('is refused elsewhere, on a page and at the token endpoint', async () => {
    const own = new MicrosoftApp(sandbox, redirectUri, oneTenant);
    for (const realm of ['common', 'organizations', 'consumers']) {
      expect(await (await own.visit({ name: 'worker', realm })).text()).toContain('AADSTS50194: ');
      const answer = await own.call({ grant_type: 'refresh_token', refresh_token: 'x' }, realm);
      expect(await entraError(answer)).toEqual({ status: 400, error: 'invalid_request', codes: [50194] });
    }
    const other = await own.call(
      { grant_type: 'refresh_token', refresh_token: 'x' },
      'closed.sandbox.example',
    );
    expect(await entraError(other)).toMatchObject({ error: 'unauthorized_client', codes: [700016] });
  });

  test('is at home in its own', async () => {
    const own = new MicrosoftApp(sandbox, redirectUri, oneTenant);
    const back = await own.decide({ name: 'worker', realm: open?.id ?? '' });
    const form = {
      grant_type: 'authorization_code',
      code: back.get('code') ?? '',
      redirect_uri: redirectUri,
    };
    const answer = await own.call({ ...form, code_verifier: own.verifier }, open?.id);
    expect(answer.status).toBe(200);
  });
});

describe('the token endpoint', () => {
  const anyGrant = { grant_type: 'refresh_token', refresh_token: 'x' };
  const [deleted, expired] = troubledClients;

  test('knows the client by both ways of telling the secret', async () => {
    const { id, secret } = defaultClient;
    const headers = { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
    const { refresh_token = '' } = await app.tokens({ name: 'size-5' });
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token });
    const url = `${app.url}/common/oauth2/v2.0/token`;
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
    expect((await app.refresh(refresh_token)).status).toBe(200);
  });

  test('says which is wrong of a client', async () => {
    const answers = await Promise.all([
      app.call(anyGrant, 'common', { ...defaultClient, secret: 'wrong' }),
      app.call(anyGrant, 'common', expired),
      app.call(anyGrant, 'common', deleted),
      app.call(anyGrant, 'common', { id: 'some-app', secret: 'x' }),
    ]);
    expect(await Promise.all(answers.map(entraError))).toEqual([
      { status: 401, error: 'invalid_client', codes: [7000215] },
      { status: 401, error: 'invalid_client', codes: [7000222] },
      { status: 400, error: 'unauthorized_client', codes: [700016] },
      { status: 400, error: 'unauthorized_client', codes: [700016] },
    ]);
    const without = await fetch(`${app.url}/common/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: defaultClient.id, ...anyGrant }),
    });
    expect(await entraError(without)).toEqual({ status: 401, error: 'invalid_client', codes: [7000218] });
  });

  test('shows the pages of an app whose secret has expired as usual', async () => {
    expect((await new MicrosoftApp(sandbox, redirectUri, expired).visit({ name: 'one' })).status).toBe(200);
  });

  test('tells an error with ids and a time, and quotes what was sent', async () => {
    const answer = await app.call({ grant_type: 'password' });
    expect(await answer.json()).toEqual({
      error: 'unsupported_grant_type',
      error_codes: [70003],
      error_description: expect.stringMatching(/^AADSTS70003: .*'password'\.\r\nTrace ID: /),
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/),
      trace_id: expect.stringMatching(/^[\w-]{36}$/),
      correlation_id: expect.stringMatching(/^[\w-]{36}$/),
    });
  });

  test('takes a code once, in time, with the verifier and the redirect URI', async () => {
    const code = async () => (await app.decide({ name: 'size-6' })).get('code') ?? '';
    const once = await code();
    expect((await app.exchange(once)).status).toBe(200);
    const late = await code();
    const answers = [
      await app.exchange(once),
      await app.exchange('1.AX0nothing'),
      await app.exchange(await code(), { code_verifier: 'x'.repeat(43) }),
      await app.exchange(await code(), { redirect_uri: `${redirectUri}?x` }),
      await app.exchange((await app.decide({ name: 'late-code' })).get('code') ?? ''),
    ];
    expect(await Promise.all(answers.map(entraError))).toEqual(
      [54005, 9002313, 501481, 500112, 70008].map((code) => ({
        status: 400,
        error: 'invalid_grant',
        codes: [code],
      })),
    );
    secondsLater(61);
    expect((await app.exchange(late)).status).toBe(400);
  });

  test('is not there for a tenant that is not there', async () => {
    const answer = await app.call(anyGrant, 'nowhere');
    expect(await entraError(answer)).toMatchObject({ error: 'invalid_request', codes: [90002] });
  });
});

describe('tokens', () => {
  test('refreshing gives another refresh token, and the old one stays good', async () => {
    const first = await app.tokens({ name: 'size-7' });
    secondsLater(3600);
    expect((await app.graph('/me', first.access_token)).status).toBe(401);
    const second = (await (await app.refresh(first.refresh_token)).json()) as Tokens;
    expect((await app.graph('/me', second.access_token)).status).toBe(200);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect([
      (await app.refresh(first.refresh_token)).status,
      (await app.refresh(second.refresh_token)).status,
    ]).toEqual([200, 200]);
  });

  test('refreshing may ask for less, and for nothing that was not agreed to', async () => {
    const { refresh_token } = await app.tokens({ name: 'size-8' });
    const less = (await (
      await app.refresh(refresh_token, { scope: graphScope('User.Read') })
    ).json()) as Tokens;
    expect(less.scope).toBe(graphScope('User.Read'));
    const more = await app.refresh(refresh_token, { scope: 'People.Read' });
    expect(await entraError(more)).toEqual({
      status: 400,
      error: 'invalid_grant',
      codes: [65001],
      suberror: 'consent_required',
    });
  });

  test('a refresh token that is dead is AADSTS50173, with a suberror', async () => {
    expect(await entraError(await app.refresh('1.AXonothing'))).toEqual({
      status: 400,
      error: 'invalid_grant',
      codes: [50173],
      suberror: 'bad_token',
    });
  });

  test('an ID token names the tenant of the account, and is signed', async () => {
    const claims = claimsOf(
      (await app.tokens({ name: 'size-9', parameters: { nonce: 'the nonce' } })).id_token,
    );
    expect(claims).toMatchObject({
      ver: '2.0',
      iss: `${app.url}/${personalId}/v2.0`,
      tid: personalId,
      aud: defaultClient.id,
      nonce: 'the nonce',
      preferred_username: 'size-9@personal.sandbox.example',
      email: 'size-9@personal.sandbox.example',
      name: 'Size-9 Sandbox',
      oid: expect.stringMatching(/^00000000-0000-0000-[0-9a-f]{4}-[0-9a-f]{12}$/),
    });
    const { id_token = '' } = await app.tokens({ name: 'worker', realm: 'organizations' });
    expect(claimsOf(id_token)).toMatchObject({ iss: `${app.url}/${open?.id}/v2.0`, tid: open?.id });
    const [head, body, signature] = id_token.split('.');
    const keysUrl = `${app.url}/common/discovery/v2.0/keys`;
    const { keys } = (await (await fetch(keysUrl)).json()) as { keys: JsonWebKey[] };
    const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' });
    const verify = createVerify('RSA-SHA256').update(`${head}.${body}`);
    expect(verify.verify(key, signature ?? '', 'base64url')).toBe(true);
  });

  test('an ID token says no more of a person than was asked for', async () => {
    const { id_token } = await app.tokens({ name: 'size-10', parameters: { scope: 'openid Contacts.Read' } });
    expect(Object.keys(claimsOf(id_token)).sort()).toEqual(
      ['aud', 'exp', 'iat', 'iss', 'nbf', 'sub', 'tid', 'ver'].sort(),
    );
  });

  test('an account has a subject for each app, and one object', async () => {
    const others = new MicrosoftApp(sandbox, redirectUri, troubledClients[2]);
    const walk = { name: 'worker', realm: open?.id ?? '' };
    const back = await others.decide(walk);
    const answer = await others.call(
      {
        grant_type: 'authorization_code',
        code: back.get('code') ?? '',
        redirect_uri: redirectUri,
        code_verifier: others.verifier,
      },
      walk.realm,
    );
    const [one, other] = [await app.tokens(walk), (await answer.json()) as Tokens].map(({ id_token }) =>
      claimsOf(id_token),
    );
    expect(one?.oid).toBe(other?.oid);
    expect(one?.sub).not.toBe(other?.sub);
  });
});
