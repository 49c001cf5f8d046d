import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sandboxAddresses } from '../../dist/sandbox/addresses.js';
import { signInOf } from '../../dist/sandbox/servers/servers.js';
import { Bench, newestOf } from '../support/bench.js';
import { keepDev } from '../support/dev-process.js';
import { devices, expectReadable } from '../support/looks.js';

const kept = keepDev();

const site = new Bench(() => kept.running);

const beginButton = (page: Page) => page.getByRole('button', { name: 'Begin', exact: true });
const sourceButton = (page: Page, name: string) => page.getByRole('button', { name: `${name} Asks` });

async function typeAddress(page: Page, address: string): Promise<void> {
  await page.getByLabel('Type an e-mail address').fill(address);
}

/** Begins with nothing but an address, in a window. */
async function beginWith(page: Page, address: string, at?: 'url'): Promise<Page> {
  await typeAddress(page, address);
  return site.openWindow(page, beginButton(page), at);
}

const field = (page: Page, name: string) => page.locator(`input[name=${name}]`);

/** Types a password on the page of the service, and sends it. */
async function share(page: Page, password: string): Promise<void> {
  await field(page, 'password').fill(password);
  await page.getByRole('button', { name: 'Share with Invitely' }).click();
}

const atServers = sandboxAddresses.flatMap((it) => {
  const signIn = signInOf(it.address);
  return signIn ? [{ ...it, ...signIn.server }] : [];
});
const atProviders = sandboxAddresses.filter(({ address }) => signInOf(address) === undefined);
/** Yahoo is told no address, and knows none of those that the table knows. */
const isToldAddress = ({ owner }: { owner: string }) => owner === 'Google' || owner === 'Microsoft';

const foundBy = {
  table: 'Found by the table of known domains',
  'mail servers': 'Found by its mail servers',
  DNS: 'Found by DNS',
};

// First, while there are few imports for axe to look through.
test.each(devices)('on $name all of it is readable, and axe finds nothing', async (device) => {
  const page = await site.open(device.options);
  await page.getByText('addresses that lead to the sandbox').click();
  await page.getByText('which the sandbox does not play').click();
  await (await site.tryButton(page, 'CardDAV', 'Refusals', 'quota@dav.sandbox.example')).waitFor();
  const section = page.getByRole('region', { name: 'CardDAV', exact: true });
  await section.getByText('What servers cannot do').click();
  await (await beginWith(page, 'ana@icloud.com', 'url')).close();
  await newestOf(page).getByText('What to type there').waitFor();
  await expectReadable(page, device, 'passwords');
});

describe('nothing but an e-mail address', () => {
  test.each(atServers)('leads to the address book: $address', async (server) => {
    const page = await site.open({ width: 1280, height: 900 });
    const popup = await beginWith(page, server.address, 'url');
    expect(await field(popup, 'username').inputValue()).toBe(server.address);
    const newest = newestOf(page);
    await newest.getByText('Waiting for a password').waitFor();
    const sandbox = server.foundBy === 'DNS' ? `, at ${new URL(kept.running.dev.sandboxUrl).host}` : '';
    const found = new RegExp(`${foundBy[server.foundBy]}: .* \\(${server.source}\\)${sandbox}\\.`);
    expect(await newest.getByText(found).isVisible()).toBe(true);
    await share(popup, server.password);
    await site.waitForNewest(page, /^2\d\d contacts$/);
    await photograph(page, `address-${server.name}-people`);
  });

  test.each(atProviders.filter(isToldAddress))(
    'leads to the consent of its own account: $address',
    async (provider) => {
      const page = await site.open();
      const popup = await beginWith(page, provider.address);
      expect(await popup.getByText(provider.address).first().isVisible()).toBe(true);
      expect(await popup.getByRole('heading', { name: 'Choose an account' }).count()).toBe(0);
      expect(await newestOf(page).getByText(foundBy[provider.foundBy]).isVisible()).toBe(true);
    },
  );

  test.each(atProviders.filter((it) => !isToldAddress(it)))(
    'leads to the provider, which asks for an account: $address',
    async (provider) => {
      const page = await site.open();
      const popup = await beginWith(page, provider.address);
      expect(await popup.getByRole('heading', { name: 'Choose an account' }).isVisible()).toBe(true);
      const newest = newestOf(page);
      expect(await newest.getByText(`${foundBy[provider.foundBy]}: ${provider.owner}`).isVisible()).toBe(
        true,
      );
    },
  );

  test('leads to a file where nobody knows the domain', async () => {
    const page = await site.open();
    const popup = await beginWith(page, 'ana@nobody.invalid', 'url');
    expect(await popup.locator('input[type=file]').count()).toBe(1);
    await newestOf(page).getByText('Nothing tells whose the domain is').waitFor();
    expect(await newestOf(page).getByText('Waiting for the file').isVisible()).toBe(true);
  });

  test('of a provider that the sandbox plays comes with somebody whom it knows', async () => {
    const page = await site.open();
    await beginWith(page, 'somebody@me.com', 'url');
    const newest = newestOf(page);
    await newest.getByText('Begun with somebody@me.com.').waitFor();
    expect(await newest.getByText('ana@icloud.com', { exact: true }).isVisible()).toBe(true);
  });

  test('is one press away for each of those that lead to the sandbox', async () => {
    const page = await site.open({ javaScriptEnabled: false });
    await page.getByText(`${sandboxAddresses.length} addresses that lead to the sandbox`).click();
    for (const { address } of sandboxAddresses)
      expect(await page.getByRole('button', { name: `Begin with ${address}` }).isVisible()).toBe(true);
    await site.goTo(page, page.getByRole('button', { name: 'Begin with ana@digest.sandbox.example' }), 'url');
    await share(page, 'sandbox-password');
    await site.waitForReturn(page);
    await site.waitForNewest(page, /^2\d\d contacts$/);
  });
});

