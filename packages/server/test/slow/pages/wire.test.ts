import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openPage } from '@bookbridge/testing/browser';
import { begin, cards, ended, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSamples } from '../../pages/sample-server.js';
import { samples } from '../../pages/samples.js';

const mostBytes = 30_000;

const logoFile =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20" width="60" height="20"><path d="M0 0h60v20z"/></svg>';

let service: TestService;
let origin: string;

beforeAll(async () => {
  [service, origin] = await Promise.all([startTestService(), serveSamples()]);
});

afterAll(() => service.stop());

/** An answer as it comes over the wire. */
function raw(
  url: string,
  acceptEncoding?: string,
): Promise<{ headers: Record<string, unknown>; body: Buffer }> {
  const headers = acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding };
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
}

async function assetsOf(url: string): Promise<string[]> {
  const page = await (await fetch(url)).text();
  return [...page.matchAll(/(?:href|src)="([^"]+\/assets\/[^"]+)"/g)].map(([, asset = '']) => asset);
}

describe('a page and what it loads', () => {
  const row = (name: string) => [name, ...Array.from({ length: 40 }, (_, at) => `x${at}`)].join(';');
  const tables = `${row('Wer')}\r\n${row('Ana Berg')}\r\n${row('Ben Cole')}\r\n`;

  /** Each page that the service has for a person, by the address that it has. */
  const pages: Readonly<Record<string, () => Promise<string>>> = {
    'the form for a file': async () => (await begin(service)).url,
    'the form for a password': async () => (await begin(service, { service: 'icloud' })).url,
    'a link of nobody’s': async () => `${service.url}/n/none`,
    'the address of the service': async () => service.url,
  };

  test.each(Object.entries(pages))('%s take 30 KB at most', async (_, urlOf) => {
    const page = await openPage({ width: 1280, height: 900 });
    expect(await bytesOf(page, () => urlOf().then((url) => page.goto(url)))).toBeLessThan(mostBytes);
  });

  test('the question about many columns, the reading and its end take 30 KB each at most', async () => {
    const { url, import_id } = await begin(service);
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(url);
    await page.setInputFiles('#bb-file', {
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(tables),
    });
    await page.getByRole('button', { name: 'Share file with Invitely' }).click();
    const asks = await page.context().newPage();
    expect(await bytesOf(asks, () => asks.goto(`${url}/columns`))).toBeLessThan(mostBytes);
    await asks.locator('#bb-column-0').selectOption('full_name');
    await asks.getByRole('button', { name: /^Share/ }).click();
    await ended(service, import_id);
    const done = await page.context().newPage();
    expect(await bytesOf(done, () => done.goto(url))).toBeLessThan(mostBytes);
    expect(await done.getByRole('heading', { level: 1 }).textContent()).toBe('Shared with Invitely');
  });
});

describe('the page to choose on', () => {
  test('takes 40 KB at most with its list, and shifts nothing while that fills', async () => {
    const { basic } = await service.addApplication({ delivery: 'picked' });
    const begun = await fetch(`${service.url}/begin_import/user_consent?service=vcard`, {
      headers: { authorization: basic },
    });
    const { url } = (await begun.json()) as { url: string };
    const page = await openPage();
    await watchShifts(page);
    await page.goto(url);
    const book = { name: 'a.vcf', mimeType: 'text/vcard', buffer: Buffer.from(cards(20)) };
    await page.setInputFiles('#bb-file', book);
    await page.getByRole('button', { name: 'Share file with Invitely' }).click();
    await page.locator('.bb-list-row').first().waitFor();
    const again = await page.context().newPage();
    await watchShifts(again);
    expect(await bytesOf(again, () => again.goto(url))).toBeLessThan(40_000);
    await again.locator('.bb-list-row').first().waitFor();
    expect(await shiftsOf(again)).toEqual([]);
  });
});

/** All that comes over the wire until nothing more is asked for, headers as well. */
async function bytesOf(page: Page, open: () => Promise<unknown>): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) =>
    sizes.push(request.sizes().then((it) => it.responseBodySize + it.responseHeadersSize)),
  );
  await open();
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(sizes);
  expect(all.length).toBeGreaterThan(1);
  return all.reduce((sum, size) => sum + size, 0);
}

/** Writes down each time that something moves on the page by itself. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node: Element | null }[];
    }
    const shifts: string[] = Object.assign(window, { shifts: [] }).shifts;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        shifts.push(`${value}: ${sources.map(({ node }) => node?.className).join(', ')}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

describe('an asset', () => {
  test('is as small as the browser takes it, and the same for all', async () => {
    const { url } = await begin(service);
    for (const asset of await assetsOf(url)) {
      const plain = await raw(asset);
      expect(plain.headers['content-encoding']).toBeUndefined();
      const br = await raw(asset, 'gzip, deflate, br, zstd');
      expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
      expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
      const gzip = await raw(asset, 'br;q=0, gzip');
      expect(gzip.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
      for (const it of [br, gzip]) expect(it.body.length).toBeLessThan(plain.body.length);
      expect((await raw(asset, 'identity')).headers['content-encoding']).toBeUndefined();
      expect(plain.headers.vary).toBe('Accept-Encoding');
    }
  });
});

describe('a page', () => {
  test('is made small when it is asked for, and not when it answers a form', async () => {
    const { url } = await begin(service);
    const { headers, body } = await raw(url, 'br');
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(body).toString()).toContain('Share your address book with Invitely');
    const refused = await upload(url, '', 'a.vcf', { 'accept-encoding': 'br' });
    expect(refused.headers.get('content-encoding')).toBeNull();
    expect((await upload(url, cards(1))).status).toBe(303);
  });

  test.each([
    ['phone', { width: 390, height: 844 }],
    ['desktop', { width: 1280, height: 900 }],
  ])('shifts nothing while it loads: each on a %s', async (_, screen) => {
    const page = await openPage(screen);
    await watchShifts(page);
    const slow = 'https://invitely.example/logo.svg';
    await page.route(slow, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.fulfill({ contentType: 'image/svg+xml', body: logoFile });
    });
    for (const name of [...Object.keys(samples), `upload?logo=${slow}`]) {
      await page.goto(`${origin}/en/${name}`, { waitUntil: 'load' });
      // Scripts have run by then. What was drawn last is told about after the next picture.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await shiftsOf(page), name).toEqual([]);
    }
  });

  test.each([390, 1280])('keeps what is unfolded where it was pressed: %i pixels', async (width) => {
    const page = await openPage({ width, height: 844 });
    await page.goto(`${origin}/en/finished-archive`);
    const summary = page.locator('summary');
    const before = await summary.boundingBox();
    await summary.click();
    await page.getByText('No. 4: hidden').waitFor();
    expect(await summary.boundingBox()).toEqual(before);
  });

  test('is of use before its script is there', async () => {
    const { url } = await begin(service, { service: 'vcard' });
    const page = await openPage();
    await page.route('**/*.client.js', (route) => route.abort());
    await page.goto(url);
    const field = page.locator('#bb-file');
    await field.setInputFiles({ name: 'a.vcf', mimeType: 'text/vcard', buffer: Buffer.from(cards(2)) });
    // The field says itself what was chosen.
    expect(await field.evaluate((it) => getComputedStyle(it).opacity)).toBe('1');
    await page.getByRole('button', { name: 'Share file with Invitely' }).click();
    await page.getByRole('heading', { level: 1, name: /^(Reading|Shared)/ }).waitFor();
  });
});
