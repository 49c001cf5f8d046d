import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { locales } from '@bookbridge/ui';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { come, openHost, windowOf } from '../host.js';
import { person, playService } from '../played-service.js';

const service = await playService();
const body =
  '<button class="cloudsponge-launch">menu</button><textarea class="cloudsponge-contacts"></textarea>';
/** What is there at that time is all that it took: the rest is asked for afterwards. */
const inline = `window.atMenu = undefined;
  const loaded = () => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/widget/'));
  cloudsponge.init({ afterLaunch: () => { window.atMenu ??= loaded(); } });`;

const nameOf = (url: string) => (url.endsWith('/k.js') ? 'stub.js' : url.slice(url.lastIndexOf('/') + 1));

/** Bytes of each file, packed as it is sent. */
async function packed(urls: readonly string[]): Promise<Record<string, number>> {
  const sizes = [...new Set(urls.map(nameOf))].map(async (name) => {
    const content = await readFile(new URL(`../../dist/bundle/${name}`, import.meta.url));
    return [name, gzipSync(content, { level: 9 }).length] as const;
  });
  return Object.fromEntries(await Promise.all(sizes));
}

const sum = (sizes: Record<string, number>) => Object.values(sizes).reduce((one, other) => one + other, 0);

const loaded = (page: Page): Promise<string[]> => page.evaluate('loaded()');

async function openMenu(): Promise<Page> {
  const { page } = await openHost(service, { body, inline });
  await page.click('.cloudsponge-launch');
  await come(page, 'atMenu');
  await page.waitForSelector('[data-launcher]');
  return page;
}

/** People of the page's own. */
const showPeople = (page: Page): Promise<void> =>
  page.evaluate(
    (people) =>
      (window as unknown as { cloudsponge: { showContacts(it: object[]): void } }).cloudsponge.showContacts(
        people,
      ),
    [person('Bo', 'Berg', 'bo@example.com'), person('Ana', 'Silva', 'ana@example.com')],
  );

/** Selects somebody in the list, and submits. */
async function pick(page: Page): Promise<void> {
  await page.getByRole('row', { name: 'Bo' }).click();
  await page.click('#cloudsponge-export-button');
  await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
  expect(await page.inputValue('textarea')).toContain('bo@example.com');
}

describe('what is sent, packed by gzip', () => {
  beforeAll(() => {
    service.next = {};
  });

  test('is at most 20 KB until the menu is open, in any language', async () => {
    const page = await openMenu();
    const sizes = await packed(await page.evaluate('atMenu'));
    expect(Object.keys(sizes).sort()).toEqual(['main.js', 'menu-en.js', 'picker.css', 'stub.js']);
    const { 'menu-en.js': _, ...others } = sizes;
    const languages = await packed(locales.map((locale) => `menu-${locale}.js`));
    expect(sum(others) + Math.max(...Object.values(languages)), JSON.stringify(sizes)).toBeLessThanOrEqual(
      20_000,
    );
  });

  test('is at most 35 KB with a list that somebody picks from, and half a KB more in other languages', async () => {
    const page = await openMenu();
    // What comes after the list is not waited for.
    await page.route('**/parts.*', () => {});
    await showPeople(page);
    await page.getByRole('row', { name: 'Bo' }).click();
    await page.waitForSelector('[role="row"][aria-selected="true"]');
    const sizes = await packed(await loaded(page));
    expect(Object.keys(sizes).sort()).toEqual([
      'course-en.js',
      'course.js',
      'list.css',
      'main.js',
      'menu-en.js',
      'picker.css',
      'stub.js',
    ]);
    expect(sum(sizes), JSON.stringify(sizes)).toBeLessThanOrEqual(35_000);
    const { 'menu-en.js': menu = 0, 'course-en.js': course = 0 } = sizes;
    const words = locales.map((locale) => packed([`menu-${locale}.js`, `course-${locale}.js`]));
    const largest = Math.max(...(await Promise.all(words)).map(sum));
    expect(sum(sizes) - menu - course + largest, 'in any language').toBeLessThanOrEqual(35_600);
  });

  test('is at most 39.1 KB with what comes after the list', async () => {
    const page = await openMenu();
    await showPeople(page);
    await pick(page);
    const sizes = await packed(await loaded(page));
    expect(Object.keys(sizes)).toContain('parts.js');
    expect(sum(sizes), JSON.stringify(sizes)).toBeLessThanOrEqual(39_100);
  });

  test('is at most 47.9 KB with the way through consent as well', async () => {
    const page = await openMenu();
    const consent = await windowOf(page, () => page.click('[data-launcher="gmail"] button'));
    await consent.click('#allow');
    await pick(page);
    const sizes = await packed(await loaded(page));
    expect(Object.keys(sizes)).toContain('imports.js');
    expect(sum(sizes), JSON.stringify(sizes)).toBeLessThanOrEqual(47_900);
  });
});
