import { unlimited } from '@bookbridge/testing/api';
import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import { begin, contacts, ended } from '@bookbridge/testing/imports';
import { photograph } from '@bookbridge/testing/pictures';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited, { delivery: 'picked' });
});

afterAll(() => service.stop());

const firstNames = ['Ana', 'Ben', 'Carla', 'Dmitri', 'Élodie', 'Fatima', 'Goran', 'Hanna', 'İpek', 'Jürgen'];
const lastNames = [
  'Álvarez',
  'Berg',
  'Çelik',
  'Dąbrowska',
  'Ericsson',
  'Fontaine',
  'Grün',
  'Hoang',
  'Ivanova',
];
const groups = ['Friends', 'Work', 'Choir'];

/** Invented people; every tenth has two addresses, and the name of each is theirs alone. */
const people = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const [first, last] = [firstNames[at % 10], `${lastNames[at % 9]} ${at}`];
    const second = at % 10 === 3 ? `EMAIL;TYPE=HOME:home${at}@example.org\r\n` : '';
    return `BEGIN:VCARD\r\nVERSION:3.0\r\nN:${last};${first};;;\r\nFN:${first} ${last}\r\nEMAIL:p${at}@example.org\r\n${second}TEL:+49 30 5550${String(at).padStart(4, '0')}\r\nORG:Acme ${at % 7}\r\nCATEGORIES:${groups[at % 3]}\r\nEND:VCARD\r\n`;
  }).join('');

interface Visit {
  readonly page: Page;
  readonly url: string;
  readonly importId: number;
  /** What the browser complained of. */
  readonly complaints: string[];
}

/** A person who has sent a file, and is asked whom of it to share. */
async function asked(
  file: string,
  options: PageOptions = {},
  parameters: Record<string, string> = {},
): Promise<Visit> {
  const { url, import_id: importId } = await begin(service, { service: 'vcard', ...parameters });
  const page = await openPage(options);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  const book = { name: 'book.vcf', mimeType: 'text/vcard', buffer: Buffer.from(file) };
  await page.setInputFiles('#bb-file', book);
  await page
    .getByRole('button', { name: /^Share file|mit Invitely|Invitely/ })
    .last()
    .click();
  await page.locator('.bb-choosing, .bb-choosing-list').first().waitFor();
  return { page, url, importId, complaints };
}

const share = (page: Page, people: string) =>
  page.getByRole('button', { name: `Share ${people} with Invitely` });

/** Finds somebody, and taps their row. */
async function pick(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(typed);
  await page.getByRole('row', { name }).or(page.getByRole('option', { name })).first().click();
}

const isChosen = async (page: Page, name: string) =>
  (await page.getByRole('row', { name }).first().getAttribute('aria-selected')) === 'true';

