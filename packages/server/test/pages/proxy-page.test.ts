import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage } from '@bookbridge/testing/browser';
import { photograph } from '@bookbridge/testing/pictures';
import { type ProxySite, startProxySite } from '@bookbridge/testing/proxy-site';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { locales } from '@bookbridge/ui';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogues } from '../../dist/texts/index.js';
import { page as pageOfDocs } from '../docs/markdown.js';

let service: TestService;
let site: ProxySite;

beforeAll(async () => {
  service = await startTestService();
  site = await startProxySite(() => `${service.url}/auth`);
  for (const locale of locales) site.serve(`/${locale}.html`, await pageIn(locale));
});

afterAll(async () => {
  await service.stop();
  await site.stop();
});

const pageIn = (locale: string) =>
  fetch(`${service.url}/proxy.html`, { headers: { 'accept-language': locale } }).then((it) => it.text());

for (const [screen, width, colorScheme, locale] of [
  ['phone', 390, 'light', 'en'],
  ['phone', 390, 'dark', 'ar'],
  ['desktop', 1280, 'light', 'de'],
  ['desktop', 1280, 'dark', 'en'],
  ['narrow', 320, 'light', 'es'],
  ['narrow', 320, 'dark', 'fr'],
] as const)
  test(`our page on another site looks right, ${screen}, ${colorScheme}, ${locale}`, async () => {
    const page = await openPage({ width, height: 844, colorScheme });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${site.url}/${locale}.html`);
    await photograph(page, `proxy-page-${screen}-${colorScheme}-${locale}`);
    expect(complaints).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    expect(await page.locator('h1').textContent()).toBe(catalogues[locale].proxyPage.title);
    expect(await page.locator('h1').evaluate((it) => getComputedStyle(it).fontWeight)).toBe('600');
    expect(await accessibilityFaults(page)).toEqual([]);
    const link = await page.locator('a.cs-force').boundingBox();
    expect(link?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('without scripts it says how to go on', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${site.url}/en.html?code=x&state=y`);
  await photograph(page, 'proxy-page-without-scripts');
  const sentence = page.locator('noscript p');
  expect(await sentence.isVisible()).toBe(true);
  expect(await sentence.textContent()).toBe(catalogues.en.proxyPage.noScript);
});

test('it needs nothing edited: all that it names is whole', async () => {
  const page = await pageIn('en');
  expect(page).toContain(`<script src="${service.url}/oauth-connector.js"></script>`);
  const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
  expect(addresses).toEqual([
    `${service.url}/oauth-connector.js`,
    'data:,',
    '?code=test&amp;state=_csAuth%3D1%26import_id%3Dproxy-test',
  ]);
});

test('it brings a policy of its own, and has the same one in its headers', async () => {
  const answer = await fetch(`${service.url}/proxy.html`);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  });
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(
    new RegExp(`^default-src 'none'; script-src ${service.url}; style-src 'sha256-[^']{44}';`),
  );
  expect(policy).toMatch(/; frame-ancestors 'none'$/);
  const own = policy.replace("; frame-ancestors 'none'", '').replaceAll("'", '&#39;');
  expect((await answer.text()).replaceAll("'", '&#39;')).toContain(`content="${own}"`);
});

test('it works under the headers that the guide gives for it', async () => {
  const guide = pageOfDocs('docs/tasks/proxy-url.md');
  const [, policy = ''] = /^Content-Security-Policy: (.+)$/m.exec(guide) ?? [];
  expect(policy).toContain('script-src https://contacts.example.com;');
  site.serve('/strict.html', await pageIn('en'), {
    'content-security-policy': policy.replace('https://contacts.example.com', service.url),
  });
  const page = await openPage();
  await page.goto(`${site.url}/strict.html`);
  expect(await page.locator('h1').evaluate((it) => getComputedStyle(it).fontWeight)).toBe('600');
  await page.getByRole('link', { name: catalogues.en.proxyPage.test }).click();
  await page.getByRole('heading', { name: catalogues.en.proxyWorks.title }).waitFor();
});

test('what it passes on is sent without a referrer', async () => {
  const page = await openPage();
  const referrers: (string | null)[] = [];
  page.on('requestfinished', async (request) => {
    if (request.url().startsWith(service.url)) referrers.push(await request.headerValue('referer'));
  });
  const led = page.waitForRequest(`${service.url}/auth?*`);
  await page.goto(`${site.url}/en.html?code=x&state=${'A'.repeat(43)}`);
  await led;
  await page.waitForURL(`${service.url}/auth`);
  expect(new Set(referrers)).toEqual(new Set([null]));
});
