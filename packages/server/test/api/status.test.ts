import { answerOf, errorOf, jsonType } from '@bookbridge/testing/api';
import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage } from '@bookbridge/testing/browser';
import { ended, tryBegin } from '@bookbridge/testing/imports';
import { photograph } from '@bookbridge/testing/pictures';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { availabilityOf, type SourceOutcomes } from '../../dist/model/availability.js';
import { type FailureCode, failures } from '../../dist/model/failures.js';
import { outcomesBySource } from '../../dist/storage/statistics.js';

let service: TestService;

/** Of another database, so that what one test counts is not what another sees. */
let quiet: TestService;

const db = () => service.service.parts.db;

interface Ended {
  readonly source: string;
  readonly outcome: 'completed' | FailureCode;
  readonly times: number;
  readonly minutesAgo: number;
  readonly method?: string | null;
  readonly readSeconds?: number;
}

/** Writes down imports that have ended, as ending them does. */
async function count({ source, outcome, times, minutesAgo, method = 'credentials', readSeconds = 1 }: Ended) {
  await db().query(
    `insert into bookbridge.statistics (source, method, outcome, seconds, read_seconds, contacts, ended_at)
      select $1, $2, $3, 1, case when $3 = 'completed' then $6::real end, 1, now() - make_interval(mins => $5)
      from generate_series(1, $4)`,
    [source, method, outcome, times, minutesAgo, readSeconds],
  );
}

interface Told {
  readonly name: string;
  readonly status: string;
  readonly success_percent: number | null;
  readonly last_success_at: string | null;
  readonly seconds_median: number | null;
}

async function status(of: TestService = service): Promise<Record<string, Told>> {
  const { status, text } = await answerOf(fetch(`${of.url}/status.json`));
  expect(status, text).toBe(200);
  return JSON.parse(text) as Record<string, Told>;
}

beforeAll(async () => {
  service = await startTestService();
  quiet = await startTestService({ BOOKBRIDGE_STATUS: 'off' });
  await count({ source: 'icloud', outcome: 'completed', times: 95, minutesAgo: 180, readSeconds: 2 });
  await count({ source: 'icloud', outcome: 'source_error', times: 5, minutesAgo: 180 });
  await count({ source: 'icloud', outcome: 'credentials_rejected', times: 400, minutesAgo: 180 });
  await count({ source: 'gmx', outcome: 'completed', times: 9, minutesAgo: 180 });
  await count({ source: 'zoho', outcome: 'completed', times: 50, minutesAgo: 180 });
  await count({ source: 'zoho', outcome: 'source_unavailable', times: 12, minutesAgo: 1 });
  await count({ source: 'yandex_ru', outcome: 'completed', times: 50, minutesAgo: 25 * 60 });
  await count({ source: 'mail_ru', outcome: 'completed', times: 30, minutesAgo: 180, method: 'upload' });
  await count({ source: 'fastmail', outcome: 'completed', times: 20, minutesAgo: 180 });
  await count({ source: 'fastmail', outcome: 'source_busy', times: 10, minutesAgo: 180 });
});

afterAll(() => Promise.all([service.stop(), quiet.stop()]));