describe('a person who chooses', () => {
  test('finds three of 2,000 on a phone, looks at them once more, and shares them alone', async () => {
    const { page, importId, complaints } = await asked(people(2000));
    await pick(page, 'elodie 154', 'Élodie Berg 154');
    await pick(page, '5550 1989', 'Jürgen Álvarez 1989');
    await pick(page, 'p7@', 'Hanna Hoang 7');
    await page.getByRole('searchbox').fill('');
    await photograph(page, 'choosing-phone');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /Review/ }).click();
    expect(await page.getByText('Élodie Berg 154').isVisible()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await photograph(page, 'choosing-review');
    await share(page, '3 people').click();
    expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, importId)).total).toBe(3);
    await page.getByRole('heading', { name: 'Shared with Invitely' }).waitFor();
    expect(complaints).toEqual([]);
  });

  for (const [width, height] of [
    [987, 610],
    [640, 480],
    [390, 500],
  ] as const)
    test(`sees the way on beside people, in a window of ${width} by ${height}`, async () => {
      const { page } = await asked(people(200), { width, height });
      const [end, row] = [page.locator('.bb-list-submit'), page.getByRole('row').first()];
      await row.waitFor();
      const insideOf = async (it: typeof end) => {
        const { y, height: high } = (await it.boundingBox()) ?? { y: -1, height: 0 };
        return { begins: y, ends: y + high };
      };
      const [submit, list] = [await insideOf(end), await insideOf(page.locator('.bb-list'))];
      expect(submit.ends).toBeLessThanOrEqual(list.ends);
      expect((await insideOf(row)).begins).toBeLessThan(submit.begins);
      await page.getByRole('searchbox').fill('zzz');
      expect((await insideOf(end)).ends).toBeLessThanOrEqual(list.ends);
      await photograph(page, `choosing-${width}x${height}`);
    });

  test('finds what they picked when the page is loaded again, and in a second tab', async () => {
    const { page, url } = await asked(people(40), { width: 1280, height: 900 });
    const saved = page.waitForResponse((response) => response.url().endsWith('/choice'));
    await pick(page, 'Ana', 'Ana Álvarez 0');
    await saved;
    await page.reload();
    await page.getByText('1 person selected').waitFor();
    expect(await isChosen(page, 'Ana Álvarez 0')).toBe(true);
    const tab = await page.context().newPage();
    await tab.goto(url);
    await tab.getByText('1 person selected').waitFor();
  });

  test('is told in one tab what was done in another', async () => {
    const { page, url, importId } = await asked(people(20), { width: 1280, height: 900 });
    const tab = await page.context().newPage();
    await tab.goto(url);
    await pick(tab, 'Ana', 'Ana Álvarez 0');
    await share(tab, '1 person').click();
    await tab.getByRole('heading', { name: 'Shared with Invitely' }).waitFor();
    await pick(page, 'Ben', 'Ben Berg 1');
    await page.getByRole('heading', { name: 'Shared with Invitely' }).waitFor();
    await page.goBack();
    await page.goto(url);
    await page.getByRole('heading', { name: 'Shared with Invitely' }).waitFor();
    expect((await contacts(service, importId)).total).toBe(1);
  });

  test('loses nothing where the connection is lost, and shares once it is back', async () => {
    const { page, importId } = await asked(people(20), { width: 1280, height: 900 });
    await pick(page, 'Ana', 'Ana Álvarez 0');
    await page.context().setOffline(true);
    await share(page, '1 person').dblclick();
    await page.getByText('We could not reach the server.').waitFor();
    expect(await isChosen(page, 'Ana Álvarez 0')).toBe(true);
    await page.context().setOffline(false);
    await share(page, '1 person').dblclick();
    await page.getByRole('heading', { name: 'Shared with Invitely' }).waitFor();
    expect((await contacts(service, importId)).total).toBe(1);
  });

  test('may share nobody', async () => {
    const { page, importId } = await asked(people(20));
    await page.getByRole('button', { name: 'Share nobody' }).click();
    await page.getByText('You shared nobody.').waitFor();
    expect(await ended(service, importId)).toMatchObject({ value: 101 });
  });

  test('chooses one address of several', async () => {
    const { page, importId } = await asked(people(20), { width: 1280, height: 900 });
    await pick(page, 'Dmitri', 'Dmitri Dąbrowska 3');
    await page
      .getByLabel(/Dmitri Dąbrowska 3/)
      .getByRole('combobox')
      .or(page.getByRole('combobox'))
      .first()
      .selectOption('home3@example.org');
    await share(page, '1 person').click();
    await ended(service, importId);
    const [dmitri] = (await contacts(service, importId)).contacts;
    expect(dmitri?.email.map(({ address }) => address)).toEqual(['home3@example.org']);
  });

  test('does all of it without scripts', async () => {
    const { page, importId } = await asked(people(120), { javaScriptEnabled: false });
    await page.getByLabel('Ana Álvarez 0').check();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page
      .getByLabel(/Elodie|Élodie/)
      .first()
      .check();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'Share 2 people with Invitely?' }).waitFor();
    await photograph(page, 'choosing-noscript-review');
    await page.getByRole('link', { name: 'Change the choice' }).click();
    expect(await page.getByLabel('Ana Álvarez 0').isChecked()).toBe(true);
    await page.getByLabel('Ana Álvarez 0').uncheck();
    await page.getByRole('button', { name: 'Go on' }).click();
    await share(page, '1 person').click();
    await page.getByRole('heading', { name: 'Shared with Invitely' }).waitFor();
    expect((await contacts(service, importId)).total).toBe(1);
  });

  test('sees markup in names as text', async () => {
    const hostile = '<img src=x onerror="document.title=1">';
    const card = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${hostile}\r\nEMAIL:a@example.org\r\nCATEGORIES:${hostile}\r\nEND:VCARD\r\n`;
    const { page, complaints } = await asked(card + people(3), { width: 1280, height: 900 });
    await page.getByText(hostile).first().waitFor();
    expect(await page.locator('.bb-choosing-list img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
