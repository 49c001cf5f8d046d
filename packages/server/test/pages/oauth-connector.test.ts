import { Script } from 'node:vm';
import { openPage } from '@bookbridge/testing/browser';
import { type ProxySite, startProxySite } from '@bookbridge/testing/proxy-site';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../dist/texts/index.js';

const state = 'Zm9yLXRlc3RzXy1vbmx5Xy1ub3QtYV9yZWFsX29uZTE';
const testState = '_csAuth=1&import_id=proxy-test';

let service: TestService;
let site: ProxySite;
let scriptUrl: string;

beforeAll(async () => {
  service = await startTestService();
  site = await startProxySite(() => `${service.url}/auth`);
  scriptUrl = `${service.url}/oauth-connector.js`;
  site.serve('/import', pageWith(`<script src="${scriptUrl}"></script>`));
});

afterAll(async () => {
  await service.stop();
  await site.stop();
});

const pageWith = (head: string, body = '<h1>Import</h1>') =>
  `<!doctype html><html lang="en"><head><title>Import</title>${head}</head><body>${body}</body></html>`;

const queryOf = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters)}`;

/** Opens a page of the site, and lets it load to its end. */
async function visit(pathAndQuery: string): Promise<{ page: Page; documents: string[] }> {
  const page = await openPage();
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url());
  });
  await page.goto(site.url + pathAndQuery);
  return { page, documents };
}

/** Opens a page of the site that leads to our `/auth`, and nowhere else; gives the parameters that arrive there. */
async function passedOn(pathAndQuery: string): Promise<[string, string][]> {
  const { page, documents } = await visit(pathAndQuery);
  await page.waitForURL(({ href }) => href.startsWith(`${service.url}/auth`));
  expect(documents).toEqual([site.url + pathAndQuery, expect.stringContaining(`${service.url}/auth?`)]);
  const { hash, searchParams } = new URL(documents[1] ?? '');
  expect(hash).toBe('');
  return [...searchParams];
}

type Connector = {
  redirecting: boolean;
  proxyHost: string;
  checkRedirect(query: string): void;
  force(): boolean;
};
const withConnector = <T>(page: Page, use: (it: Connector) => T): Promise<T> =>
  page.evaluate(`(${use.toString()})(window.cloudspongeProxy)`) as Promise<T>;

describe('the script', () => {
  test('can be loaded by every site, and is new within the hour', async () => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetch(scriptUrl, { method });
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=3600',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
      });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  test('is a classic script, for browsers of 2018', async () => {
    const source = await (await fetch(scriptUrl)).text();
    expect(() => new Script(source)).not.toThrow();
    // What came into the language later.
    expect(source).not.toMatch(/\?\.\w|\?\?|catch \{|^(?:import|export) /m);
  });

  test('does nothing on a page that was opened without parameters, and says where it would lead', async () => {
    const { page } = await visit('/import');
    expect(await withConnector(page, ({ redirecting, proxyHost }) => ({ redirecting, proxyHost }))).toEqual({
      redirecting: false,
      proxyHost: `${service.url}/auth`,
    });
  });
});

describe('what a provider has sent', () => {
  const description = 'AADSTS65004: Größe & mehr = 100% +1 #x';

  for (const [what, sent, passed] of [
    [
      'a code',
      { state, code: '4/0Ab+c/d==', scope: 'email openid', authuser: '0', prompt: 'consent', forward: '1' },
      { state, code: '4/0Ab+c/d==' },
    ],
    ['an error', { error: 'access_denied', state }, { state, error: 'access_denied' }],
    ['an older error', { error_code: 'denied', state }, { state, error_code: 'denied' }],
    [
      'an error and its reason',
      { error: 'access_denied', error_description: description, state, error_uri: 'https://a.example' },
      { state, error: 'access_denied', error_description: description },
    ],
    [
      'a code and its issuer',
      { iss: 'https://accounts.google.com', code: 'x', state },
      { state, code: 'x', iss: 'https://accounts.google.com' },
    ],
    ['the self-test', { code: 'test', state: testState }, { state: testState, code: 'test' }],
  ] as const)
    test(`is passed on as it is, and no more than our callback reads: ${what}`, async () => {
      expect(await passedOn(`/import${queryOf(sent)}`)).toEqual(Object.entries(passed));
    });

  test('stays in no history, and is told to nobody else', async () => {
    const looksAround = `addEventListener('pagehide', () => localStorage.setItem('seen', location.href))`;
    site.serve(
      '/curious',
      pageWith(
        `<meta name="referrer" content="unsafe-url"><script>${looksAround}</script><script src="${scriptUrl}"></script>`,
      ),
    );
    const page = await openPage();
    const referrers: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(`${service.url}/auth?`)) referrers.push(request.headers().referer);
    });
    await page.goto(`${site.url}/back`);
    await page.goto(`${site.url}/curious${queryOf({ state, code: 'zqcode' })}`);
    await page.waitForURL(`${service.url}/auth`);
    expect(referrers).toEqual([`${site.url}/curious`]);
    const session = await page.context().newCDPSession(page);
    const { entries } = await session.send('Page.getNavigationHistory');
    expect(entries.map(({ url }) => url).slice(-2)).toEqual([`${site.url}/back`, `${service.url}/auth`]);
    await page.goto(`${site.url}/back`);
    expect(await page.evaluate(() => localStorage.getItem('seen'))).toBe(`${site.url}/curious`);
  });
});

describe('nothing is passed on', () => {
  for (const [what, query] of [
    ['a code of another one’s sign-in', '?code=x'],
    ['a code with another one’s state', queryOf({ code: 'x', state: 'af0ifjsldkj' })],
    ['a state that is one too short', queryOf({ code: 'x', state: state.slice(1) })],
    ['a state that is one too long', queryOf({ code: 'x', state: `${state}A` })],
    ['a state with a parameter in it', queryOf({ code: 'x', state: `${state.slice(11)}&code=evil` })],
    ['a state with a parameter behind it', queryOf({ code: 'x', state: `${state}&iss=evil` })],
    ['a state with a fragment in it', queryOf({ code: 'x', state: `${state.slice(5)}#evil` })],
    ['a state with a line end', queryOf({ code: 'x', state: `${state}\n` })],
    ['a state that is encoded twice', `?code=x&state=${encodeURIComponent(`${state.slice(1)}%41`)}`],
    ['a self-test with more to it', queryOf({ code: 'x', state: `${testState}&code=evil` })],
    ['a self-test of something else', queryOf({ code: 'x', state: '_csAuth=1&import_id=1' })],
    ['a state alone', queryOf({ state })],
    ['a state and an empty code', queryOf({ state, code: '' })],
    ['a state and what is no result', queryOf({ state, error_description: 'x', iss: 'x' })],
    ['names in capitals', queryOf({ State: state, CODE: 'x' })],
    ['two codes', `?state=${state}&code=x&code=y`],
    ['the same code twice', `?state=${state}&code=x&code=x`],
    ['two states', `?state=${state}&code=x&state=${testState}`],
    ['a state beside an empty one', `?state=&state=${state}&code=x`],
    ['two issuers', `?state=${state}&code=x&iss=a&iss=b`],
    ['a name that is the same once decoded', `?state=${state}&code=x&%63ode=y`],
    ['parameters behind the fragment', `#state=${state}&code=x`],
    ['half a parameter behind the fragment', `?state=${state}#&code=x`],
  ] as const)
    test(`of ${what}`, async () => {
      const { page, documents } = await visit(`/import${query}`);
      expect(page.url()).toBe(`${site.url}/import${query}`);
      expect(await withConnector(page, (it) => it.redirecting)).toBe(false);
      expect(documents).toHaveLength(1);
    });
});

