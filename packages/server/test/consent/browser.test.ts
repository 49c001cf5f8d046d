import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage } from '@bookbridge/testing/browser';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { type Begun, begin, contacts, ended, events } from '@bookbridge/testing/imports';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: ServiceWithGoogle;
let site: Server;
let siteUrl: string;

beforeAll(async () => {
  site = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    const { searchParams } = new URL(request.url ?? '', 'http://site');
    response.end(`<!doctype html><title>Invitely</title><h1>Invitely</h1>
      <a href="${searchParams.get('link') ?? ''}">Same window</a>
      <button onclick="window.opened = window.open('${searchParams.get('link') ?? ''}', 'consent', 'width=500,height=700')">Pop-up</button>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  service = await startWithGoogle({ fields: { redirect_origins: [siteUrl] } });
});

afterAll(async () => {
  await service.stop();
  site.close();
});

/** An import, and a page of the application that leads to its consent. */
async function visitSite(
  parameters: Record<string, string> = {},
  page?: Page,
): Promise<{ begun: Begun; page: Page }> {
  const begun = await begin(service, { service: 'gmail', ...parameters });
  const opened = page ?? (await openPage());
  await opened.goto(`${siteUrl}/?link=${encodeURIComponent(begun.url)}`);
  return { begun, page: opened };
}

/** In all windows of the browser: none closes itself before it has been looked at. */
async function stopTime(page: Page): Promise<void> {
  await page.context().clock.install({ time: 0 });
  await page.context().clock.pauseAt(1_000);
}

/** As whoever reads on does, and time goes on: what looks for faults waits now and then. */
async function keep(popUp: Page): Promise<void> {
  await popUp.keyboard.press('ArrowDown');
  await popUp.clock.resume();
}

async function openPopUp(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Pop-up' }).click();
  return opened;
}

/** Somebody new each time: what was allowed before is not asked for again. */
let people = 200;
async function choose(page: Page): Promise<string> {
  const account = `ana+${++people}@sandbox.example`;
  await page.getByLabel('Another account').fill(account);
  await page.getByRole('button', { name: 'Go on with this account' }).click();
  return account;
}

async function tickAndAllow(page: Page): Promise<void> {
  await page.getByLabel('All of these').check();
  await page.getByRole('button', { name: /^Allow/ }).click();
}

async function allow(page: Page): Promise<string> {
  const account = await choose(page);
  await tickAndAllow(page);
  return account;
}

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

const toSite = () => ({ redirect_url: `${siteUrl}/back` });

describe('a person in a browser', () => {
  test('agrees in a pop-up, which closes itself', async () => {
    const { begun, page } = await visitSite();
    await stopTime(page);
    const popUp = await openPopUp(page);
    await allow(popUp);
    await popUp.waitForURL(`${service.url}/auth`);
    expect(await titleOf(popUp)).toBe('That is all we need');
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED', value: 0 });
    expect((await contacts(service, begun.import_id)).total).toBeGreaterThan(200);
    const closed = popUp.waitForEvent('close');
    await popUp.clock.runFor(4_000).catch(() => undefined);
    await closed;
  });

  test('agrees in the same window, and comes back to the application', async () => {
    const { begun, page } = await visitSite(toSite());
    await page.getByRole('link', { name: 'Same window' }).click();
    await allow(page);
    await page.waitForURL(`${siteUrl}/back?import_id=${begun.import_id}&status=success`);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('agrees without JavaScript', async () => {
    const begun = await begin(service, { service: 'gmail' });
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(begun.url);
    await allow(page);
    await page.waitForURL(`${service.url}/auth?*`);
    expect(await titleOf(page)).toBe('That is all we need');
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('says no', async () => {
    const { begun, page } = await visitSite();
    await stopTime(page);
    const popUp = await openPopUp(page);
    await choose(popUp);
    await popUp.getByRole('button', { name: 'Deny' }).click();
    await popUp.waitForURL(`${service.url}/auth`);
    expect(await titleOf(popUp)).toBe('Your address book stays with you');
    await keep(popUp);
    expect(await accessibilityFaults(popUp)).toEqual([]);
    const last = await ended(service, begun.import_id);
    expect(last).toMatchObject({ status: 'ERROR', value: 101 });
    expect(last.description).toBe('You chose not to share your contacts. Nothing was read.');
  });

  test('says no, and comes back to the application', async () => {
    const { begun, page } = await visitSite(toSite());
    await page.getByRole('link', { name: 'Same window' }).click();
    await choose(page);
    await page.getByRole('button', { name: 'Deny' }).click();
    await page.waitForURL(`${siteUrl}/back?import_id=${begun.import_id}&status=failure`);
  });

  test('leaves the box unticked', async () => {
    const { begun, page } = await visitSite();
    await page.getByRole('link', { name: 'Same window' }).click();
    await choose(page);
    await page.getByRole('button', { name: /^Allow/ }).click();
    await page.waitForURL(`${service.url}/auth`);
    expect(await page.getByText('The box for reading contacts was not ticked').isVisible()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 103 });
  });

  test('closes the window, and opens it again', async () => {
    const { begun, page } = await visitSite();
    const first = await openPopUp(page);
    await choose(first);
    await first.getByRole('button', { name: /^Allow/ }).waitFor();
    await first.close();
    await page.waitForFunction('window.opened.closed');
    expect(await events(service, begun.import_id)).toEqual([
      expect.objectContaining({ event_type: 'INITIALIZING', status: 'INPROGRESS' }),
    ]);
    await allow(await openPopUp(page));
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('goes back from the provider, and on again', async () => {
    const { begun, page } = await visitSite();
    await page.getByRole('link', { name: 'Same window' }).click();
    await choose(page);
    await page.getByRole('button', { name: /^Allow/ }).waitFor();
    await page.goBack();
    await page.getByLabel('Another account').waitFor();
    await page.goBack();
    await page.waitForURL(`${siteUrl}/**`);
    expect(await titleOf(page)).toBe('Invitely');
    await page.getByRole('link', { name: 'Same window' }).click();
    await allow(page);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('reloads the last page, and goes back to the link', async () => {
    const { begun, page } = await visitSite();
    await page.getByRole('link', { name: 'Same window' }).click();
    await allow(page);
    await page.waitForURL(`${service.url}/auth`);
    await ended(service, begun.import_id);
    await page.reload();
    expect(await titleOf(page)).toBe('Nothing is left to do here');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(begun.url);
    expect(await titleOf(page)).toBe('Shared with Invitely');
    const other = await openPage();
    await other.goto(begun.url);
    expect(await titleOf(other)).toBe('This link has been used');
    expect(await contacts(service, begun.import_id)).toMatchObject({ start: 0 });
  });

  test('agrees in one of two tabs, then in the other', async () => {
    const { begun, page } = await visitSite();
    const second = await page.context().newPage();
    await page.getByRole('link', { name: 'Same window' }).click();
    await second.goto(begun.url);
    const account = await allow(page);
    await ended(service, begun.import_id);
    await allow(second);
    await second.waitForURL(`${service.url}/auth`);
    expect(await titleOf(second)).toBe('That is all we need');
    expect(await accessibilityFaults(second)).toEqual([]);
    expect((await contacts(service, begun.import_id)).contacts_owner?.email[0]?.address).toBe(account);
  });

  test('comes with a link that has run out', async () => {
    const { begun, page } = await visitSite();
    await service.service.parts.db.query(
      'update bookbridge.imports set wait_until = now() where import_id = $1',
      [begun.import_id],
    );
    await page.getByRole('link', { name: 'Same window' }).click();
    await page.waitForURL(begun.url);
    expect(await titleOf(page)).toBe('This link has run out');
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
  });

  test('comes back from the provider too late', async () => {
    const { begun, page } = await visitSite();
    await page.getByRole('link', { name: 'Same window' }).click();
    await choose(page);
    await page.getByRole('button', { name: /^Allow/ }).waitFor();
    await service.service.parts.db.query(
      'update bookbridge.imports set wait_until = now() where import_id = $1',
      [begun.import_id],
    );
    await tickAndAllow(page);
    await page.waitForURL(`${service.url}/auth`);
    expect(['This link has run out', 'This step cannot go on here']).toContain(await titleOf(page));
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
  });
});
