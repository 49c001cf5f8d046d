import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemoImport } from '../dist/imports/demo-import.js';
import { addressBookPage } from '../dist/site/invitely/address-book/pages/address-book.js';
import { readTyped } from '../dist/site/invitely/typed-addresses.js';
import { keepDev } from './support/dev-process.js';
import { type Device, devices, expectReadable } from './support/looks.js';

const kept = keepDev();
const desktop: PageOptions = { width: 1280, height: 900 };

/** What browsers complained of, among it what the security policy keeps away. */
const complaints: string[] = [];

beforeAll(async () => {
  const sample = await fetch(`${kept.running.dev.demoUrl}/samples/people.vcf`);
  await writeFile(join(kept.dataDir, 'people.vcf'), await sample.text());
});
afterAll(() => expect(complaints).toEqual([]));

/** Opens the product as a stranger does: each browser has a party of its own. */
async function visit(options: PageOptions = {}, path = '/'): Promise<Page> {
  const page = await openPage(options);
  const listen = (each: Page) => {
    each.on('pageerror', ({ message }) => complaints.push(message));
    each.on('console', (line) => {
      // A form that comes back with what is wrong in it is answered so.
      const isRefusal = line.text().includes('status of 400');
      if (line.type() === 'error' && !isRefusal) complaints.push(line.text());
    });
  };
  listen(page);
  page.context().on('page', listen);
  await page.goto(kept.running.dev.demoUrl + path);
  return page;
}

const guestList = '/housewarming';
const addressBook = '/housewarming/address-book';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const guests = (page: Page) => page.getByRole('region', { name: 'Guest list' }).getByRole('listitem');

/** Presses what begins an import; gives the page on which the person goes on, a window of its own or the same one. */
async function goOn(page: Page, pressed: Locator, isInWindow: boolean): Promise<Page> {
  // Before its script is there, the page goes on in the same window.
  await page.waitForLoadState();
  if (!isInWindow) {
    await pressed.click();
    await page.waitForURL((url) => url.origin !== kept.running.dev.demoUrl);
    return page;
  }
  const [opened] = await Promise.all([page.waitForEvent('popup'), pressed.click()]);
  await opened.waitForURL((url) => url.href !== 'about:blank' && url.origin !== kept.running.dev.demoUrl);
  return opened;
}

async function agree(page: Page, account: string): Promise<void> {
  await page.getByRole('link', { name: account }).click();
  await button(page, /^(Allow|Accept)/).click();
}

async function upload(page: Page): Promise<void> {
  await page.setInputFiles('input[type=file]', join(kept.dataDir, 'people.vcf'));
  await page.locator('form button[type=submit]').click();
}

/** Finds people in the service's list by what is typed, or takes the only one, and shares them. */
async function pick(page: Page, ...typed: string[]): Promise<void> {
  const row = page.getByRole('row').or(page.getByRole('option')).filter({ hasText: '@' }).first();
  for (const words of typed) {
    await page.getByRole('searchbox').fill(words);
    await row.filter({ hasText: words }).click();
  }
  if (typed.length === 0) await row.click();
  await button(page, /^Share \d+ (person|people) with Invitely$/).click();
}

