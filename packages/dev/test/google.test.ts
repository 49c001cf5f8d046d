import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import { Person } from '@bookbridge/testing/consent';
import { photograph } from '@bookbridge/testing/pictures';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DevProcess, makeDataDir, removeDataDir, startDev } from './support/dev-process.js';

let dataDir: string;
let running: DevProcess;

beforeAll(async () => {
  dataDir = await makeDataDir();
  running = await startDev(dataDir);
});
afterAll(async () => {
  await running.stop();
  await removeDataDir(dataDir);
});

function callApi(path: string, init: RequestInit = {}): Promise<Response> {
  const { url, domainKey, domainPassword } = running.dev;
  const authorization = `Basic ${Buffer.from(`${domainKey}:${domainPassword}`).toString('base64')}`;
  return fetch(url + path, { ...init, headers: { authorization } });
}

async function openDemo(options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(running.dev.demoUrl);
  return page;
}

/** Waits for what the newest import says; where it does not come, what it says instead and the log tell why. */
async function waitForNewest(page: Page, text: string | RegExp): Promise<void> {
  const newest = newestOf(page);
  await newest
    .getByText(text, { exact: true })
    .first()
    .waitFor()
    .catch(async (cause) => {
      const shown = await newest.textContent();
      throw new Error(`The newest import says: ${shown}\n${running.output().slice(-4_000)}`, { cause });
    });
}

const newestOf = (page: Page) => page.locator('.demo-import').first();

/** Presses a button that begins an import, and gives the window that it opens once the sandbox is in it. */
async function openWindow(page: Page, button: Locator): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await button.click();
  const popup = await opened;
  await popup.waitForURL(`${running.dev.sandboxUrl}/**`);
  return popup;
}

async function allow(page: Page, account?: string): Promise<void> {
  if (account) await page.getByRole('link', { name: `${account}@sandbox.example` }).click();
  const button = page.getByRole('button', { name: /^Allow/ });
  await button.waitFor();
  // What an account has allowed is not asked for again until it has been revoked, seconds after the import.
  const all = page.getByLabel('All of these');
  if (await all.isVisible()) await all.check();
  await button.click();
}

const googleButton = (page: Page) => page.getByRole('button', { name: 'Google Contacts' });

async function tryButton(page: Page, group: string, account: string): Promise<Locator> {
  await page.getByText('Try what goes wrong').click();
  await page.getByText(new RegExp(`^${group} \\(\\d+\\)$`)).click();
  return page.getByRole('button', { name: `Try ${account}@sandbox.example`, exact: true });
}

test('an address book is read from begin to contacts, as by an application and a person without a browser', async () => {
  const body = new URLSearchParams({ service: 'gmail' });
  const begun = await (await callApi('/begin_import/user_consent', { method: 'POST', body })).json();
  expect(begun).toMatchObject({ status: 'success', import_type: 'OAUTH' });
  expect((await new Person().consent(begun.url, { account: 'ana+250' })).status).toBe(200);
  const events = async () => (await (await callApi(`/events/${begun.import_id}`)).json()).events;
  await expect
    .poll(async () => (await events()).at(-1), { timeout: 50_000, interval: 1000 })
    .toMatchObject({ event_type: 'COMPLETE', status: 'COMPLETED' });
  expect(await (await callApi(`/contacts/${begun.import_id}.json`)).json()).toMatchObject({
    contacts_owner: { owner: true, email: [{ address: 'ana+250@sandbox.example' }] },
  });
  expect(await (await callApi(`/contacts/${begun.import_id}.xml`)).text()).toContain(
    '<address>ana+250@sandbox.example</address>',
  );
});

