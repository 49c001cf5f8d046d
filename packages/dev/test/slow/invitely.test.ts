import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTyped } from '../../dist/site/invitely/typed-addresses.js';
import { keepDev } from '../support/dev-process.js';
import { devices, expectReadable, phoneBrowser } from '../support/looks.js';
import { agree, choose, complaintsOf, openPicker, pick, upload } from '../support/picker.js';

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
  complaintsOf(page, complaints);
  await page.goto(kept.running.dev.demoUrl + path);
  return page;
}

const guestList = '/housewarming';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const guests = (page: Page) => page.getByRole('region', { name: 'Guest list' }).getByRole('listitem');

const people = () => join(kept.dataDir, 'people.vcf');

describe.concurrent('from the landing page to invited guests', () => {
  test.each(devices)('through Google’s look-alike, on $name', async (device) => {
    const isInWindow = device.name === 'a desktop';
    const page = await visit(isInWindow ? device.options : { ...device.options, ...phoneBrowser });
    const look = (name: string) => expectReadable(page, device, `invitely-${name}`);
    await look('landing');
    await page.getByRole('link', { name: 'Invite to Ana’s housewarming' }).click();
    await openPicker(page);
    await look('picker');
    const person = await choose(page, 'gmail', isInWindow ? 'window' : 'here');
    await agree(person, 'ana@sandbox.example');
    if (isInWindow) await page.getByText('Choose in the other window who is shared.').waitFor();
    const addresses = ['ada.okafor.158@example.com', 'grace.nguyen.33@example.com'];
    const closed = isInWindow ? person.waitForEvent('close') : undefined;
    await pick(person, ...addresses);

    await page.getByText('2 people added.').waitFor();
    await closed;
    expect(page.url()).toBe(kept.running.dev.demoUrl + guestList);
    for (const address of addresses) expect(await guests(page).filter({ hasText: address }).count()).toBe(1);
    await button(page, 'Invite 2 people').click();
    await page.getByText('Done. 2 people invited to Ana’s housewarming.').waitFor();
    expect(await guests(page).filter({ hasText: 'Invited' }).count()).toBe(2);
    await look('guests');
  });

  test('by a file, beside what was typed before', async () => {
    const page = await visit(desktop, guestList);
    await page.getByLabel('Or type e-mail addresses').fill('bea@example.com');
    await openPicker(page);
    const person = await choose(page, 'vcard', 'window');
    await upload(person, people());
    await pick(person, 'joao@example.com');
    await page.getByText('2 people added.').waitFor();
    expect(await guests(page).allTextContents()).toEqual([
      expect.stringContaining('bea@example.com'),
      expect.stringContaining('João Carvalho'),
    ]);
  });

  test('by a file, on a phone, in the same window', async () => {
    const page = await visit(phoneBrowser, guestList);
    await openPicker(page);
    await choose(page, 'vcard', 'here');
    await upload(page, people());
    await pick(page, 'fatima');
    await page.getByText('1 person added.').waitFor();
  });
});

describe.concurrent('an address book that does not come', () => {
  test('stays with whoever says no, who has other ways on', async () => {
    const page = await visit(desktop, guestList);
    await openPicker(page);
    const person = await choose(page, 'gmail', 'window');
    const closed = person.waitForEvent('close');
    await agree(person, 'one@sandbox.example', 'Deny');
    await page.getByText('You did not allow access to Google Contacts. Nothing was read.').waitFor();
    await closed;
    await expectReadable(page, devices[1], 'invitely-denied');
    await button(page, 'Choose another address book').click();
    const other = await choose(page, 'vcard', 'window');
    await upload(other, people());
    await pick(other, 'fatima');
    await page.getByText('1 person added.').waitFor();
  });

  test('stays with whoever says no on a phone, who is back on the page', async () => {
    const page = await visit(phoneBrowser, guestList);
    await openPicker(page);
    await agree(await choose(page, 'gmail', 'here'), 'one@sandbox.example', 'Deny');
    await page.getByText('You did not allow access to Google Contacts. Nothing was read.').waitFor();
    await expectReadable(page, devices[0], 'invitely-denied');
    expect(page.url()).toBe(kept.running.dev.demoUrl + guestList);
  });

  test('is asked for again when its window was closed', async () => {
    const page = await visit(desktop, guestList);
    await openPicker(page);
    const person = await choose(page, 'outlookcom', 'window');
    await person.locator('a.bb-button-primary').waitFor();
    await person.close();
    await page.getByText('The window seems to be closed.').waitFor();
    await expectReadable(page, devices[1], 'invitely-closed');
    const [again] = await Promise.all([page.waitForEvent('popup'), button(page, 'Open it again').click()]);
    await agree(again, 'one@personal.sandbox.example');
    await pick(again);
    await page.getByText('1 person added.').waitFor();
  });

  test('goes on in this window where others are blocked', async () => {
    const page = await visit(desktop, guestList);
    await page.evaluate(() => {
      window.open = () => null;
    });
    await openPicker(page);
    await page.click('[data-launcher="gmail"] button');
    await page.getByText('Your browser did not open the window for Google Contacts.').waitFor();
    await expectReadable(page, devices[1], 'invitely-blocked');
    await page.getByText('Go on in this window').click();
    await agree(page, 'one@sandbox.example');
    await pick(page);
    await page.getByText('1 person added.').waitFor();
  });
});

