import { errorOf, jsonType, xmlType } from '@bookbridge/testing/api';
import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage } from '@bookbridge/testing/browser';
import { photograph } from '@bookbridge/testing/pictures';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});

afterAll(() => service.stop());

for (const [screen, width, colorScheme] of [
  ['phone', 390, 'light'],
  ['phone', 390, 'dark'],
  ['desktop', 1280, 'light'],
  ['desktop', 1280, 'dark'],
] as const) {
  test(`the address of the service tells a browser what it is, on a ${screen} in ${colorScheme}`, async () => {
    const page = await openPage({ width, height: 844, colorScheme });
    const answer = await page.goto(service.url);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    await photograph(page, `service-front-${screen}-${colorScheme}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('address book');
    expect(await page.locator('main').textContent()).toContain('Go to the application');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('it speaks the language of the browser', async () => {
  const page = await openPage({ locale: 'fr-CA' });
  await page.goto(service.url);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('carnet');
});

test('to programs, and by other methods, it is a path that is not there', async () => {
  for (const [accept, type] of [
    ['*/*', jsonType],
    ['application/json', jsonType],
    ['application/xml', xmlType],
  ] as const) {
    const error = await errorOf(fetch(service.url, { headers: { accept } }));
    expect(error).toMatchObject({ status: 404, code: 'not_found' });
    expect(error.headers.get('content-type')).toBe(type);
  }
  const posted = fetch(service.url, { method: 'POST', headers: { accept: 'text/html' } });
  expect(await errorOf(posted)).toMatchObject({ status: 404, code: 'not_found' });
});