describe('with scripts', () => {
  test('a window asks for consent and closes itself, and the people appear behind it', async () => {
    const page = await openDemo({ width: 1280, height: 900 });
    const popup = await openWindow(page, googleButton(page));
    expect(await popup.getByText('to go on to Invitely').isVisible()).toBe(true);
    const newest = newestOf(page);
    await newest.getByText('Waiting for consent').waitFor();
    const closed = popup.waitForEvent('close');
    await allow(popup, 'ana');
    await waitForNewest(page, /^2\d\d contacts$/);
    await closed;
    expect(page.url()).toBe(`${running.dev.demoUrl}/`);
    await newest.getByText('COMPLETE COMPLETED 0').waitFor();
    await photograph(page, 'google-people-desktop');
  });

  test('a window closed without a decision ends nothing, and is opened again', async () => {
    const page = await openDemo();
    const popup = await openWindow(page, googleButton(page));
    const newest = newestOf(page);
    await newest.getByText('Waiting for consent').waitFor();
    await popup.close();
    await photograph(page, 'google-waiting-phone');
    // Two polls later nothing has changed.
    await page.waitForTimeout(2500);
    expect(await newest.getByText('Waiting for consent').isVisible()).toBe(true);
    const again = await openWindow(page, newest.getByRole('link', { name: 'Open the consent page again' }));
    await allow(again, 'one');
    await waitForNewest(page, '1 contact');
  });

  test('a denied consent ends with its sentence', async () => {
    const page = await openDemo();
    const popup = await openWindow(page, googleButton(page));
    await popup.getByRole('link', { name: 'ana@sandbox.example' }).click();
    await popup.getByRole('button', { name: 'Deny' }).click();
    const newest = newestOf(page);
    await newest.getByText('You chose not to share your contacts. Nothing was read.').first().waitFor();
    expect(await newest.getByText('COMPLETE ERROR 101').isVisible()).toBe(true);
  });

  test('where windows are blocked this tab goes there, and comes back to the import', async () => {
    const page = await openDemo();
    await page.evaluate(() => {
      window.open = () => null;
    });
    await googleButton(page).click();
    await page.waitForURL(`${running.dev.sandboxUrl}/**`);
    // Not the account of the test before: what that was given is revoked about now, and with it all that the account gives.
    await allow(page, 'ana');
    await page.waitForURL(`${running.dev.demoUrl}/?import_id=*`);
    await waitForNewest(page, /^2\d\d contacts$/);
  });

  test('a fault of the sandbox is one button away, with its account chosen', async () => {
    const page = await openDemo({ width: 1280, height: 900 });
    const popup = await openWindow(page, await tryButton(page, 'The connection', 'foreign-redirect'));
    expect(await popup.getByText('foreign-redirect@sandbox.example').isVisible()).toBe(true);
    await allow(popup);
    const newest = newestOf(page);
    await newest.getByText('Begun as foreign-redirect@sandbox.example.').waitFor();
    await newest.getByText('We may not read from that server.').first().waitFor();
    expect(await newest.getByText('COMPLETE ERROR 206').isVisible()).toBe(true);
    expect(await newest.locator('summary').first().textContent()).toMatch(/foreign-redirect@ · \d+/);
    await photograph(page, 'google-refused-desktop');
  });

  test('an account that was closed away is chosen again, and another import chooses anew', async () => {
    const page = await openDemo();
    const popup = await openWindow(page, await tryButton(page, 'Refusals', 'disabled'));
    await popup.close();
    const newest = newestOf(page);
    const again = await openWindow(page, newest.getByRole('link', { name: 'Open the consent page again' }));
    expect(await again.getByText('disabled@sandbox.example').isVisible()).toBe(true);
    await again.close();
    const other = await openWindow(page, googleButton(page));
    expect(await other.getByRole('heading', { name: 'Choose an account' }).isVisible()).toBe(true);
  });
});

describe('without scripts', () => {
  test('this tab goes there, and comes back to the import, which ends with people', async () => {
    const page = await openDemo({ javaScriptEnabled: false });
    await googleButton(page).click();
    await page.waitForURL(`${running.dev.sandboxUrl}/**`);
    await allow(page, 'one');
    await page.waitForURL(`${running.dev.demoUrl}/?import_id=*`);
    await waitForNewest(page, '1 contact');
  });

  test('a consent left without a decision is opened again, and its denial shown', async () => {
    const page = await openDemo({ javaScriptEnabled: false });
    await googleButton(page).click();
    await page.waitForURL(`${running.dev.sandboxUrl}/**`);
    await page.goto(running.dev.demoUrl);
    await newestOf(page).getByRole('link', { name: 'Open the consent page again' }).click();
    await page.getByRole('link', { name: 'ana@sandbox.example' }).click();
    await page.getByRole('button', { name: 'Deny' }).click();
    await page.waitForURL(`${running.dev.demoUrl}/?import_id=*`);
    await newestOf(page).getByText('You chose not to share your contacts.').first().waitFor();
  });

  test('a fault of the sandbox is one button away as well', async () => {
    const page = await openDemo({ javaScriptEnabled: false });
    await (await tryButton(page, 'Refusals', 'disabled')).click();
    await allow(page);
    await page.waitForURL(`${running.dev.demoUrl}/?import_id=*`);
    await newestOf(page).getByText("This site's connection needs attention.").first().waitFor();
  });
});

test('an account that does not exist is refused in a sentence', async () => {
  const { demoUrl } = running.dev;
  const response = await fetch(`${demoUrl}/imports`, {
    method: 'POST',
    headers: { origin: demoUrl },
    body: new URLSearchParams({ service: 'gmail', account: 'constructor' }),
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('There is no such account.');
});

test.each([
  ['a phone', { width: 390 }],
  ['a small phone in the dark', { width: 320, colorScheme: 'dark' }],
  ['a desktop', { width: 1280, height: 900 }],
  ['a desktop in the dark', { width: 1280, height: 900, colorScheme: 'dark' }],
] satisfies [string, PageOptions][])(
  'on %s the accounts are all readable, and axe finds nothing',
  async (name, options) => {
    const page = await openDemo(options);
    await photograph(page, `google-${name.replaceAll(' ', '-')}-calm`);
    await (await tryButton(page, 'Consent', 'unticked')).waitFor();
    const popup = await openWindow(page, googleButton(page));
    await popup.close();
    await newestOf(page).getByText('Waiting for consent').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.width);
    await photograph(page, `google-${name.replaceAll(' ', '-')}`);
  },
);
