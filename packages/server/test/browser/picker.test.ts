import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unlimited } from '@bookbridge/testing/api';
import { openPage } from '@bookbridge/testing/browser';
import { googleAt } from '@bookbridge/testing/google';
import { cards } from '@bookbridge/testing/imports';
import { type ServiceWithSandbox, startWithSandbox } from '@bookbridge/testing/sandboxed';
import { fullSpeed, slowPages } from '@bookbridge/testing/slow-pages';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let site: Server;
let origin: string;
let service: ServiceWithSandbox;
/** The key of an application that shares only who is picked. */
let choosy: string;

beforeAll(async () => {
  site = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://site');
    response.setHeader('content-type', 'text/html').end(`<!doctype html>
      <title>Invitely</title><link rel="icon" href="data:,">
      <script src="${service.url}/widget/${searchParams.get('key')}.js"></script>
      <script>cloudsponge.init({ inlineOauth: ${searchParams.has('inline')} });</script>
      <button data-cloudsponge-source="gmail">Google</button>
      <button data-cloudsponge-source="csv">File</button>
      <textarea class="cloudsponge-contacts"></textarea>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  service = await startWithSandbox(googleAt, {
    settings: unlimited,
    fields: { browser_origins: [origin], redirect_origins: [origin] },
  });
  choosy = (await service.addApplication({ browser_origins: [origin], delivery: 'picked' })).key;
});

afterAll(async () => {
  await service.stop();
  site.closeAllConnections();
  site.close();
});

/** The page of the site, and what goes wrong in it. */
async function visit(parameters = ''): Promise<{ page: Page; faults: string[] }> {
  const page = await openPage({ width: 1000, height: 800 });
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${origin}/?key=${parameters === '' ? service.application.key : parameters}`);
  return { page, faults };
}

async function sentOff(page: Page, source: string): Promise<Page> {
  const [consent] = await Promise.all([
    page.waitForEvent('popup'),
    page.click(`[data-cloudsponge-source="${source}"]`),
  ]);
  return consent;
}

let accounts = 900;

/** From the service's own page through the provider's. */
async function allow(page: Page): Promise<void> {
  await page.locator('a.bb-button-primary').click();
  await page.getByLabel('Another account').fill(`ana+${++accounts}@sandbox.example`);
  await page.getByRole('button', { name: 'Go on with this account' }).click();
  await page.getByLabel('All of these').check();
  await page.getByRole('button', { name: /^Allow/ }).click();
}

/** Picks the first one of the list, and gives what is in the field then. */
async function pickFirst(page: Page): Promise<string> {
  await page.getByRole('row').first().click();
  await page.click('#cloudsponge-export-button');
  await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
  return page.inputValue('textarea');
}

test('an address book of Google comes into the page, and the window closes itself', async () => {
  const { page, faults } = await visit();
  const consent = await sentOff(page, 'gmail');
  const closed = consent.waitForEvent('close');
  await allow(consent);
  await page.getByRole('row').first().waitFor();
  await closed;
  expect(await pickFirst(page)).toMatch(/@/);
  expect(faults).toEqual([]);
});

test('the list fills before all has been written, and whoever is picked then is handed over', async () => {
  const { db } = service.service.parts;
  await slowPages(db, 1, 3);
  try {
    const { page } = await visit();
    await allow(await sentOff(page, 'gmail'));
    await page.waitForSelector('.bb-list-count >> text=so far');
    await page.getByRole('row').first().click();
    await page.waitForSelector('text=1 person selected');
    await page.waitForSelector('.bb-list-count >> text=/^[0-9,]+ people$/');
    await page.waitForSelector('text=1 person selected');
    await page.click('#cloudsponge-export-button');
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
    expect((await page.inputValue('textarea')).match(/@/g)).toHaveLength(1);
  } finally {
    await fullSpeed(db);
  }
});

test('a file is sent in the window, and its people come into the page', async () => {
  const { page } = await visit();
  const upload = await sentOff(page, 'csv');
  await upload.setInputFiles('#bb-file', {
    name: 'book.vcf',
    mimeType: 'text/vcard',
    buffer: Buffer.from(cards(3)),
  });
  await upload.getByRole('button', { name: /^Share/ }).click();
  await page.getByRole('row').first().waitFor();
  expect(await page.getByRole('row').count()).toBe(3);
  expect(await pickFirst(page)).toMatch(/@/);
});

test('a server of anybody’s is called so in the menu, and not by its protocol', async () => {
  const { page } = await visit();
  await page.evaluate('cloudsponge.launch()');
  await page.waitForSelector('[data-launcher="carddav"]');
  const said = await page.locator('[data-launcher]').allTextContents();
  expect(said.join('\n')).toContain('Another address book server');
  expect(said.join('\n')).not.toMatch(/DAV/);
});

test('a refusal is told in the page', async () => {
  const { page } = await visit();
  const consent = await sentOff(page, 'gmail');
  await consent.locator('a.bb-button-primary').click();
  await consent.getByLabel('Another account').fill(`ana+${++accounts}@sandbox.example`);
  await consent.getByRole('button', { name: 'Go on with this account' }).click();
  await consent.getByRole('button', { name: 'Deny' }).click();
  await page.waitForSelector('text=You did not allow access to');
});

test("consent in the page's own window comes back to it", async () => {
  const { page } = await visit(`${service.application.key}&inline`);
  await page.click('[data-cloudsponge-source="gmail"]');
  await allow(page);
  await page.waitForURL(`${origin}/?key=${service.application.key}&inline=`);
  expect(await pickFirst(page)).toMatch(/@/);
});

test('where only the picked are shared, the page gets those who were picked in the window', async () => {
  const { page } = await visit(choosy);
  const upload = await sentOff(page, 'csv');
  await upload.setInputFiles('#bb-file', {
    name: 'book.vcf',
    mimeType: 'text/vcard',
    buffer: Buffer.from(cards(5)),
  });
  await upload.getByRole('button', { name: /^Share/ }).click();
  await page.waitForSelector('text=Choose in the other window who is shared.');
  await upload.getByRole('row').nth(1).click();
  await upload.locator('.bb-list-submit').click();
  await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
  expect((await page.inputValue('textarea')).match(/@/g)).toHaveLength(1);
});
