import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import { atFileEnd } from '@bookbridge/testing/file-end';
import { newToken } from '@bookbridge/testing/picker';
import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { keepDev } from '../support/dev-process.js';
import { devices, expectReadable } from '../support/looks.js';
import { agree, choose, complaintsOf, openPicker } from '../support/picker.js';

const kept = keepDev();
const desktop = { width: 1280, height: 900 } satisfies PageOptions;

const complaints: string[] = [];
afterAll(() => expect(complaints).toEqual([]));

async function visit(path: string, options: PageOptions = desktop): Promise<Page> {
  const page = await openPage(options);
  page.setDefaultTimeout(30_000);
  complaintsOf(page, complaints);
  await page.goto(kept.running.dev.demoUrl + path);
  return page;
}

const optionsPage = '/developers/picker';

describe.concurrent('the page with every option of the picker', () => {
  test('has a control, and a sentence, for each option that is written down', async () => {
    const docs = await readFile(new URL('../../../../docs/picker.md', import.meta.url), 'utf8');
    const [, table = ''] = /## Options(.*?)\n## /s.exec(docs) ?? [];
    const names = [...table.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    );
    expect(names.length).toBeGreaterThan(25);
    const page = await visit(optionsPage);
    const controls = await page
      .locator('[data-option]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('name')));
    expect([...new Set(controls)].sort()).toEqual([...new Set(names)].sort());
  });

  test('runs the picker with what is chosen, and shows each callback as it comes', async () => {
    const page = await visit(optionsPage);
    await page.getByLabel('selectionLimit', { exact: true }).fill('1');
    await page.getByLabel('email').first().check();
    await page.getByLabel('localeData').selectOption('Words of a party');
    await expect.poll(() => page.url()).toContain('localeData');
    await expect.poll(() => page.locator('#code-html').textContent()).toContain('selectionLimit: 1');
    await openPicker(page);
    await agree(await choose(page, 'gmail', 'window'), 'ana@sandbox.example');
    await page.getByRole('heading', { name: 'Who comes?' }).waitFor();
    await page.getByRole('row', { name: 'ada.okafor' }).first().click();
    await page.click('#cloudsponge-export-button');
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
    expect(await page.inputValue('#to')).toMatch(/^ada\.okafor\S+$/);
    const log = await page.locator('[data-log] > li > code').allTextContents();
    expect(log.map((line) => line.replace(/\(.*/s, ''))).toEqual(
      expect.arrayContaining([
        'afterInit',
        'beforeLaunch',
        'beforeImport',
        'afterSubmitContacts',
        'afterClosing',
      ]),
    );
    expect(log).toContainEqual(expect.stringMatching(/^afterSubmitContacts\(\[1 contact\], "gmail"/));
  });

  test('takes back what is no longer chosen, and waits for load() where it is to', async () => {
    const page = await visit(`${optionsPage}?rootNodeSelector=%22%23picker%22&sources=csv&lazyLoad=true`);
    const widget = page.locator('#picker [data-launcher]');
    await page.getByRole('button', { name: 'Load the picker' }).click();
    await page.getByRole('button', { name: 'Invite people' }).click();
    await widget.first().waitFor();
    expect(await widget.count()).toBe(1);
    await page.getByLabel('rootNodeSelector').selectOption('');
    await page.getByLabel('Wait for load()').uncheck();
    await page.getByLabel('csv', { exact: true }).uncheck();
    await expect.poll(() => page.locator('#code-html').textContent()).not.toContain('sources');
    await expect.poll(() => page.locator('.cloudsponge-widget').count()).toBe(0);
    await openPicker(page);
    expect(await page.locator('dialog [data-launcher]').count()).toBeGreaterThan(5);
  });

  test('gives code that works in any page of this machine', async () => {
    const page = await visit(`${optionsPage}?key=localhost-only&sources=icloud&sources=csv&compare=false`);
    await expect.poll(() => page.locator('#code-html').textContent()).toContain('localhost-only');
    const code = (await page.locator('#code-html').textContent()) ?? '';
    const site = createServer((_, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end(`<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,">${code}`),
    );
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    atFileEnd(() => new Promise((resolve) => site.close(resolve)));
    for (const host of ['localhost', '127.0.0.1']) {
      const other = await openPage(desktop);
      complaintsOf(other, complaints);
      await other.goto(`http://${host}:${(site.address() as AddressInfo).port}`);
      await openPicker(other);
      expect(await other.locator('[data-launcher]').count()).toBe(2);
      const window = await choose(other, 'csv', 'window');
      await window.getByText('Example site').first().waitFor();
    }
  });

  test.each([
    ['localhost-only', 'https://elsewhere.example', 403],
    ['localhost-only', 'http://localhost.elsewhere.example:3000', 403],
    ['localhost-only', 'http://[::1]:3000', 303],
    ['Invitely’s', 'http://localhost:3000', 403],
  ])('begins with the key %s for pages of %s: %i', async (name, origin, status) => {
    const { url, domainKey } = kept.running.dev;
    const key = name === 'localhost-only' ? name : domainKey;
    const { hash } = newToken();
    const body = new URLSearchParams({ key, token: hash, service: 'vcard' });
    const answer = await fetch(`${url}/picker/begin`, {
      method: 'POST',
      headers: { origin },
      body,
      redirect: 'manual',
    });
    expect(answer.status).toBe(status);
  });

  test.each(devices)('is readable on $name', async (device) => {
    const page = await visit(`${optionsPage}?rootNodeSelector=%22%23picker%22`, device.options);
    await page.getByRole('button', { name: 'Invite people' }).click();
    await page.waitForSelector('#picker [data-launcher]');
    await expectReadable(page, device, 'picker');
  });
});

describe.concurrent('a page with the styles of others', () => {
  /** Every computed style of every element that was there before the picker. */
  const hostStyles = (page: Page) =>
    page.evaluate(() => {
      const all = [
        ...document.querySelectorAll(
          'html, body, body > :not(.cloudsponge-widget), body > :not(.cloudsponge-widget) *',
        ),
      ];
      return all.map((element) => {
        const style = getComputedStyle(element);
        const values = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
        return `${element.tagName} ${values.join('; ')}`;
      });
    });

  /** What somebody can press, and its size. */
  const targets = (page: Page) =>
    page.locator('.cloudsponge-widget').evaluate((widget) =>
      [...widget.querySelectorAll('button, input')].map((it) => {
        const { width, height } = it.getBoundingClientRect();
        return { width, height, name: it.textContent || it.id };
      }),
    );

  /** How the picker looks, where a pointer is and where none is. */
  const look = async (page: Page) => {
    await page.hover('[data-launcher="icloud"] button');
    await page.focus('.cloudsponge-widget input');
    return page.locator('.cloudsponge-widget').evaluate((widget) =>
      [...widget.querySelectorAll('dialog, h2, p, label, input, ul, li, button, button span')].map((it) => {
        const style = getComputedStyle(it);
        const { width, height } = it.getBoundingClientRect();
        const names = [
          'color',
          'background-color',
          'font',
          'border',
          'padding',
          'margin',
          'letter-spacing',
          'text-transform',
        ];
        return [it.tagName, width, height, ...names.map((name) => style.getPropertyValue(name))].join(' ');
      }),
    );
  };

  const open = async (page: Page) => {
    await page.waitForLoadState();
    await openPicker(page);
    await page.mouse.move(0, 0);
  };

  test.each(['bootstrap', 'tailwind', 'wordpress'])(
    'of %s has the picker as it is anywhere',
    async (theme) => {
      const plain = await visit(optionsPage);
      await plain.evaluate(() => {
        for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) sheet.remove();
      });
      await plain.getByLabel('The key').selectOption('Invitely, which gets whom people pick');
      await expect.poll(() => plain.url()).toContain('key');
      await plain.waitForTimeout(300);
      await open(plain);
      const wanted = await look(plain);
      const page = await visit(`${optionsPage}/${theme}`);
      const before = await hostStyles(page);
      await open(page);
      expect(await look(page)).toEqual(wanted);
      await page.click('.bb-picker-close');
      await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      expect(await hostStyles(page)).toEqual(before);
    },
  );

  for (const [name, options] of [
    ['a phone in the dark', { width: 320, height: 640, colorScheme: 'dark' }],
    ['a desktop', desktop],
  ] as const)
    test.each(['bootstrap', 'tailwind', 'wordpress'])(
      `of %s has a picker that fits on ${name}`,
      async (theme) => {
        const page = await visit(`${optionsPage}/${theme}`, options);
        expect(await accessibilityFaults(page)).toEqual([]);
        await open(page);
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          options.width,
        );
        for (const { width, height, name: target } of await targets(page))
          expect([target, width >= 44, height >= 44]).toEqual([target, true, true]);
        await photograph(page, `picker-${theme}-${options.width}`);
      },
    );
});
