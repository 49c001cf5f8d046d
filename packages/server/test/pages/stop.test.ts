import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage } from '@bookbridge/testing/browser';
import { begin, cards, contacts, ended, events, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Nothing of it reads: what has arrived is being read for ever. */
let idle: TestService;
let service: TestService;

beforeAll(async () => {
  [idle, service] = await Promise.all([startTestService({ BOOKBRIDGE_ROLE: 'api' }), startTestService()]);
});

afterAll(() => Promise.all([idle.stop(), service.stop()]));

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

const name = 'Freunde & Bekannte “2026”, ä.vcf';

/** The cookies of whoever has sent a file. */
async function sent(url: string): Promise<string> {
  const answer = await upload(url, cards(2));
  expect(answer.status).toBe(303);
  return answer.headers
    .getSetCookie()
    .map((it) => it.replace(/;.*/, ''))
    .join('; ');
}

const stop = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/stop`, { method: 'POST', headers, body: new URLSearchParams(), redirect: 'manual' });

async function rowsOf(importId: number): Promise<number> {
  const { rows } = await idle.service.parts.db.query<{ count: number }>(
    `select count(*)::int from vault.uploads join bookbridge.imports on imports.id = uploads.import_id
      where imports.import_id = $1`,
    [importId],
  );
  return rows[0]?.count ?? 0;
}

describe('while a file is read', () => {
  test.each([
    ['with scripts', true],
    ['without scripts', false],
  ])(
    'its person sees its name, how far it is and how to end it, and nothing else: %s',
    async (_, javaScriptEnabled) => {
      const { url, import_id } = await begin(idle, { service: 'vcard' });
      const page = await openPage({ javaScriptEnabled });
      await page.goto(url);
      await page.setInputFiles('#bb-file', { name, mimeType: 'text/vcard', buffer: Buffer.from(cards(2)) });
      await page.getByRole('button', { name: 'Share file with Invitely' }).click();
      await heading(page, 'Reading your address book').waitFor();
      expect(await page.getByText(name).isVisible()).toBe(true);
      for (const other of ['.bb-facts', '#bb-guides', 'input'])
        expect(await page.locator(other).count()).toBe(0);
      if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);
      expect(await rowsOf(import_id)).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Stop' }).click();
      await heading(page, 'Your address book stays with you').waitFor();
      expect(page.url()).toBe(url);
      expect(
        await page.getByText('What had been read is destroyed, and Invitely gets nothing.').isVisible(),
      ).toBe(true);
      expect((await events(idle, import_id)).at(-1)).toMatchObject({
        event_type: 'COMPLETE',
        status: 'ERROR',
        value: 101,
      });
      expect(await rowsOf(import_id)).toBe(0);
      // Whoever opens the address of the form is led to the page.
      await page.goto(`${url}/stop`);
      expect(page.url()).toBe(url);
    },
  );

  test('nobody else ends it', async () => {
    const { url, import_id } = await begin(idle, { service: 'vcard' });
    const cookie = await sent(url);
    expect((await stop(url)).status).toBe(303);
    expect((await stop(url, { cookie: cookie.replace(/visitor=./, 'visitor=_') })).status).toBe(303);
    expect((await stop(url, { cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await stop(url.replace(/.{4}$/, 'AAAA'), { cookie })).status).toBe(404);
    expect((await events(idle, import_id)).at(-1)).toMatchObject({ event_type: 'GATHERING' });
    expect((await stop(url, { cookie, origin: new URL(url).origin })).headers.get('location')).toBe(url);
    expect((await events(idle, import_id)).at(-1)).toMatchObject({ event_type: 'COMPLETE', value: 101 });
  });
});

test('what has been read to its end is shared, and the page says so', async () => {
  const { url, import_id } = await begin(service, { service: 'vcard' });
  const cookie = await sent(url);
  await ended(service, import_id);
  const answer = await stop(url, { cookie });
  expect(answer.headers.get('location')).toBe(url);
  expect(await (await fetch(url, { headers: { cookie } })).text()).toContain('Shared with Invitely');
  expect((await contacts(service, import_id)).total).toBe(2);
});

test('a link that waits for a file is not ended', async () => {
  const { url, import_id } = await begin(idle, { service: 'vcard' });
  expect((await stop(url)).status).toBe(303);
  expect((await upload(url, cards(1))).status).toBe(303);
  expect((await events(idle, import_id)).at(-1)).toMatchObject({ event_type: 'GATHERING' });
});