describe.concurrent('the guest list', () => {
  test('takes addresses as they are typed or pasted, once each, and gives them back', async () => {
    const page = await visit({}, guestList);
    const field = page.getByLabel('Or type e-mail addresses');
    await field.fill('bea@example.com, "Ruiz, Carl" <carl@example.com>\nBEA@example.com');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('2 people added.').waitFor();
    expect(page.url()).toBe(kept.running.dev.demoUrl + guestList);
    await button(page, 'Remove Ruiz, Carl').click();
    expect(await guests(page).allTextContents()).toEqual([expect.stringContaining('bea@example.com')]);
    const stranger = await visit({}, guestList);
    expect(await guests(stranger).count()).toBe(0);
  });

  test('says how many were left out who have no address', async () => {
    const page = await visit(desktop, guestList);
    await page.evaluate(() => {
      const contacts = [{ first_name: 'Ana', email: [], phone: [{ number: '+1 202 555 0110' }] }];
      const { bookbridge } = window as unknown as {
        bookbridge: Record<'init' | 'showContacts', (...given: unknown[]) => void>;
      };
      bookbridge.init({ filter: () => true });
      bookbridge.showContacts(contacts, 'vcard');
    });
    await page.getByRole('row', { name: 'Ana' }).click();
    await page.click('#cloudsponge-export-button');
    await page.getByText('Nobody new was added. 1 person left out: no e-mail address.').waitFor();
  });

  test('says which word is not an address, and keeps what was typed', async () => {
    const page = await visit({ javaScriptEnabled: false }, guestList);
    const field = page.getByLabel('Or type e-mail addresses');
    await field.fill('bea@example.com, carl');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('“carl” is not an e-mail address.').waitFor();
    expect(await field.inputValue()).toBe('bea@example.com, carl');
    expect(await guests(page).count()).toBe(0);
  });

  test.each([
    ['a@b.example; c@d.example e@f.example', ['a@b.example', 'c@d.example', 'e@f.example'], []],
    ['Ana <ana@b.example>,"B, C" <b@c.example>', ['Ana ana@b.example', 'B, C b@c.example'], []],
    ['"Ana \\"Annie\\" \\\\ B" <ana@b.example>', ['Ana "Annie" \\ B ana@b.example'], []],
    ['@b.example a@b a@@b.example', [], ['@b.example', 'a@b', 'a@@b.example']],
    ['  \n, ;', [], []],
  ])('reads %j', (text, people, others) => {
    const read = readTyped(text);
    expect(read.people.map(({ name, address }) => `${name} ${address}`.trim())).toEqual(people);
    expect(read.others).toEqual(others);
  });

  test('is not changed by another site', async () => {
    const { demoUrl } = kept.running.dev;
    for (const path of [`${guestList}/guests`, `${guestList}/invitations`]) {
      const response = await fetch(demoUrl + path, {
        method: 'POST',
        headers: { origin: 'https://elsewhere.example' },
        body: new URLSearchParams({ addresses: 'bea@example.com' }),
      });
      expect(response.status).toBe(403);
    }
  });
});
