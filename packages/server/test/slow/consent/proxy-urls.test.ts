import { defaultClient } from '@bookbridge/sandbox';
import { openPage } from '@bookbridge/testing/browser';
import { anyone, Person } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { type Begun, begin, contacts, ended, events } from '@bookbridge/testing/imports';
import { browserPages, type ProxySite, serverPages, startProxySite } from '@bookbridge/testing/proxy-site';
import { asApplication, type TestService } from '@bookbridge/testing/service';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientSecretContext } from '../../../dist/model/seal-contexts.js';
import { saveOAuthClient } from '../../../dist/storage/oauth-clients.js';
import { catalogues } from '../../../dist/texts/index.js';

/** Below a path, which the script has to find out. */
const basePath = '/address-books';

/** Ours: the script on a page of the site, our page copied to it, and our page where we serve it. */
const ownPages = { 'a page with our script': '/import', 'a copy of our page': '/oauth.html' } as const;

const inBrowser = { ...browserPages, ...ownPages };
const onServer = Object.entries(serverPages);

let site: ProxySite;
let service: ServiceWithGoogle;

beforeAll(async () => {
  site = await startProxySite(() => `${service.url}/auth`);
  const paths = [...Object.values(inBrowser), ...Object.values(serverPages)];
  service = await startWithGoogle({ basePath, redirectUris: paths.map((path) => site.url + path) });
  site.serve(
    ownPages['a page with our script'],
    `<!doctype html><title>Import</title><script src="${service.url}/oauth-connector.js"></script><h1>Import</h1>`,
  );
  site.serve(ownPages['a copy of our page'], () =>
    fetch(`${service.url}/proxy.html`).then((page) => page.text()),
  );
});

afterAll(async () => {
  await service.stop();
  await site.stop();
});

type Kind = 'browser' | 'server';

/** An application of its own, which has a client at Google with a Proxy URL. */
async function applicationWith(path: string, proxyKind: Kind): Promise<TestService> {
  const application = await service.addApplication({ redirect_origins: [site.url] });
  const { db, masterKey } = service.service.parts;
  const { rows } = await db.query<{ id: string }>(
    'select id from bookbridge.applications where domain_key = $1',
    [application.key],
  );
  const id = rows[0]?.id ?? '';
  await saveOAuthClient(db, id, {
    source: 'gmail',
    clientId: defaultClient.id,
    sealedSecret: masterKey.sealRecord(clientSecretContext(id, 'gmail'), Buffer.from(defaultClient.secret)),
    scopes: null,
    tenant: null,
    proxyUrl: site.url + path,
    proxyKind,
  });
  return asApplication(service, application);
}

const toSite = () => ({ redirect_url: `${site.url}/back` });

/** Begins an import and decides at Google, as far as the Proxy URL; gives what then happens to the browser. */
async function consent(
  as: TestService,
  { decision = 'Allow', ...parameters }: { decision?: 'Allow' | 'Deny'; redirect_url?: string } = {},
): Promise<{ begun: Begun; page: Page; toAuth: URL[] }> {
  const begun = await begin(as, { service: 'gmail', ...parameters });
  const page = await openPage();
  const toAuth: URL[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.href.startsWith(`${service.url}/auth`)) toAuth.push(url);
  });
  await page.goto(begun.url);
  await page.getByLabel('Another account').fill(`${anyone()}@sandbox.example`);
  await page.getByRole('button', { name: 'Go on with this account' }).click();
  if (decision === 'Allow') await page.getByLabel('All of these').check();
  await page.getByRole('button', { name: new RegExp(`^${decision}`) }).click();
  return { begun, page, toAuth };
}

/** An import whose person has agreed and is sent to the Proxy URL, which they have not opened yet. */
async function agree(as: TestService): Promise<{ begun: Begun; person: Person; proxyUrl: URL }> {
  const begun = await begin(as, { service: 'gmail' });
  const person = new Person();
  return { begun, person, proxyUrl: await person.wayBack(begun.url, { account: anyone() }) };
}

/** The browser that began the consent ends it. */
async function finish(as: TestService, { begun, person, proxyUrl }: Awaited<ReturnType<typeof agree>>) {
  expect((await person.open(`${service.url}/auth${proxyUrl.search}`)).status).toBe(200);
  await expectRead(as, begun);
}

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function expectWaiting(as: TestService, { import_id }: Begun): Promise<void> {
  expect(await events(as, import_id)).toEqual([
    expect.objectContaining({ event_type: 'INITIALIZING', status: 'INPROGRESS' }),
  ]);
}

async function expectRead(as: TestService, { import_id }: Begun): Promise<void> {
  expect(await ended(as, import_id)).toMatchObject({ status: 'COMPLETED' });
  expect((await contacts(as, import_id)).total).toBeGreaterThan(0);
}

/** What arrives of a consent, and of one that was refused; some of them send empty words along for what is not there. */
const passed: Readonly<Record<keyof typeof inBrowser, { granted: string[]; denied: string[] }>> = {
  'a static page': { granted: ['code', 'state'], denied: ['error', 'state'] },
  'the copy of a WordPress plug-in': { granted: ['code', 'state'], denied: ['error', 'state'] },
  'a connector on a page': { granted: ['code', 'state'], denied: ['error', 'state'] },
  'a page with our script': { granted: ['code', 'iss', 'state'], denied: ['error', 'iss', 'state'] },
  'a copy of our page': { granted: ['code', 'iss', 'state'], denied: ['error', 'iss', 'state'] },
};

