import { Person } from '@bookbridge/testing/consent';
import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Bench, newestOf } from '../support/bench.js';
import { type DevJson, keepDev } from '../support/dev-process.js';
import { devices, expectReadable } from '../support/looks.js';

const kept = keepDev();

function callApi(
  path: string,
  init: RequestInit = {},
  access: Partial<DevJson> = kept.running.dev,
): Promise<Response> {
  const { url, domainKey, domainPassword } = access;
  const authorization = `Basic ${Buffer.from(`${domainKey}:${domainPassword}`).toString('base64')}`;
  return fetch(url + path, { ...init, headers: { authorization } });
}

const site = new Bench(() => kept.running);

async function allow(page: Page, account?: string): Promise<void> {
  if (account) await page.getByRole('link', { name: `${account}@sandbox.example` }).click();
  const button = page.getByRole('button', { name: /^Allow/ });
  await button.waitFor();
  // What an account has allowed is not asked for again until it has been revoked, seconds after the import.
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await button.click();
}

const googleButton = (page: Page) => page.getByRole('button', { name: 'Google Contacts' });

const tryButton = (page: Page, group: string, account: string) =>
  site.tryButton(page, 'Google', group, `${account}@sandbox.example`);

// First, while there are few imports for axe to look through.
test.each(devices)('on $name the accounts are all readable, and axe finds nothing', async (device) => {
  const page = await site.open(device.options);
  await photograph(page, `google-calm-${device.looks[0]?.name}`);
  await (await tryButton(page, 'Consent', 'unticked')).waitFor();
  const popup = await site.openWindow(page, googleButton(page));
  await popup.close();
  await newestOf(page).getByText('Waiting for consent').waitFor();
  await expectReadable(page, device, 'google');
});

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
    contacts_owner: null,
  });
  expect(await (await callApi(`/contacts/${begun.import_id}.xml`)).text()).toContain('<contactsResponse>');
});

describe('with scripts', () => {
  test('a window asks for consent and closes itself, and the people appear behind it', async () => {
    const page = await site.open({ width: 1280, height: 900 });
    const popup = await site.openWindow(page, googleButton(page));
    expect(await popup.getByText('to go on to Invitely').isVisible()).toBe(true);
    const newest = newestOf(page);
    await newest.getByText('Waiting for consent').waitFor();
    const closed = popup.waitForEvent('close');
    await allow(popup, 'ana');
    await site.waitForNewest(page, /^2\d\d contacts$/);
    await closed;
    expect(page.url()).toBe(site.url);
    await newest.getByText('COMPLETE COMPLETED 0').waitFor();
    await photograph(page, 'google-people-desktop');
  });

  test('a window closed without a decision ends nothing, and is opened again', async () => {
    const page = await site.open();
    const popup = await site.openWindow(page, googleButton(page));
    const newest = newestOf(page);
    await newest.getByText('Waiting for consent').waitFor();
    await popup.close();
    await photograph(page, 'google-waiting-phone');
    // Two polls later nothing has changed.
    await page.waitForTimeout(2500);
    expect(await newest.getByText('Waiting for consent').isVisible()).toBe(true);
    const again = await site.openWindow(
      page,
      newest.getByRole('link', { name: 'Open the consent page again' }),
    );
    await allow(again, 'one');
    await site.waitForNewest(page, '1 contact');
  });

  test('a denied consent ends with its sentence', async () => {
    const page = await site.open();
    const popup = await site.openWindow(page, googleButton(page));
    await popup.getByRole('link', { name: 'ana@sandbox.example' }).click();
    await popup.getByRole('button', { name: 'Deny' }).click();
    const newest = newestOf(page);
    await newest.getByText('You chose not to share your contacts. Nothing was read.').first().waitFor();
    expect(await newest.getByText('COMPLETE ERROR 101').isVisible()).toBe(true);
  });

  test('where windows are blocked this tab goes there, and comes back to the import', async () => {
    const page = await site.open();
    await page.evaluate(() => {
      window.open = () => null;
    });
    await site.goTo(page, googleButton(page));
    // Not the account of the test before: what that was given is revoked about now, and with it all that the account gives.
    await allow(page, 'ana');
    await site.waitForReturn(page);
    await site.waitForNewest(page, /^2\d\d contacts$/);
  });

  test('a fault of the sandbox is one button away, with its account chosen', async () => {
    const page = await site.open({ width: 1280, height: 900 });
    const popup = await site.openWindow(page, await tryButton(page, 'The connection', 'foreign-redirect'));
    expect(await popup.getByText('foreign-redirect@sandbox.example').isVisible()).toBe(true);
    await allow(popup);
    const newest = newestOf(page);
    await newest.getByText('Begun as foreign-redirect@sandbox.example in the mode contacts.').waitFor();
    await newest.getByText('We may not read from that server.').first().waitFor();
    expect(await newest.getByText('COMPLETE ERROR 206').isVisible()).toBe(true);
    expect(await newest.locator('summary').first().textContent()).toMatch(/foreign-redirect@ · \d+/);
    await photograph(page, 'google-refused-desktop');
  });

  test('an account that was closed away is chosen again, and another import chooses anew', async () => {
    const page = await site.open();
    const popup = await site.openWindow(page, await tryButton(page, 'Refusals', 'disabled'));
    await popup.close();
    const newest = newestOf(page);
    const again = await site.openWindow(
      page,
      newest.getByRole('link', { name: 'Open the consent page again' }),
    );
    expect(await again.getByText('disabled@sandbox.example').isVisible()).toBe(true);
    await again.close();
    const other = await site.openWindow(page, googleButton(page));
    expect(await other.getByRole('heading', { name: 'Choose an account' }).isVisible()).toBe(true);
  });
});