describe('a source that takes a password', () => {
  test('says what to type, refuses the usual password, and reads with the other', async () => {
    const page = await site.open({ width: 1280, height: 900 });
    const popup = await site.openWindow(page, sourceButton(page, 'iCloud'), 'url');
    const newest = newestOf(page);
    await newest.getByText('What to type there').waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = async (label: string) => {
      await newest.getByRole('button', { name: `Copy ${label}`, exact: true }).click();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const [username, usual, password] = [
      await copied('User name'),
      await copied('Usual password, which iCloud refuses'),
      await copied('Password'),
    ];
    expect([username, usual, password]).toEqual([
      'ana@icloud.com',
      'sandbox-password',
      'abcd-efgh-ijkl-mnop',
    ]);

    await field(popup, 'username').fill(username);
    await share(popup, usual);
    await popup.getByRole('alert').getByText('It does not take your usual password').waitFor();
    expect(await newest.getByText('Waiting for a password').isVisible()).toBe(true);
    await photograph(page, 'password-waiting-desktop');
    await share(popup, password);
    await site.waitForNewest(page, /^2\d\d contacts$/);
  });

  test('is begun at the server that was chosen', async () => {
    const page = await site.open();
    await page
      .getByRole('group', { name: 'Which server Invitely names' })
      .getByRole('radio', { name: 'CardDAV server with Digest' })
      .check();
    const popup = await site.openWindow(page, sourceButton(page, 'CardDAV'), 'url');
    const { sandboxUrl } = kept.running.dev;
    expect(await field(popup, 'server').inputValue()).toBe(`${sandboxUrl}/carddav/digest/`);
    await field(popup, 'username').fill('ana@digest.sandbox.example');
    await share(popup, 'sandbox-password');
    await site.waitForNewest(page, /^2\d\d contacts$/);
  });

  test('waits when its window is closed, and is opened again', async () => {
    const page = await site.open();
    const popup = await site.openWindow(page, sourceButton(page, 'JMAP'), 'url');
    await popup.close();
    const again = newestOf(page).getByRole('link', { name: 'Open the page for the password again' });
    const reopened = await site.openWindow(page, again, 'url');
    await field(reopened, 'username').fill('one@jmap.sandbox.example');
    await share(reopened, 'sandbox-password');
    await site.waitForNewest(page, '1 contact');
  });

  test('ends when its person does not want to', async () => {
    const page = await site.open();
    const popup = await site.openWindow(page, sourceButton(page, 'iCloud'), 'url');
    await popup.getByRole('button', { name: 'Not now' }).click();
    await newestOf(page).getByText('COMPLETE ERROR 101').waitFor();
  });

  test('without scripts leads there in this tab, says what to type to whoever goes back, and returns', async () => {
    const page = await site.open({ javaScriptEnabled: false });
    await site.goTo(page, sourceButton(page, 'iCloud'), 'url');
    await page.goto(site.url);
    const newest = newestOf(page);
    const username = await newest.getByText('ana@icloud.com', { exact: true }).textContent();
    const again = newest.getByRole('link', { name: 'Open the page for the password again' });
    await site.goTo(page, again, 'url');
    await field(page, 'username').fill(username ?? '');
    await share(page, 'abcd-efgh-ijkl-mnop');
    await site.waitForReturn(page);
    await site.waitForNewest(page, /^2\d\d contacts$/);
  });
});

describe('an account with which something goes wrong', () => {
  const tryButton = (page: Page, group: string, account: string) =>
    site.tryButton(page, 'CardDAV', group, `${account}@dav.sandbox.example`);

  const choose = (page: Page, title: string) =>
    page
      .getByRole('group', { name: 'At which server' })
      .getByRole('radio', { name: new RegExp(`^${title} `) })
      .check();

  test('is refused on the page, and its import waits', async () => {
    const page = await site.open({ width: 1280, height: 900 });
    const button = await tryButton(page, 'Address books', 'no-book');
    await choose(page, 'iCloud');
    const popup = await site.openWindow(page, button, 'url');
    expect(await field(popup, 'username').inputValue()).toBe('no-book@icloud.com');
    await share(popup, 'abcd-efgh-ijkl-mnop');
    await popup.getByRole('alert').getByText('This account has no address book.').waitFor();
    const newest = newestOf(page);
    await newest.getByText('Begun with no-book@icloud.com.').waitFor();
    expect(await newest.getByText('Waiting for a password').isVisible()).toBe(true);
    expect(await newest.locator('summary').first().textContent()).toMatch(/iCloud.*no-book@ · \d+/);
    await photograph(popup, 'password-no-book-window');
  });

  test.each([
    ['fails in the middle', 'revoked', 'iCloud', 'abcd-efgh-ijkl-mnop', 'COMPLETE ERROR 106'],
    [
      'arrives all the same',
      'few-at-once',
      'CardDAV server with Digest',
      'sandbox-password',
      /^2\d\d contacts$/,
    ],
  ])('%s at the server that was chosen: %s at %s', async (_, account, title, password, end) => {
    const page = await site.open();
    const button = await tryButton(page, 'What servers cannot do', account);
    await choose(page, title);
    await share(await site.openWindow(page, button, 'url'), password);
    await site.waitForNewest(page, end);
  });

  test('at a provider that does not let us in, leads to a password by the same window', async () => {
    const page = await site.open({ width: 1280, height: 900 });
    const email = 'unregistered@yahoo.sandbox.example';
    // Yahoo sends the browser back before it asks for anything.
    const popup = await site.openWindow(page, await site.tryButton(page, 'Yahoo', 'Consent', email), 'url');
    await newestOf(page).getByText('ana@yahoo.com', { exact: true }).waitFor();
    await field(popup, 'username').fill('ana@yahoo.com');
    await share(popup, 'abcd efgh ijkl mnop');
    await site.waitForNewest(page, /^2\d\d contacts$/);
  });

  test('is tried without scripts, too, at a server that nobody chooses', async () => {
    const page = await site.open({ javaScriptEnabled: false });
    const email = 'mail-only@jmap.sandbox.example';
    await site.goTo(page, await site.tryButton(page, 'JMAP', 'Servers', email), 'url');
    await share(page, 'sandbox-password');
    await page.getByRole('alert').getByText('This account has no address book.').waitFor();
  });
});

test.each([
  [{ address: 'icloud.com' }, 400, 'Type an e-mail address, such as ana@icloud.com.'],
  [{ address: '' }, 400, 'Type an e-mail address'],
  [{ address: 'ana@localhost' }, 502, 'The service refused: service must be'],
  [{ service: 'carddav', server: 'constructor' }, 400, 'There is no such server.'],
  [{ service: 'icloud', server: 'plain' }, 400, 'There is no such server.'],
  [{ service: 'vcard', server: 'plain' }, 400, 'There is no such server.'],
  [{ account: 'ana@dav.sandbox.example', server: 'jmap' }, 400, 'There is no such account.'],
  [{ account: 'nobody@dav.sandbox.example' }, 400, 'There is no such account.'],
])('what is not there is refused in a sentence: %j', async (form, status, sentence) => {
  const { demoUrl } = kept.running.dev;
  const response = await fetch(`${site.url}/imports`, {
    method: 'POST',
    headers: { origin: demoUrl },
    body: new URLSearchParams(form as Record<string, string>),
  });
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(sentence);
});
