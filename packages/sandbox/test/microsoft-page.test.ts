import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../dist/index.js';
import { start } from './support/app.js';
import { type AppSite, startAppSite } from './support/app-site.js';
import { MicrosoftApp } from './support/microsoft.js';

let sandbox: Sandbox;
let app: MicrosoftApp;
let site: AppSite;

beforeAll(async () => {
  site = await startAppSite();
  sandbox = await start({ redirectUris: [site.redirectUri] });
  app = new MicrosoftApp(sandbox, site.redirectUri);
});
afterAll(async () => {
  await sandbox.stop();
  site.stop();
});

async function openAuthorization(
  options: PageOptions,
  parameters: Record<string, string> = {},
  realm?: string,
): Promise<Page> {
  const page = await openPage(options);
  await page.goto(`${app.authorization(realm)}?${await app.query(parameters)}`);
  return page;
}

const adminConsent = () =>
  `${app.url}/organizations/v2.0/adminconsent?${new URLSearchParams({
    client_id: app.client.id,
    redirect_uri: site.redirectUri,
    scope: 'https://graph.microsoft.com/Contacts.Read openid profile email offline_access User.Read',
    state: 'approving',
  })}`;

const backAtTheApp = async (page: Page) => {
  await page.waitForURL(`${site.redirectUri}**`);
  return new URL(page.url()).searchParams;
};

describe('the pages of Microsoft', () => {
  test('go from the choice of an account to a code, without JavaScript and without boxes', async () => {
    const page = await openAuthorization({ javaScriptEnabled: false }, { prompt: 'select_account' });
    await page.getByRole('link', { name: 'worker@open.sandbox.example', exact: false }).first().click();
    await page.getByRole('heading', { name: 'Permissions requested' }).waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toContain('Read your contacts');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.getByRole('button', { name: 'Accept' }).click();
    const back = await backAtTheApp(page);
    expect((await app.exchange(back.get('code') ?? '')).status).toBe(200);
  });

  test('cancel back to the app', async () => {
    const page = await openAuthorization({}, { login_hint: 'ana@personal.sandbox.example' });
    await page.getByRole('heading', { name: 'Let this app access your info?' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect((await backAtTheApp(page)).get('error')).toBe('access_denied');
  });

  test('lead from one account to another, in the same realm', async () => {
    const page = await openAuthorization(
      {},
      { login_hint: 'open-admin@open.sandbox.example' },
      'organizations',
    );
    await page.getByRole('link', { name: 'Use another account' }).click();
    await page.getByLabel('Another account').fill('ana@personal.sandbox.example');
    await page.getByRole('button', { name: 'Go on with this account' }).click();
    await page.getByText('AADSTS500208').waitFor();
    expect(page.url()).toContain('/organizations/');
  });

  test('keep people from agreeing until their administrator has', async () => {
    const hint = { login_hint: 'closed-worker@closed.sandbox.example' };
    const page = await openAuthorization({}, hint);
    await page.getByRole('heading', { name: 'Need admin approval' }).waitFor();
    await photograph(page, 'sandbox-approval-desktop');
    await page.getByRole('link', { name: 'Return to the application without granting consent' }).click();
    expect((await backAtTheApp(page)).get('error_description')).toContain('AADSTS90094');
    await page.goto(adminConsent());
    await page.getByLabel('Another account').fill('closed-admin@closed.sandbox.example');
    await page.getByRole('button', { name: 'Go on with this account' }).click();
    await page.getByText('for all users in Closed Ltd').waitFor();
    await page.getByRole('button', { name: 'Accept' }).click();
    expect((await backAtTheApp(page)).get('admin_consent')).toBe('True');
    await page.goto(`${app.authorization()}?${await app.query(hint)}`);
    expect((await backAtTheApp(page)).get('code')).toBeTruthy();
  });

  test('are answered with an account that was chosen before', async () => {
    const page = await openPage();
    const authorization = `${app.authorization()}?${await app.query({ prompt: 'select_account' })}`;
    const query = new URLSearchParams({ account: 'one@personal.sandbox.example', continue: authorization });
    await page.goto(`${app.url}/_sandbox/choose?${query}`);
    expect(await page.getByText('one@personal.sandbox.example').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Accept' }).isVisible()).toBe(true);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`have no faults that axe knows of, and do not scroll sideways on a phone, when they are ${colorScheme}`, async () => {
      const address = async (email: string, more: Record<string, string> = {}) =>
        `${app.authorization()}?${await app.query({ login_hint: email, prompt: 'consent', ...more })}`;
      const addresses = [
        await address('nobody@elsewhere.example'),
        await address('ana@personal.sandbox.example'),
        await address('careful-worker@careful.sandbox.example'),
        await address('closed-worker@closed.sandbox.example'),
        (await address('worker@open.sandbox.example')).replace('/common/', '/consumers/'),
        await address('ana@personal.sandbox.example', { redirect_uri: 'https://evil.example/' }),
        `${adminConsent()}&account=open-admin%40open.sandbox.example`,
      ];
      const page = await openPage({ width: 320, colorScheme });
      for (const url of addresses) {
        await page.goto(url);
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        // Whoever lands here by mistake must not take it for the real one.
        expect(await page.title()).toContain('Sandbox');
        expect(await page.getByText(/microsoft/i).count()).toBe(0);
      }
    });
});