describe.concurrent('from the landing page to invited guests', () => {
  test.each(devices)('through Google’s look-alike, on $name', async (device) => {
    const isInWindow = device.name === 'a desktop';
    const page = await visit(device.options);
    const look = (name: string) => expectReadable(page, device, `invitely-${name}`);
    await look('landing');
    await page.getByRole('link', { name: 'Invite to Ana’s housewarming' }).click();
    await page.getByRole('link', { name: 'Invite from your address book' }).click();
    await look('places');
    const person = await goOn(page, button(page, 'Google'), isInWindow);
    if (isInWindow) await heading(page, 'Go on in the other window').waitFor();
    await agree(person, 'ana@sandbox.example');
    if (isInWindow) await heading(page, 'Now pick whom to invite').waitFor();
    const addresses = ['ada.okafor.158@example.com', 'grace.nguyen.33@example.com'];
    await pick(person, ...addresses);

    await page.getByText('2 people added.').waitFor();
    expect(page.url()).toBe(kept.running.dev.demoUrl + guestList);
    for (const address of addresses) expect(await guests(page).filter({ hasText: address }).count()).toBe(1);
    await button(page, 'Invite 2 people').click();
    await page.getByText('Done. 2 people invited to Ana’s housewarming.').waitFor();
    expect(await guests(page).filter({ hasText: 'Invited' }).count()).toBe(2);
    await look('guests');
  });

  test('through a file, in a window of its own', async () => {
    const page = await visit(desktop, addressBook);
    const person = await goOn(page, button(page, 'A file'), true);
    await page.getByText('Choose your file there').waitFor();
    await upload(person);
    await pick(person, 'joao@example.com');
    await page.getByText('1 person added.').waitFor();
    expect(await guests(page).allTextContents()).toEqual([expect.stringContaining('joao@example.com')]);
  });

  test('without scripts, in the same window, and looks for news by itself', async () => {
    const page = await visit({ javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Invite to Ana’s housewarming' }).click();
    await page.getByRole('link', { name: 'Invite from your address book' }).click();
    await goOn(page, button(page, 'A file'), false);
    await upload(page);
    for (const name of ['Ada Okafor', 'Greta Lindqvist']) await page.getByRole('checkbox', { name }).check();
    await button(page, 'Go on').click();
    await button(page, 'Share 2 people with Invitely').click();
    await button(page, 'Invite 2 people').click();
    expect(await guests(page).filter({ hasText: 'Invited' }).count()).toBe(2);
  });

  test('with nothing but an e-mail address, which stands in no address of a page of ours', async () => {
    const page = await visit(desktop, addressBook);
    await page.getByLabel('Somewhere else?').fill('one@jmap.sandbox.example');
    const person = await goOn(page, button(page, 'Find it'), true);
    expect(page.url()).toBe(kept.running.dev.demoUrl + addressBook);
    expect(await person.locator('input[name=username]').inputValue()).toBe('one@jmap.sandbox.example');
    await person.locator('input[name=password]').fill('sandbox-password');
    await button(person, 'Share with Invitely').click();
    await pick(person);
    await page.getByText('1 person added.').waitFor();
  });
});

describe.concurrent('an address book that does not come', () => {
  test('stays with whoever says no, who has other ways on', async () => {
    const page = await visit(desktop, addressBook);
    const person = await goOn(page, button(page, 'Google'), true);
    await person.getByRole('link', { name: 'one@sandbox.example' }).click();
    const closed = person.waitForEvent('close');
    await button(person, 'Deny').click();
    await heading(page, 'Your address book stays with you').waitFor();
    await closed;
    expect(await page.getByRole('alert').count()).toBe(0);
    await expectReadable(page, devices[1] as Device, 'invitely-denied');

    const other = await goOn(page, button(page, 'Choose a file'), true);
    await upload(other);
    await pick(other, 'fatima');
    await page.getByText('1 person added.').waitFor();
  });

  test('waits when its window is closed, and goes on when that is opened again', async () => {
    const page = await visit(desktop, addressBook);
    const person = await goOn(page, button(page, 'Outlook'), true);
    await heading(page, 'Go on in the other window').waitFor();
    await person.close();
    await heading(page, 'The window is closed').waitFor();
    await expectReadable(page, devices[1] as Device, 'invitely-closed');
    const again = await goOn(page, page.getByRole('link', { name: 'Open it again' }), true);
    await heading(page, 'Go on in the other window').waitFor();
    await agree(again, 'one@personal.sandbox.example');
    await pick(again);
    await page.getByText('1 person added.').waitFor();
  });

  test('is left for another place, and its window closed with it', async () => {
    const page = await visit(desktop, addressBook);
    const person = await goOn(page, button(page, 'Yahoo'), true);
    await heading(page, 'Go on in the other window').waitFor();
    const closed = person.waitForEvent('close');
    await button(page, 'Choose another place').click();
    await closed;
    await heading(page, 'Where is your address book?').waitFor();
  });

  test('has failed in words of the service, and is tried elsewhere', async () => {
    const page = await visit(desktop, addressBook);
    await agree(await goOn(page, button(page, 'Outlook'), true), 'no-mailbox@personal.sandbox.example');
    await heading(page, 'No people came from there').waitFor();
    await page.getByText('This account has no address book.').waitFor();
    await button(page, 'Choose another place').click();
    await heading(page, 'Where is your address book?').waitFor();
  });

  test('stays with whoever shares nobody of it, as an empty one does', async () => {
    const page = await visit({}, addressBook);
    await goOn(page, button(page, 'Google'), false);
    await agree(page, 'empty@sandbox.example');
    await button(page, 'Go back without sharing').click();
    await heading(page, 'Your address book stays with you').waitFor();
  });

  test('goes on in this window where others are blocked', async () => {
    const page = await visit(desktop, addressBook);
    await page.evaluate(() => {
      window.open = () => null;
    });
    await goOn(page, button(page, 'iCloud'), false);
    await page.goBack();
    await page.goto(kept.running.dev.demoUrl + addressBook);
    await heading(page, 'This is not finished yet').waitFor();
    await goOn(page, page.getByRole('link', { name: 'Go on there' }), false);
    await button(page, 'Not now').click();
    await heading(page, 'Your address book stays with you').waitFor();
    await page.getByRole('link', { name: 'Type addresses' }).click();
    await page.getByLabel('Or type e-mail addresses').waitFor();
  });

  test.each([
    ['consent_expired', 'The link has run out', 'Try Google again'],
    ['source_busy', 'That did not work just now', 'Try Google again'],
    ['scope_missing', 'One box was missing', 'Try Google again'],
    ['file_unreadable', 'We could not read that file', 'Choose a file'],
  ] as const)('says its own sentence, and has its own way on: %s', (code, title, way) => {
    const stage = { name: 'failed', code, sentence: 'What the service says.' } as const;
    const it = { id: 1, sourceName: 'Google', stage } as DemoImport;
    const asked = { field: 'place', value: 'gmail' } as const;
    const html = addressBookPage({ it, asked, step: 'begun' });
    expect(html).toContain(title);
    expect(html).toContain(
      `inv-button-primary" name="place" value="${way === 'Choose a file' ? 'vcard' : 'gmail'}">${way}`,
    );
  });
});

describe.concurrent('the guest list', () => {
  test('takes addresses as they are typed or pasted, once each, and gives them back', async () => {
    const page = await visit({}, guestList);
    const field = page.getByLabel('Or type e-mail addresses');
    await field.fill('bea@example.com, "Ruiz, Carl" <carl@example.com>\nBEA@example.com');
    await button(page, 'Add').click();
    await page.getByText('2 people added.').waitFor();
    expect(page.url()).toBe(kept.running.dev.demoUrl + guestList);
    await button(page, 'Remove Ruiz, Carl').click();
    expect(await guests(page).allTextContents()).toEqual([expect.stringContaining('bea@example.com')]);
    const stranger = await visit({}, guestList);
    expect(await guests(stranger).count()).toBe(0);
  });

  test('says which word is not an address, and keeps what was typed', async () => {
    const page = await visit({ javaScriptEnabled: false }, guestList);
    const field = page.getByLabel('Or type e-mail addresses');
    await field.fill('bea@example.com, carl');
    await button(page, 'Add').click();
    await page.getByText('“carl” is not an e-mail address.').waitFor();
    expect(await field.inputValue()).toBe('bea@example.com, carl');
    expect(await guests(page).count()).toBe(0);
  });

  test.each([
    ['a@b.example; c@d.example e@f.example', ['a@b.example', 'c@d.example', 'e@f.example'], []],
    ['Ana <ana@b.example>,"B, C" <b@c.example>', ['Ana ana@b.example', 'B, C b@c.example'], []],
    ['@b.example a@b a@@b.example', [], ['@b.example', 'a@b', 'a@@b.example']],
    ['  \n, ;', [], []],
  ])('reads %j', (text, people, others) => {
    const read = readTyped(text);
    expect(read.people.map(({ name, address }) => `${name} ${address}`.trim())).toEqual(people);
    expect(read.others).toEqual(others);
  });

  test('is not begun for, or changed by, another site', async () => {
    const { demoUrl } = kept.running.dev;
    for (const path of [
      addressBook,
      `${guestList}/guests`,
      `${guestList}/invitations`,
      `${addressBook}/leave`,
    ]) {
      const response = await fetch(demoUrl + path, {
        method: 'POST',
        headers: { origin: 'https://elsewhere.example' },
        body: new URLSearchParams({ place: 'gmail' }),
      });
      expect(response.status).toBe(403);
    }
  });

  test.each([{ place: 'plaxo' }, { address: 'nobody' }, {}])(
    'is brought nothing from a place that there is not: %j',
    async (form) => {
      const { demoUrl } = kept.running.dev;
      const response = await fetch(demoUrl + addressBook, {
        method: 'POST',
        headers: { origin: demoUrl },
        body: new URLSearchParams(form as Record<string, string>),
      });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('Where is your address book?');
    },
  );
});
