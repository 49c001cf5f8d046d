import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage } from '@bookbridge/testing/browser';
import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type Locale, locales } from '../../src/texts/index.js';
import { samples, shellIn } from './samples.js';
import { answerHtml, answerJson, servePages } from './server.js';

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

const longName = 'Gemeinschaftsverpflegungsdienstleistungen Niederbayern Süd eG';

const logo =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"%3E%3Cpath d="M0 0h60v20z"/%3E%3C/svg%3E';

let origin: string;

beforeAll(async () => {
  origin = await servePages((request, response) => {
    if (request.url === '/progress') {
      answerJson(response, 200, { state: 'reading', gathered: 0, next: null });
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://page.test');
    const [, locale, name] = pathname.split('/') as [string, Locale, string];
    const sample = samples[name];
    const shell = shellIn(
      locale,
      searchParams.get('name') ?? undefined,
      searchParams.has('logo') ? logo : undefined,
    );
    if (sample) answerHtml(response, sample(shell));
    else response.writeHead(404).end();
  });
});

/** Each screen with either scheme and either way of writing, and each scheme with either way. */
const views = [
  ['phone', 'light', 'ar'],
  ['phone', 'dark', 'en'],
  ['desktop', 'light', 'en'],
  ['desktop', 'dark', 'ar'],
] as const;

test.each(views)(
  'every page on a %s in %s, %s: axe finds nothing, nothing is wider than the screen',
  async (screen, colorScheme, locale) => {
    const page = await openPage({ ...screens[screen], colorScheme, locale });
    for (const name of Object.keys(samples)) {
      await page.goto(`${origin}/${locale}/${name}`, { waitUntil: 'load' });
      await photograph(page, `${name}-${screen}-${colorScheme}-${locale}`);
      expect(await accessibilityFaults(page), name).toEqual([]);
      expect(await overflow(page), name).toBe(0);
    }
  },
);

test.each(locales)(
  '%s: every page with a long name fits into 320 pixels, and so it does with text of twice the size',
  async (locale) => {
    const page = await openPage({ width: 320, height: 640, locale });
    for (const name of Object.keys(samples)) {
      await page.goto(`${origin}/${locale}/${name}?name=${longName}`);
      if (name === 'upload') await photograph(page, `upload-320-${locale}`);
      await unfold(page);
      expect(await overflow(page), name).toBe(0);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await overflow(page), `${name} at 200 %`).toBe(0);
    }
  },
);

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
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Share file with Invitely');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('alert').isVisible()).toBe(true);
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}