describe.each(Object.entries(inBrowser))('%s, which forwards in the browser,', (name, path) => {
  const { granted, denied } = passed[name as keyof typeof inBrowser];

  test('leads to the end of a consent', async () => {
    const as = await applicationWith(path, 'browser');
    const { begun, page, toAuth } = await consent(as);
    await page.waitForURL(`${service.url}/auth`);
    expect(await titleOf(page)).toBe(catalogues.en.accessGranted.title);
    expect(toAuth.map((url) => [...url.searchParams.keys()].sort())).toEqual([granted]);
    await expectRead(as, begun);
  });

  test('leads back to the application, after a refusal too', async () => {
    const as = await applicationWith(path, 'browser');
    const { begun, page, toAuth } = await consent(as, { ...toSite(), decision: 'Deny' });
    await page.waitForURL(`${site.url}/back?import_id=${begun.import_id}&status=failure`);
    expect(toAuth.map((url) => [...url.searchParams.keys()].sort())).toEqual([denied]);
    expect(await ended(as, begun.import_id)).toMatchObject({ status: 'ERROR', value: 101 });
  });

  test('does nothing for another browser, and nothing to the import', async () => {
    const as = await applicationWith(path, 'browser');
    const agreed = await agree(as);
    const other = await openPage();
    const answer = other.waitForResponse((it) => it.url().startsWith(`${service.url}/auth?`));
    await other.goto(agreed.proxyUrl.href);
    expect((await answer).status()).toBe(400);
    await heading(other, catalogues.en.unmatchedCallback.title).waitFor();
    await expectWaiting(as, agreed.begun);
    await finish(as, agreed);
  });
});

describe.each(onServer)('%s, which forwards on the server,', (_, path) => {
  test('leads back to the application', async () => {
    const as = await applicationWith(path, 'server');
    const { begun, page, toAuth } = await consent(as, toSite());
    await page.waitForURL(`${site.url}/back?import_id=${begun.import_id}&status=success`);
    expect(toAuth).toEqual([]);
    await expectRead(as, begun);
  });

  test('answers a program as it answers a browser, after a refusal too', async () => {
    const as = await applicationWith(path, 'server');
    for (const [decision, status] of [
      ['allow', 'success'],
      ['deny', 'failure'],
    ] as const) {
      const begun = await begin(as, { service: 'gmail', ...toSite() });
      const way = await new Person().wayBack(begun.url, { account: anyone(), decision });
      const answer = await fetch(way, { redirect: 'manual' });
      const target = `${site.url}/back?import_id=${begun.import_id}&status=${status}`;
      // A proxy that looks for one spelling of the header prints our body, which leads to the same place.
      if (path.includes('http2')) expect(await answer.text()).toContain(target.replace('&', '&amp;'));
      else expect(answer.headers.get('location')).toBe(target);
      expect(answer.status).toBe(path.includes('http2') ? 200 : 302);
      await ended(as, begun.import_id);
    }
  });

  test('shows our page at its own address, as we do at ours', async () => {
    const as = await applicationWith(path, 'server');
    const { begun, page } = await consent(as);
    await heading(page, catalogues.en.accessGranted.title).waitFor();
    // The script of the page has arrived from the service: the code is in the address no more.
    await page.waitForURL(site.url + path.replace(/\?.*/, ''));
    expect(await heading(page, '').evaluate((it) => getComputedStyle(it).fontWeight)).toBe('600');
    await expectRead(as, begun);
  });

  test('does nothing where the application does not allow it, and nothing to the import', async () => {
    const as = await applicationWith(path, 'browser');
    const agreed = await agree(as);
    const page = await openPage();
    await page.goto(agreed.proxyUrl.href);
    await heading(page, catalogues.en.unmatchedCallback.title).waitFor();
    await expectWaiting(as, agreed.begun);
    await finish(as, agreed);
  });
});

describe('the self-test', () => {
  const query = 'code=test&state=_csAuth%3D1%26import_id%3Dproxy-test';

  for (const [name, path] of [...Object.entries(inBrowser), ...onServer])
    test(`says that ${name} works`, async () => {
      const page = await openPage();
      await page.goto(`${site.url}${path}${path.includes('?') ? '&' : '?'}${query}`);
      await heading(page, catalogues.en.proxyWorks.title).waitFor();
    });

  for (const path of ['/auth.php', '/proxy', '/pass-through'])
    test(`is a 200 by HTTP through ${path}`, async () => {
      const answer = await fetch(`${site.url}${path}?${query}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain(catalogues.en.proxyWorks.title);
    });

  test('of our page is a link that goes through the page itself, where it lies and where we serve it', async () => {
    const page = await openPage();
    for (const url of [`${site.url}/oauth.html`, `${service.url}/proxy.html`]) {
      await page.goto(url);
      const through = page.waitForRequest(`${url}?${query}`);
      await page.locator('a.cs-force').click();
      await through;
      await heading(page, catalogues.en.proxyWorks.title).waitFor();
    }
  });
});
