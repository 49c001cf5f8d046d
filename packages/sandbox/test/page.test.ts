import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../dist/index.js';
import { App, contactsScope, otherScope, start } from './support/app.js';
import { type AppSite, startAppSite } from './support/app-site.js';

let sandbox: Sandbox;
let app: App;
let site: AppSite;

beforeAll(async () => {
  site = await startAppSite();
  sandbox = await start({ redirectUris: [site.redirectUri] });
  app = await App.at(sandbox, site.redirectUri);
});
afterAll(async () => {
  await sandbox.stop();
  site.stop();
});

async function openAuthorization(
  options: PageOptions,
  parameters: Record<string, string> = {},
): Promise<Page> {
  const page = await openPage(options);
  await page.goto(`${app.server.authorization_endpoint}?${await app.query({ parameters })}`);
  return page;
}

const backAtTheApp = async (page: Page) => {
  await page.waitForURL(`${site.redirectUri}**`);
  return new URL(page.url());
};

test('whoever opens the sandbox itself reads what it is, and who is in it', async () => {
  const page = await openPage();
  await page.goto(sandbox.url);
  expect(await page.getByRole('heading', { name: 'This plays Google' }).isVisible()).toBe(true);
  expect(await page.getByText('truncated-once@sandbox.example').isVisible()).toBe(true);
  expect(await page.getByText('The password of all is abcd-efgh-ijkl-mnop').isVisible()).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await photograph(page, 'sandbox-start-phone');
});

describe('the authorization page', () => {
  test('goes from the choice of an account to a code, without JavaScript', async () => {
    const page = await openAuthorization({ javaScriptEnabled: false });
    await page.getByRole('link', { name: 'ana@sandbox.example' }).click();
    await page.getByLabel('See and download your contacts').check();
    await page.getByRole('button', { name: 'Allow what is ticked' }).click();
    const back = await backAtTheApp(page);
    expect(back.searchParams.get('scope')).toContain(contactsScope);
    expect((await app.exchange(back)).status).toBe(200);
  });

  test('is answered once with the account that was chosen before', async () => {
    const page = await openPage();
    const query = await app.query({ parameters: { prompt: 'consent select_account' } });
    const authorization = `${app.server.authorization_endpoint}?${query}`;
    const choose = (parameters: Record<string, string>) =>
      page.goto(`${app.url}/_sandbox/choose?${new URLSearchParams(parameters)}`);
    await choose({ account: 'flaky+7@sandbox.example', continue: authorization });
    expect(await page.getByText('flaky+7@sandbox.example').isVisible()).toBe(true);
    await page.reload();
    expect(await page.getByText('flaky+7@sandbox.example').isVisible()).toBe(true);
    await page.goto(authorization);
    expect(await page.getByRole('heading', { name: 'Choose an account' }).isVisible()).toBe(true);
    const refused = [
      await choose({ account: 'nobody@sandbox.example', continue: authorization }),
      await choose({ account: 'ana@sandbox.example', continue: 'https://elsewhere.example/' }),
      await choose({}),
    ];
    expect(refused.map((answer) => answer?.status())).toEqual([400, 400, 400]);
  });

  test('ticks nothing beforehand, and everything at once when asked to', async () => {
    const page = await openAuthorization({}, { login_hint: 'one@sandbox.example' });
    const ticked = await page
      .getByRole('checkbox')
      .evaluateAll((all) => all.filter((it) => it.matches(':checked')));
    expect(ticked).toEqual([]);
    await page.getByLabel('All of these').check();
    await page.getByRole('button', { name: 'Allow what is ticked' }).click();
    expect((await backAtTheApp(page)).searchParams.get('scope')?.split(' ')).toHaveLength(5);
  });

  for (const [scope, boxes, button] of [
    [contactsScope, [], 'Allow'],
    [`openid ${contactsScope}`, ['See and download your contacts'], 'Allow what is ticked'],
    [
      `${contactsScope} ${otherScope}`,
      [
        'All of these',
        'See and download your contacts',
        'See and download the people in “other contacts”, whom you have written to',
      ],
      'Allow what is ticked',
    ],
  ] as const)
    test(`has ${boxes.length} boxes for ${scope}`, async () => {
      const page = await openAuthorization({}, { login_hint: 'size-66@sandbox.example', scope });
      const labels = page.locator('label:has(input[type=checkbox])');
      expect(await labels.allTextContents()).toEqual(boxes);
      expect(await page.getByRole('button', { name: button, exact: true }).count()).toBe(1);
      expect(await page.getByText('See and download your contacts').isVisible()).toBe(true);
    });

  test('goes back with access_denied when denied', async () => {
    const page = await openAuthorization({}, { login_hint: 'ana@sandbox.example', prompt: 'consent' });
    await page.getByRole('button', { name: 'Deny' }).click();
    expect((await backAtTheApp(page)).searchParams.get('error')).toBe('access_denied');
  });

  test('names what was allowed before, and leaves nothing to tick', async () => {
    await app.tokens({ name: 'size-88' });
    const page = await openAuthorization({}, { login_hint: 'size-88@sandbox.example', prompt: 'consent' });
    expect(await page.getByRole('listitem').allTextContents()).toContain('See and download your contacts');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    expect((await backAtTheApp(page)).searchParams.get('scope')).toContain(contactsScope);
  });

  test('preselects the account of login_hint, and lets people choose another', async () => {
    const page = await openAuthorization({}, { login_hint: 'slow@sandbox.example' });
    await page.getByText('slow@sandbox.example').waitFor();
    await page.getByRole('link', { name: 'Use another account' }).click();
    await page.getByLabel('Another account').fill('nobody@sandbox.example');
    await page.getByRole('button', { name: 'Go on with this account' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Nobody has the address');
    await page.getByLabel('Another account').fill('size-77@sandbox.example');
    await page.getByRole('button', { name: 'Go on with this account' }).click();
    await page.getByText('size-77@sandbox.example').waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`has no faults that axe knows of, and does not scroll sideways on a phone, when it is ${colorScheme}`, async () => {
      const pages = [
        {},
        { login_hint: 'ana@sandbox.example' },
        { redirect_uri: 'https://evil.example/', login_hint: 'ana@sandbox.example' },
      ];
      for (const parameters of pages) {
        const page = await openAuthorization({ width: 320, colorScheme }, parameters);
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      }
    });

  test('asks for nothing that it does not allow itself', async () => {
    const page = await openPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${app.server.authorization_endpoint}?${await app.query()}`, {
      waitUntil: 'networkidle',
    });
    expect(complaints).toEqual([]);
  });

  test('allows nothing from elsewhere, no script and no frame', async () => {
    const answer = await fetch(`${app.server.authorization_endpoint}?${await app.query()}`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toContain('script-src');
  });
});
