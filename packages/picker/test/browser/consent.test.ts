import { accessibilityFaults } from '@bookbridge/testing/axe';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { calls, come, lastCall, noting, openHost, windowOf } from '../host.js';
import { playService } from '../played-service.js';

const service = await playService();
const body = '<button data-cloudsponge-source="gmail">x</button>';
const inline = `${noting} cloudsponge.init(callbacks);`;
const phone = { width: 390, height: 844, userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/130 Mobile' };

afterEach(() => {
  service.next = {};
  service.mode = 'stream';
});

const latest = () => {
  const it = service.imports.at(-1);
  if (!it) throw new Error('No import has been begun.');
  return it;
};
const row = (page: Page) => page.getByRole('row', { name: 'Ana Silva' });

describe('the window', () => {
  test('that a browser blocks can be opened by a button, or the page itself goes there', async () => {
    const { page } = await openHost(service, {
      body,
      inline: `${inline} window.realOpen = open; window.open = () => null;`,
    });
    await page.click('button');
    await page.waitForSelector('text=Your browser did not open the window for Google.');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.isVisible('text=Go on in this window')).toBe(true);
    await page.evaluate('window.open = realOpen');
    const consent = await windowOf(page, () => page.click('button >> text=Open the window'));
    await consent.click('#allow');
    await row(page).waitFor();
  });

  test('that is closed is missed at once, and can be opened again', async () => {
    const { page } = await openHost(service, { body, inline });
    const consent = await windowOf(page, () => page.click('button'));
    await consent.waitForSelector('#allow');
    await consent.close();
    await page.waitForSelector('text=The window seems to be closed.');
    expect(await accessibilityFaults(page)).toEqual([]);
    const again = await windowOf(page, () => page.click('button >> text=Open it again'));
    await again.click('#allow');
    await row(page).waitFor();
    expect((await calls(page)).filter((name) => name.endsWith('Import'))).toEqual([
      'beforeImport',
      'afterImport',
    ]);
  });

  test('whose tie is cut shows a code, which is typed in', async () => {
    service.next = { isCut: true };
    const { page } = await openHost(service, { body, inline });
    const consent = await windowOf(page, () => page.click('button'));
    await consent.click('#allow');
    await page.waitForSelector('text=The other window shows a code of 8 characters.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.fill('.bb-picker-code', 'wxyz9999');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=You have 4 more tries.');
    await page.fill('.bb-picker-code', ' abcd 2345');
    await page.click('text=Go on >> visible=true');
    await row(page).waitFor();
  });

  test('whose code was guessed too often leads to a new beginning', async () => {
    service.next = { isCut: true };
    const { page } = await openHost(service, { body, inline });
    const consent = await windowOf(page, () => page.click('button'));
    await consent.click('#allow');
    await page.waitForSelector('.bb-picker-code');
    latest().triesLeft = 1;
    await page.fill('.bb-picker-code', 'wxyz-9999');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=The code no longer works.');
    expect(await lastCall(page, 'onError')).toMatchObject([{ code: 'release_refused' }]);
  });

  test('is cancelled with the import, which is destroyed', async () => {
    const { page } = await openHost(service, { body, inline });
    const consent = await windowOf(page, () => page.click('button'));
    await consent.waitForSelector('#allow');
    const closed = consent.waitForEvent('close');
    await page.click('.bb-picker-actions >> text=Cancel');
    await closed;
    await page.waitForSelector('[data-launcher="gmail"]');
    await expect.poll(() => latest().isDestroyed).toBe(true);
  });

  test('is closed by whoever closes the picker before the rest of it is there', async () => {
    const { page } = await openHost(service, { body, inline });
    await page.route('**/imports.js', () => {});
    const consent = await windowOf(page, () => page.click('button'));
    const closed = consent.waitForEvent('close');
    await page.click('.bb-picker-close');
    await closed;
    expect(await lastCall(page, 'onCancel')).toEqual([{ stage: 'consent' }]);
  });

  test('does not open inside of an app, and the way out is said', async () => {
    const { page } = await openHost(
      service,
      { body, inline: 'window.open = () => null;' },
      { ...phone, userAgent: 'Mozilla/5.0 (iPhone) Mobile Instagram 300' },
    );
    await page.click('button');
    await page.waitForSelector('text=Google does not work inside this app.');
    expect(await page.isVisible('text=Copy the link')).toBe(true);
  });
});

describe('messages', () => {
  test('of anybody but the service are not heard', async () => {
    service.next = { isCut: true };
    const { page } = await openHost(service, { body, inline });
    const consent = await windowOf(page, () => page.click('button'));
    await consent.click('#allow');
    await page.waitForSelector('.bb-picker-code');
    const { id, release } = latest();
    await page.evaluate(
      `postMessage({ type: 'bookbridge:release', import_id: '${id}', release: '${release}' }, location.origin)`,
    );
    await page.waitForTimeout(300);
    expect(await page.isVisible('.bb-picker-code')).toBe(true);
  });
});