describe('without scripts', () => {
  test('this tab goes there, and comes back to the import, which ends with people', async () => {
    const page = await site.open({ javaScriptEnabled: false });
    await site.goTo(page, googleButton(page));
    await allow(page, 'one');
    await site.waitForReturn(page);
    await site.waitForNewest(page, '1 contact');
  });

  test('a consent left without a decision is opened again, and its denial shown', async () => {
    const page = await site.open({ javaScriptEnabled: false });
    await site.goTo(page, googleButton(page));
    await page.goto(site.url);
    await newestOf(page).getByRole('link', { name: 'Open the consent page again' }).click();
    await page.getByRole('link', { name: 'ana@sandbox.example' }).click();
    await page.getByRole('button', { name: 'Deny' }).click();
    await site.waitForReturn(page);
    await newestOf(page).getByText('You chose not to share your contacts.').first().waitFor();
  });

  test('a fault of the sandbox is one button away as well', async () => {
    const page = await site.open({ javaScriptEnabled: false });
    await (await tryButton(page, 'Refusals', 'disabled')).click();
    await allow(page);
    await site.waitForReturn(page);
    await newestOf(page).getByText("This site's connection needs attention.").first().waitFor();
  });
});

describe('in each mode of consent', () => {
  async function scopesAskedFor(form: Record<string, string>): Promise<string[]> {
    const begun = await postImport(form);
    expect(begun.status).toBe(303);
    const page = await new Person().begin(begun.headers.get('location') ?? '');
    return (page.searchParams.get('scope') ?? '').split(' ').map((scope) => scope.split('/').at(-1) ?? '');
  }

  test('people are asked for what was chosen, and for the address book alone where nothing was', async () => {
    const [usual, ...others] = await Promise.all(
      [{}, ...['contacts', 'contacts+other', 'contacts+owner', 'all'].map((consent) => ({ consent }))].map(
        (choice) => scopesAskedFor({ service: 'gmail', ...choice }),
      ),
    );
    expect(usual).toEqual(['contacts.readonly']);
    expect(others).toEqual([
      ['contacts.readonly'],
      ['contacts.readonly', 'contacts.other.readonly'],
      ['openid', 'contacts.readonly', 'userinfo.email', 'userinfo.profile'],
      ['openid', 'contacts.readonly', 'contacts.other.readonly', 'userinfo.email', 'userinfo.profile'],
    ]);
  });

  test.each([
    ['contacts', 0],
    ['contacts+other', 3],
    ['contacts+owner', 1],
    ['all', 3],
  ])('Google shows what the demo says of it, and nothing is ticked: %s', async (mode, boxes) => {
    const page = await site.open({ width: 1280, height: 900 });
    await page
      .getByRole('group', { name: 'What Google asks' })
      .getByRole('radio', { name: new RegExp(`^${mode.replace('+', '\\+')} `) })
      .check();
    const popup = await site.openWindow(page, googleButton(page));
    await popup.getByRole('link', { name: 'size-0@sandbox.example' }).click();
    await popup.getByRole('button', { name: /^Allow/ }).waitFor();
    const all = await popup.getByRole('checkbox').all();
    expect(all).toHaveLength(boxes);
    for (const box of all) expect(await box.isChecked()).toBe(false);
    await newestOf(page).getByText(`Begun in the mode ${mode}.`).waitFor();
    // The lines for a terminal have the key of whoever began.
    const { domainKey, inModes } = kept.running.dev;
    const line = page.locator('#copy-json');
    await expect.poll(() => line.textContent()).toContain(inModes[`gmail=${mode}`]?.domainKey ?? domainKey);
  });

  test('without scripts the choice is made as well, and other contacts and the owner arrive', async () => {
    const page = await site.open({ javaScriptEnabled: false });
    await page.getByRole('radio', { name: /^all / }).check();
    await site.goTo(page, googleButton(page));
    await allow(page, 'only-others');
    await site.waitForReturn(page);
    await site.waitForNewest(page, /^[34]\d contacts$/);
    const id = new URL(page.url()).searchParams.get('import_id');
    // Only whoever began an import may ask about it.
    expect((await callApi(`/contacts/${id}.json`)).status).toBe(404);
    const { url, inModes } = kept.running.dev;
    const asked = await callApi(`/contacts/${id}.json`, {}, { url, ...inModes['gmail=all'] });
    expect(await asked.json()).toMatchObject({
      contacts_owner: { owner: true, email: [{ address: 'only-others@sandbox.example' }] },
    });
    await newestOf(page)
      .getByRole('button', { name: /^Destroy/ })
      .click();
    await site.waitForNewest(page, 'Destroyed');
  });

  test('an account that needs another mode than the usual one is begun in it', async () => {
    const page = await site.open();
    const popup = await site.openWindow(page, await tryButton(page, 'Consent', 'unticked'));
    await allow(popup);
    await site.waitForNewest(page, 'Begun as unticked@sandbox.example in the mode all.');
    await newestOf(page).getByText('COMPLETE ERROR 103').waitFor();
  });
});

