import { openPage } from '@bookbridge/testing/browser';
import { photograph } from '@bookbridge/testing/pictures';
import { beforeAll, expect, test } from 'vitest';
import { serveSamples } from './sample-server.js';
import { testEveryPage } from './sweep.js';

let origin: string;

beforeAll(async () => {
  origin = await serveSamples();
});

// Each screen, scheme and way of writing once, and the longest words: all of them together are among the slow tests.
testEveryPage({
  views: [
    ['phone', 'light', 'ar'],
    ['desktop', 'dark', 'en'],
  ],
  narrow: ['de'],
});

test('without scripts the steps, the form and the file field are all there', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/en/upload`);
  await photograph(page, 'upload-without-scripts');
  expect(await page.locator('input[type=file]').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Share file with Invitely' }).isVisible()).toBe(true);
});

test('the page for any file unfolds the steps of the device in hand', async () => {
  const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15';
  const page = await openPage({ userAgent });
  await page.goto(`${origin}/en/upload-any`);
  expect(await page.locator('#bb-guide-iphone[open]').count()).toBe(1);
  expect(await page.locator('details[open]').count()).toBe(1);
});

test('with forced colours every page keeps its edges', async () => {
  const page = await openPage({ width: 1280, height: 800 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${origin}/en/upload-refused`);
  await photograph(page, 'upload-forced-colours');
  const edge = await page
    .locator('.bb-button')
    .first()
    .evaluate((it) => getComputedStyle(it).borderTopWidth);
  expect(edge).toBe('1px');
});

test('a logo stands beside the name', async () => {
  const page = await openPage({ colorScheme: 'dark' });
  await page.goto(`${origin}/en/upload?logo=true`);
  await photograph(page, 'upload-logo');
  expect(await page.locator('.bb-site-logo').evaluate((it) => it.getBoundingClientRect().height)).toBe(32);
});

test('the form can be used with the keyboard alone', async () => {
  const page = await openPage({ width: 1280, height: 800 });
  await page.goto(`${origin}/en/upload`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('bb-file');
  await photograph(page, 'upload-focus');
  await page.setInputFiles('#bb-file', {
    name: 'a.vcf',
    mimeType: 'text/vcard',
    buffer: Buffer.from('FN:Ana'),
  });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Share file with Invitely');
});