describe('reading', () => {
  test('counts, never backwards, by a stream and without one', async () => {
    for (const mode of ['stream', 'poll'] as const) {
      service.mode = mode;
      service.next = { allowed: 'reading' };
      const { page } = await openHost(service, { body, inline });
      const consent = await windowOf(page, () => page.click('button'));
      await consent.click('#allow');
      await page.waitForSelector('text=4 people so far');
      service.move({ count: 1 });
      service.move({ count: 1203 });
      await page.waitForSelector('text=1,203 people so far');
      expect(await accessibilityFaults(page)).toEqual([]);
      service.move({ state: 'completed' });
      await row(page).waitFor();
    }
  });

  test('goes on when the connection comes back', async () => {
    service.next = { allowed: 'reading' };
    service.mode = 'poll';
    const { page } = await openHost(service, { body, inline });
    const consent = await windowOf(page, () => page.click('button'));
    await consent.click('#allow');
    await page.waitForSelector('text=4 people so far');
    service.mode = 'down';
    await page.waitForSelector('text=The connection was lost.');
    service.mode = 'stream';
    service.move({ state: 'completed' });
    await row(page).waitFor();
  });

  test('that has expired says so', async () => {
    service.next = { allowed: 'reading' };
    service.mode = 'poll';
    const { page } = await openHost(service, { body, inline });
    const consent = await windowOf(page, () => page.click('button'));
    await consent.click('#allow');
    latest().isDestroyed = true;
    await page.waitForSelector('text=The time for this has run out.');
    expect(await lastCall(page, 'onError')).toMatchObject([{ code: 'expired', source: 'gmail' }]);
  });

  test('of nobody says so, and leads to another address book', async () => {
    service.next = { contacts: [] };
    const { page } = await openHost(service, { body, inline });
    const consent = await windowOf(page, () => page.click('button'));
    await consent.click('#allow');
    await page.waitForSelector('text=There is nobody in this address book.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.click('text=Choose another address book');
    await page.waitForSelector('[data-launcher="gmail"]');
  });

  test('in two tabs is two imports', async () => {
    const one = await openHost(service, { body, inline });
    const other = await openHost(service, { body, inline });
    const first = await windowOf(one.page, () => one.page.click('button'));
    await first.waitForSelector('#allow');
    const second = await windowOf(other.page, () => other.page.click('button'));
    await second.click('#allow');
    await row(other.page).waitFor();
    expect(await row(one.page).count()).toBe(0);
    await first.click('#allow');
    await row(one.page).waitFor();
  });

  test('after a reload of the page begins anew', async () => {
    const { page } = await openHost(service, { body, inline });
    const consent = await windowOf(page, () => page.click('button'));
    await consent.waitForSelector('#allow');
    await page.reload();
    expect(await page.locator('.cloudsponge-widget').count()).toBe(0);
    await page.click('button');
    await consent.click('#allow');
    await row(page).waitFor();
  });
});

describe('where people choose on the page of the service', () => {
  test('there is no list here, and the page gets the picked alone', async () => {
    service.next = { allowed: 'choosing' };
    const { page } = await openHost(service, {
      body: `${body}<input class="cloudsponge-contacts">`,
      head: '<script src="/picker.js"></script>{inline}',
      inline,
      files: { '/picker.js': ['text/javascript', service.script({ delivery: 'picked' })] },
    });
    const consent = await windowOf(page, () => page.click('button'));
    await consent.click('#allow');
    await page.waitForSelector('text=Choose in the other window who is shared.');
    await consent.close();
    await windowOf(page, () => page.click('text=Show the window'));
    await page.waitForSelector('text=Choose in the other window who is shared.');
    expect(latest().isDestroyed).toBe(false);
    service.move({ state: 'completed', contacts: latest().contacts.slice(1, 2) });
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
    expect(await page.inputValue('input')).toBe('"Ana Silva" <ana@example.com>');
    expect((await calls(page)).slice(4)).toEqual([
      'afterImport',
      'beforeDisplayContacts',
      'afterSubmitContacts',
      'beforeClosing',
      'afterClosing',
    ]);
  });
});

describe("consent in the page's own window", () => {
  test('comes back to the page, which goes on with its own callbacks and a clean address', async () => {
    const { page, origin, faults } = await openHost(
      service,
      {
        body: `<main></main>${body}<textarea id="to"></textarea>`,
        inline: `${noting} cloudsponge.init({ ...callbacks, inlineOauth: 'mobile', userToken: 42, textarea_id: 'to' });`,
        policy: undefined,
      },
      phone,
    );
    await page.goto(`${origin}/?a=1#part`);
    await page.click('button');
    await page.click('#allow');
    await row(page).click();
    expect(page.url()).toBe(`${origin}/?a=1`);
    expect(latest().form).toMatchObject({ redirect_url: `${origin}/?a=1`, user_id: '42' });
    await page.click('#cloudsponge-export-button');
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
    expect(await page.inputValue('#to')).toBe('"Ana Silva" <ana@example.com>');
    expect(await lastCall(page, 'afterSubmitContacts')).toMatchObject([[{}], 'gmail', { userToken: '42' }]);
    await page.reload();
    await page.waitForTimeout(200);
    expect(await page.locator('.cloudsponge-widget').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('that was declined says so on the page', async () => {
    const { page } = await openHost(service, {
      body,
      inline: `${noting} cloudsponge.init({ ...callbacks, inlineOauth: true });`,
    });
    await page.click('button');
    await page.click('#deny');
    await page.waitForSelector('text=You did not allow access to Google.');
    expect(await lastCall(page, 'onError')).toMatchObject([{ code: 'consent_denied' }]);
  });

  test('left by going back leaves nothing behind', async () => {
    const { page } = await openHost(service, {
      body,
      inline: `${noting} cloudsponge.init({ ...callbacks, inlineOauth: true });`,
    });
    await page.click('button');
    await page.waitForSelector('#allow');
    await page.goBack();
    await page.reload();
    await come(page, 'window.cloudsponge');
    expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
    expect(await page.locator('.cloudsponge-widget').count()).toBe(0);
  });
});

test('no token is ever in an address, and the service never sees it but by its hash', async () => {
  const { page } = await openHost(service, { body, inline });
  const urls: string[] = [];
  page.context().on('request', (request) => urls.push(request.url()));
  const consent = await windowOf(page, () => page.click('button'));
  const { token } = latest().form;
  await consent.click('#allow');
  await row(page).waitFor();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(urls.join('\n')).not.toMatch(/token|release|Bearer/);
});