test('without scripts the page is not loaded again while somebody is at the provider, and is once they are back', async () => {
  const begun = await postImport({ service: 'gmail' });
  const htmlAt = async (query: string) => (await fetch(site.url + query)).text();
  const shown = await htmlAt('');
  const [, id] = /id="import-(\d+)"/.exec(shown) ?? [];
  expect(shown).not.toContain('http-equiv="refresh"');
  expect(await htmlAt(`?import_id=${id}`)).toContain('http-equiv="refresh"');
  expect((await new Person().open(begun.headers.get('location') ?? '')).status).toBe(302);
});

function postImport(form: Record<string, string>): Promise<Response> {
  const { demoUrl } = kept.running.dev;
  return fetch(`${site.url}/imports`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: demoUrl },
    body: new URLSearchParams(form),
  });
}

test.each([
  [{ service: 'gmail', consent: 'constructor' }, 'There is no such mode of consent.'],
  [{ service: 'outlookcom', consent: 'all' }, 'There is no such mode of consent.'],
  [{ service: 'csv', consent: 'all' }, 'There is no such mode of consent.'],
  [{ service: 'gmail', account: 'constructor' }, 'There is no such account.'],
  [{ account: 'ana@example.com' }, 'There is no such account.'],
])('what is not there is refused in a sentence: %j', async (form, sentence) => {
  const response = await postImport(form);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(sentence);
});