describe('it leads to the service that the script comes from, and nowhere else,', () => {
  const evil = 'https://evil.example';
  const answer = queryOf({ state, code: 'x' });

  for (const [what, query] of [
    ['names another one', { proxyHost: evil, redirect_uri: evil, forward: evil, auth: evil, src: evil }],
    ['smuggles in its code', { code: `x&redirect_uri=${evil}#${evil}` }],
    ['smuggles in its issuer', { iss: `${evil}/../..//${evil}?x#` }],
  ] as const)
    test(`when the query ${what}`, async () => {
      const parameters = { state, code: 'x', ...query };
      const names = ['state', 'code', 'iss'] as const;
      expect(Object.fromEntries(await passedOn(`/import${queryOf(parameters)}`))).toEqual(
        Object.fromEntries(
          names.flatMap((name) =>
            name in parameters ? [[name, (parameters as Record<string, string>)[name]]] : [],
          ),
        ),
      );
    });

  for (const [what, head] of [
    ['has another base', `<base href="${evil}/">SCRIPT`],
    ['has an element of the name that the script takes', `</head><a id="cloudspongeProxy"></a>SCRIPT`],
    ['loads the script twice', 'SCRIPTSCRIPT'],
    ['loads the script with a version', `<script src="SRC?v=2#x"></script>`],
    ['loads the script when it likes', `<script async src="SRC"></script>`],
    [
      'makes the script by a script',
      `<script>document.head.append(Object.assign(document.createElement('script'), { src: 'SRC' }))</script>`,
    ],
    ['asks for the script by CORS', `<script crossorigin src="SRC"></script>`],
  ] as const)
    test(`when the page ${what}`, async () => {
      const tag = `<script src="${scriptUrl}"></script>`;
      site.serve('/page', pageWith(head.replaceAll('SCRIPT', tag).replaceAll('SRC', scriptUrl)));
      expect(await passedOn(`/page${answer}`)).toEqual([
        ['state', state],
        ['code', 'x'],
      ]);
    });

  test('when the page is as strict as can be', async () => {
    site.serve('/strict', pageWith(`<script src="${scriptUrl}"></script>`), {
      'content-security-policy': `default-src 'none'; script-src ${service.url}; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(await passedOn(`/strict${answer}`)).toHaveLength(2);
  });

  test('and refuses to guess which that is', async () => {
    site.serve('/module', pageWith(`<script type="module" src="${scriptUrl}"></script>`));
    const source = await (await fetch(scriptUrl)).text();
    site.serve('/pasted', pageWith(`<script>${source}</script>`));
    const clobbering = `<img name="currentScript" src="${evil}/oauth-connector.js" alt="">`;
    site.serve('/clobbered', pageWith('', `${clobbering}<script src="${scriptUrl}"></script>`));
    for (const path of ['/module', '/pasted', '/clobbered']) {
      const page = await openPage();
      const failure = page.waitForEvent('pageerror');
      await page.goto(`${site.url}${path}${answer}`);
      expect((await failure).message).toContain('must be loaded from its service');
      expect(page.url()).toBe(`${site.url}${path}${answer}`);
    }
  });
});

describe('a script of the page', () => {
  test('may pass on a query of its own, by the same rules', async () => {
    const { page } = await visit('/import');
    const foreign = `code=x&state=af0ifjsldkj`;
    await page.evaluate(`cloudspongeProxy.checkRedirect('${foreign}')`);
    expect(await withConnector(page, (it) => it.redirecting)).toBe(false);
    const led = page.waitForRequest(`${service.url}/auth?state=${state}&code=x`);
    await page.evaluate(`cloudspongeProxy.checkRedirect('code=x&state=${state}')`);
    await led;
  });

  test('may try out where the page leads, and takes nothing along that is another one’s', async () => {
    const { page } = await visit('/import?code=zqforeign&state=af0ifjsldkj');
    const led = page.waitForRequest(`${service.url}/auth?*`);
    expect(await withConnector(page, (it) => it.force())).toBe(false);
    expect((await led).url()).not.toContain('zqforeign');
    await page.getByRole('heading', { name: catalogues.en.proxyWorks.title }).waitFor();
  });
});
