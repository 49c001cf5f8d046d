import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage } from '@bookbridge/testing/browser';
import { photograph } from '@bookbridge/testing/pictures';
import { beforeAll, expect, test } from 'vitest';
import { serveSamples } from '../../pages/sample-server.js';
import { testEveryPage } from '../../pages/sweep.js';

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

test('a phone can send the page to the computer that has the program', async () => {
  const page = await openPage();
  await page.addInitScript(() => {
    Object.assign(navigator, { share: async (it: object) => Object.assign(window, { shared: it }) });
  });
  await page.goto(`${origin}/en/upload`);
  const button = page.getByRole('button', { name: 'Send the link' });
  await button.click();
  expect(await page.evaluate(() => 'shared' in window && window.shared)).toEqual({ url: '/upload/code' });
  expect(await page.getByLabel('Link to this page').isVisible()).toBe(false);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a phone that cannot send it copies it, and without scripts the link is there', async () => {
  const page = await openPage();
  await page.context().grantPermissions(['clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto(`${origin}/en/upload-any`);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const plain = await openPage({ javaScriptEnabled: false });
  await plain.goto(`${origin}/en/upload-any`);
  expect(await plain.getByLabel('Link to this page').inputValue()).toBe('/upload/code');
  expect(await plain.getByRole('button', { name: 'Send the link' }).isVisible()).toBe(false);
});

test('on a computer nobody is led to one', async () => {
  const page = await openPage({ width: 1280, height: 800 });
  await page.goto(`${origin}/en/upload`);
  expect(await page.getByText('Open this page there.').isVisible()).toBe(false);
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

test.each([
  ['ja', 'Hiragino Sans'],
  ['zh-Hans', 'PingFang SC'],
])('%s is set in a font of its own shapes, not in that of the system', async (locale, font) => {
  const page = await openPage();
  await page.goto(`${origin}/${locale}/upload`);
  const family = await page.locator('h1').evaluate((it) => getComputedStyle(it).fontFamily);
  expect(family).toContain(font);
  expect(family).not.toContain('system-ui');
});

test('a logo stands beside the name', async () => {
  const page = await openPage({ colorScheme: 'dark' });
  await page.goto(`${origin}/en/upload?logo`);
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
