import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { come, type HostPage, openHost, windowOf } from '../host.js';
import { playService } from '../played-service.js';

/** Scripts that others have published for the original, as they are: they are told where the script is, and no more. */
const service = await playService();
const require = createRequire(import.meta.url);
const host = service.baseUrl.replace('http://', '');

const companion = async (name: string): Promise<NonNullable<HostPage['files']>> => ({
  '/companion.js': ['text/javascript', await readFile(require.resolve(name), 'utf8')],
});

async function pickAna(page: Page): Promise<void> {
  await come(page, 'window.cloudsponge');
  await page.click('.cloudsponge-launch');
  const consent = await windowOf(page, () => page.click('[data-launcher="gmail"] button'));
  await consent.click('#allow');
  await page.getByRole('row', { name: 'Ana Silva' }).click();
  await page.click('#cloudsponge-export-button');
  await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
}

test('address-book-connector.js fills its form, and is told what cannot be triggered', async () => {
  const { page, faults } = await openHost(service, {
    head: '<meta name="description" content="x">',
    body: `<form data-addressBookConnector-js>
        <input name="contacts" class="cloudsponge-contacts"><input name="owner"><input name="code" value="spring">
        <button type="button" class="cloudsponge-launch">x</button><button type="submit" id="send">x</button>
      </form>
      <script src="/companion.js" data-id="cloudsponge-addressBookConnector" data-key="k" data-host="${host}" data-insecure="true"></script>
      <script src="/own.js"></script>`,
    files: {
      ...(await companion('@cloudsponge/address-book-connector.js')),
      '/own.js': [
        'text/javascript',
        'addressBookConnector.setOptions({ cloudspongeOptions: { include: ["email"] }, failure: (error, data) => { window.failed = { status: error.status, data: JSON.parse(JSON.stringify(data)) }; } });',
      ],
    },
  });
  await pickAna(page);
  expect(await page.inputValue('[name="contacts"]')).toBe('ana@example.com');
  await page.click('#send');
  await come(page, 'window.failed');
  expect(await page.evaluate('failed')).toMatchObject({
    status: 501,
    data: {
      code: 'spring',
      contacts: [{ email: 'ana@example.com', first_name: 'Ana', last_name: 'Silva' }],
      owner: { email: 'olga@example.com', first_name: 'Olga' },
    },
  });
  // It writes down itself that the trigger failed.
  expect(faults.filter((line) => !line.includes('[address-book-connector.js]'))).toEqual([]);
});

test('better-sharing.js draws its form, whose button opens the picker', async () => {
  const { page, faults } = await openHost(service, {
    head: '<meta name="description" content="x">',
    body: `<div class="better-sharing"></div>
      <script src="/companion.js" data-key="k" data-host="${host}" data-insecure="true" data-view="inline"></script>`,
    // Its styles are written into the page.
    policy: `default-src 'self' data: 'unsafe-inline' ${new URL(service.baseUrl).origin}`,
    files: await companion('@cloudsponge/better-sharing.js'),
  });
  await pickAna(page);
  expect(await page.inputValue('.cloudsponge-contacts')).toContain('ana@example.com');
  expect(faults).toEqual([]);
});
