import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { microsoft, type Sandbox, tenants } from '../dist/index.js';
import { start } from './support/app.js';
import { backIn, MicrosoftApp } from './support/microsoft.js';

// Approvals last as long as the sandbox, so each test has its own.

let sandbox: Sandbox;
let app: MicrosoftApp;

beforeEach(async () => {
  sandbox = await start();
  app = new MicrosoftApp(sandbox);
});
afterEach(() => sandbox.stop());

const closed = tenants.find(({ domain }) => domain.startsWith('closed'));
const needed = 'Need admin approval';
const signingIn = 'openid profile email offline_access User.Read';

interface Visit {
  name: string;
  realm?: string;
  scope?: string;
}

const page = ({ realm = 'organizations' }: Omit<Visit, 'name'>) => `${app.url}/${realm}/v2.0/adminconsent`;

const request = (scope = 'https://graph.microsoft.com/Contacts.Read User.Read offline_access') =>
  new URLSearchParams({
    client_id: app.client.id,
    redirect_uri: app.redirectUri,
    scope,
    state: 'approving',
  });

const visitAdminConsent = ({ name, ...where }: Visit) => {
  const query = request(where.scope);
  query.set('account', microsoft.accounts.emailOf(name));
  return fetch(`${page(where)}?${query}`, { redirect: 'manual' });
};

const decideForAll = ({ name, ...where }: Visit, decision: string) =>
  fetch(`${page(where)}/decision`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      request: request(where.scope).toString(),
      account: microsoft.accounts.emailOf(name),
      decision,
    }),
  });

describe('what people of a work tenant may agree to', () => {
  for (const [name, scope, may] of [
    ['worker', 'Contacts.Read', true],
    ['worker', 'Contacts.ReadWrite People.Read Contacts.Read.Shared', true],
    ['careful-worker', `Contacts.Read ${signingIn}`, true],
    ['careful-worker', 'Contacts.Read People.Read', false],
    ['careful-worker', 'Contacts.ReadWrite', false],
    ['careful-worker', 'Contacts.Read.Shared', false],
    ['closed-worker', 'Contacts.Read', false],
    ['closed-worker', signingIn, false],
    ['careful-admin', 'People.Read', true],
    ['closed-admin', 'Contacts.Read', true],
    ['ana', 'Contacts.ReadWrite People.Read', true],
  ] as const)
    test(`${name}@ ${may ? 'may' : 'may not'}: ${scope}`, async () => {
      const walk = { name, parameters: { scope } };
      expect((await (await app.visit(walk)).text()).includes(needed)).toBe(!may);
      const answer = await app.post(walk);
      expect(answer.status).toBe(may ? 302 : 200);
      if (!may) expect(await answer.text()).toContain(needed);
    });
});

describe('returning to the app without granting consent', () => {
  for (const [name, error, code, subcode] of [
    ['closed-worker', 'access_denied', 'AADSTS90094', null],
    ['policy', 'access_denied', 'AADSTS90093', null],
    ['consent-required', 'consent_required', 'AADSTS65001', null],
    ['interaction-required', 'interaction_required', 'AADSTS65001', null],
    ['wordless', 'access_denied', undefined, 'cancel'],
  ] as const)
    test(`brings ${error} and ${code ?? subcode} for ${name}@, by the link and by declining`, async () => {
      const shown = await (await app.visit({ name })).text();
      const [, link = ''] = /id="turn-back" href="([^"]+)"/.exec(shown) ?? [];
      const byLink = new URL(link.replaceAll('&amp;', '&')).searchParams;
      for (const back of [byLink, await app.decide({ name, decision: 'deny' })])
        expect([
          back.get('state'),
          back.get('error'),
          back.get('error_description')?.split(':')[0],
          back.get('error_subcode'),
        ]).toEqual(['the state', error, code, subcode]);
    });
});

describe('an administrator', () => {
  test('agrees for everybody in the tenant, who then see no page', async () => {
    const admin = { name: 'closed-admin' };
    const shown = await (await visitAdminConsent(admin)).text();
    expect(shown).toContain('for all users in Closed Ltd');
    expect(shown).toContain('Read your contacts');
    expect(Object.fromEntries(backIn(await decideForAll(admin, 'allow')))).toEqual({
      admin_consent: 'True',
      tenant: closed?.id,
      scope: 'https://graph.microsoft.com/Contacts.Read https://graph.microsoft.com/User.Read offline_access',
      state: 'approving',
    });
    const scope = 'Contacts.Read User.Read offline_access';
    for (const name of ['closed-worker', 'policy', 'wordless'])
      expect(backIn(await app.visit({ name, parameters: { scope } })).get('code')).toBeTruthy();
    const { scope: told } = await app.tokens({ name: 'closed-worker', parameters: { scope } });
    expect(told).toBe('Contacts.Read User.Read');
  });

  test('agrees to what was asked for, in that tenant and to that app', async () => {
    await decideForAll({ name: 'closed-admin' }, 'allow');
    const more = await app.visit({
      name: 'closed-worker',
      parameters: { scope: 'Contacts.Read People.Read' },
    });
    expect(await more.text()).toContain(needed);
    const careful = await app.visit({ name: 'careful-worker', parameters: { scope: 'Contacts.ReadWrite' } });
    expect(await careful.text()).toContain(needed);
  });

  test('has agreed in vain when the app has people asked all the same', async () => {
    await decideForAll({ name: 'closed-admin' }, 'allow');
    const parameters = { scope: 'Contacts.Read', prompt: 'consent' };
    expect(await (await app.visit({ name: 'closed-worker', parameters })).text()).toContain(needed);
  });

  test('may decline, and may be asked again', async () => {
    const declined = backIn(await decideForAll({ name: 'careful-admin' }, 'deny'));
    expect(Object.fromEntries(declined)).toEqual({
      admin_consent: 'True',
      tenant: expect.any(String),
      error: 'consent_required',
      error_description: expect.stringMatching(/^AADSTS65004: /),
      state: 'approving',
    });
    expect((await visitAdminConsent({ name: 'careful-admin' })).status).toBe(200);
  });

  for (const [name, realm, told] of [
    ['closed-worker', 'organizations', 'AADSTS90094'],
    ['ana', 'common', 'AADSTS90094'],
    ['ana', 'organizations', 'AADSTS500208'],
    ['closed-admin', 'open.sandbox.example', 'AADSTS50020'],
    ['closed-admin', 'nowhere', 'AADSTS90002'],
  ] as const)
    test(`is not ${name}@ at ${realm}: ${told} on a page`, async () => {
      for (const answer of [
        await visitAdminConsent({ name, realm }),
        await decideForAll({ name, realm }, 'allow'),
      ]) {
        expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
        expect(await answer.text()).toContain(`${told}: `);
      }
    });

  test('is asked for where nobody has signed in, and only by apps that are known', async () => {
    const chooser = await fetch(`${page({})}?${request()}`);
    expect(await chooser.text()).toContain('closed-admin@closed.sandbox.example');
    const query = request();
    query.set('redirect_uri', 'http://127.0.0.1:1/elsewhere');
    expect(await (await fetch(`${page({})}?${query}`)).text()).toContain('AADSTS50011: ');
  });
});