describe('the status of sources', () => {
  test('is open to every origin, and needs no credentials', async () => {
    for (const path of ['/status', '/status.json']) {
      const { status, headers } = await answerOf(fetch(service.url + path));
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(jsonType);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  test('counts what a provider failed at, and nothing that a person did', async () => {
    expect((await status()).icloud).toEqual({
      name: 'iCloud',
      status: 'ok',
      success_percent: 95,
      provider_failure_percent: 5,
      service_failure_percent: 0,
      last_success_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z$/),
      seconds_median: 2,
      seconds_p95: 2,
    });
  });

  test('follows the last hour where enough came in it', async () => {
    expect((await status()).zoho).toMatchObject({ status: 'off', success_percent: 100 });
    expect((await status()).fastmail).toMatchObject({ status: 'degraded', success_percent: 67 });
  });

  test('says nothing of few imports, of those of another day, and of files', async () => {
    const told = await status();
    for (const source of ['gmx', 'yandex_ru', 'mail_ru'])
      expect(told[source], source).toMatchObject({
        status: 'unknown',
        success_percent: null,
        last_success_at: null,
        seconds_median: null,
      });
  });

  test('is told of sources that are asked, and not of files or anybody’s own server', async () => {
    const told = Object.keys(await status());
    expect(told).toContain('aol');
    for (const source of ['csv', 'vcard', 'carddav', 'jmap', 'gmail']) expect(told).not.toContain(source);
  });

  test('has a count of no import, and nobody in it', async () => {
    for (const source of Object.values(await status()))
      expect(Object.keys(source)).toEqual([
        'name',
        'status',
        'success_percent',
        'provider_failure_percent',
        'service_failure_percent',
        'last_success_at',
        'seconds_median',
        'seconds_p95',
      ]);
  });

  test('is in the list of sources', async () => {
    const { text } = await answerOf(fetch(`${service.url}/services.json`));
    const list = JSON.parse(text) as Record<string, { status?: string }>;
    expect(list.icloud?.status).toBe('ok');
    expect(list.zoho?.status).toBe('off');
    expect(list.csv).not.toHaveProperty('status');
  });

  test('is nobody’s business where the operator says so', async () => {
    for (const path of ['/status', '/status.json'])
      expect(await errorOf(fetch(quiet.url + path))).toMatchObject({ status: 404, code: 'not_found' });
    const { text } = await answerOf(fetch(`${quiet.url}/services.json`));
    for (const source of Object.values(JSON.parse(text) as Record<string, object>))
      expect(source).not.toHaveProperty('status');
  });

  test('counts an import by the way that it took, when it ends', async () => {
    const begun = await tryBegin(quiet, { service: 'vcard' });
    const { url, import_id } = (await begun.json()) as { url: string; import_id: number };
    const form = new FormData();
    form.append('file', new Blob(['BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n']), 'a.vcf');
    await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
    await ended(quiet, import_id);
    const { rows } = await quiet.service.parts.db.query(
      'select method, read_seconds >= 0 as is_timed, read_seconds <= seconds as is_part from bookbridge.statistics',
    );
    expect(rows).toEqual([{ method: 'upload', is_timed: true, is_part: true }]);
    expect(await outcomesBySource(quiet.service.parts.db)).toEqual(new Map());
  });
});

const outcomes = (good: number, byProvider = 0): SourceOutcomes => ({
  hour: { good: 0, byProvider: 0, byService: 0 },
  day: { good, byProvider, byService: 0 },
  lastGoodAt: new Date(),
  seconds: { median: 12.34, p95: 0.06 },
});

describe('what is told of a source', () => {
  test.each([
    [outcomes(9), 'unknown'],
    [outcomes(10), 'ok'],
    [outcomes(9, 1), 'ok'],
    [outcomes(8, 2), 'degraded'],
    [outcomes(1, 9), 'degraded'],
    [outcomes(0, 10), 'off'],
    [outcomes(0, 9), 'unknown'],
    [undefined, 'unknown'],
  ])('%j is %s', (given, expected) => {
    expect(availabilityOf(given).status).toBe(expected);
  });

  test('is rounded, and of successes only where there are enough of them', () => {
    expect(availabilityOf(outcomes(10)).seconds).toEqual({ median: 12, p95: 0.1 });
    expect(availabilityOf(outcomes(9, 9))).toMatchObject({ seconds: null, lastGoodAt: null });
  });

  test('takes every failure for that of one side', () => {
    const people = Object.entries(failures).filter(([, { fault }]) => fault === 'person');
    expect(people.map(([code]) => code)).toEqual(
      expect.arrayContaining([
        'consent_denied',
        'consent_expired',
        'credentials_rejected',
        'file_unreadable',
      ]),
    );
  });
});

for (const [screen, width, colorScheme] of [
  ['phone', 390, 'light'],
  ['phone', 320, 'dark'],
  ['desktop', 1280, 'light'],
  ['desktop', 1280, 'dark'],
] as const) {
  test(`people see it on a page, on a ${screen} of ${width} in ${colorScheme}`, async () => {
    const page = await openPage({ width, height: 844, colorScheme });
    expect((await page.goto(`${service.url}/status`))?.status()).toBe(200);
    const row = page.getByRole('listitem').filter({ hasText: 'iCloud' });
    expect(await row.textContent()).toContain('Can be read');
    expect(await row.textContent()).toContain('95%');
    await photograph(page, `status-${width}-${colorScheme}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
