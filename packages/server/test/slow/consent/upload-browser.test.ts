import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import { type Begun, begin, card, contacts, ended } from '@bookbridge/testing/imports';
import { photograph } from '@bookbridge/testing/pictures';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;
let folder: string;

beforeAll(async () => {
  service = await startTestService();
  folder = await mkdtemp(path.join(tmpdir(), 'bb-upload-'));
});

afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

const table = [
  'Wer;Womit;Mobil?',
  'Ana Berg;ana@example.org;0170 555 0100',
  ';keine;',
  'Ben Cole;0431 555 0101;',
  '',
].join('\r\n');

type Content = string | Uint8Array;

const fileOf = (name: string, content: Content) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

interface Visit extends Begun {
  readonly page: Page;
}

/** A person at an upload page who has sent a file. */
async function sent(
  name: string,
  content: Content,
  options: PageOptions = {},
  parameters: Record<string, string> = {},
): Promise<Visit> {
  const begun = await begin(service, parameters);
  const page = await openPage({ width: 1280, height: 900, ...options });
  await page.goto(begun.url);
  // Gone with the document, and so a sign that it is still the same.
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await page.setInputFiles('#bb-file', fileOf(name, content));
  await share(page, 'file').click();
  return { ...begun, page };
}

const share = (page: Page, what: string) =>
  page.getByRole('button', { name: new RegExp(`^Share (?:\\d+ )?${what} with Invitely$`) });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const asks = 'Which column is what?';
const done = 'Shared with Invitely';
const isSame = (page: Page) => page.evaluate(() => 'isSame' in window);
const choose = (page: Page, column: string, field: string) =>
  page.getByLabel(column, { exact: true }).selectOption({ label: field });
const preview = (page: Page) => page.locator('[data-bb-preview]');
const downloadButton = (page: Page) => page.getByRole('button', { name: 'Download what was skipped' });

async function downloaded(page: Page): Promise<{ name: string; bytes: Buffer }> {
  await page.locator('summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), downloadButton(page).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('a table that nobody understands, with scripts', () => {
  test('is asked about in place, the preview follows each change, and what was skipped can be saved', async () => {
    const { page, import_id, url } = await sent('friends.csv', table);
    await heading(page, asks).waitFor();
    expect(await heading(page, asks).evaluate((it) => it === document.activeElement)).toBe(true);
    expect(page.url()).toBe(url);
    expect(await page.title()).toBe('Which column is what? · Invitely');
    expect(await page.getByRole('button', { name: 'Show preview' }).isVisible()).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    // The names are guessed, until their person has said what they are.
    expect(await preview(page).textContent()).toContain('Ana Berg');
    await choose(page, 'Wer', 'Do not use');
    await preview(page).getByText('No name').first().waitFor();
    await choose(page, 'Wer', 'Name');
    await preview(page).getByText('Ana Berg').waitFor();
    await page.getByRole('status').getByText('The preview has changed.').waitFor();
    await choose(page, 'Womit', 'E-mail');
    await preview(page).getByText('ana@example.org').waitFor();
    await choose(page, 'Mobil?', 'Phone (Work)');
    await preview(page).getByText('Phone (Work)').waitFor();
    await photograph(page, 'columns-live');
    await share(page, 'people').click();
    await heading(page, done).waitFor();
    expect(await isSame(page)).toBe(true);
    const { name, bytes } = await downloaded(page);
    await photograph(page, 'finished-download');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(name).toBe('friends-skipped.csv');
    expect(bytes.toString()).toBe('Wer;Womit;Mobil?\r\n;keine;\r\n');
    const people = (await contacts(service, import_id)).contacts;
    expect(people.map((it) => [it.last_name, it.phone[0]?.number])).toEqual([
      ['Berg', '0170 555 0100'],
      ['Cole', undefined],
    ]);
  });

  test('is not shared while nobody can be read, which is said in its place', async () => {
    const { page } = await sent('friends.csv', 'Wer;Womit\r\nAna Berg;x\r\nBen Cole;y\r\n');
    await heading(page, asks).waitFor();
    await share(page, 'people').click();
    const notice = page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('Choose the column of a name');
    expect(await notice.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(page, 'Wer', 'Name');
    await preview(page).getByText('Ana Berg').waitFor();
    expect(await notice.isVisible()).toBe(false);
  });

  test('says how many are shared, and whose column has their names when nobody has one', async () => {
    const { page, import_id } = await sent('friends.csv', table);
    await heading(page, asks).waitFor();
    await share(page, '2 people').waitFor();
    await choose(page, 'Wer', 'Do not use');
    await choose(page, 'Womit', 'E-mail');
    await preview(page).getByText('Nobody will have a name').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await photograph(page, 'columns-nameless-live');
    await share(page, '1 person').waitFor();
    await page.getByRole('button', { name: 'Use “Wer” as the names' }).click();
    await preview(page).getByText('Ana Berg').waitFor();
    expect(await page.getByLabel('Wer', { exact: true }).inputValue()).toBe('full_name');
    expect(await preview(page).getByText('Nobody will have a name').count()).toBe(0);
    expect(
      await page.getByLabel('Wer', { exact: true }).evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await share(page, '2 people').click();
    await heading(page, done).waitFor();
    expect((await contacts(service, import_id)).total).toBe(2);
  });

  test('of very many says that there are more', async () => {
    const rows = Array.from({ length: 2_100 }, (_, at) => `Ana Berg${at};x`);
    const { page } = await sent('friends.csv', ['Wer;Womit', ...rows, ''].join('\r\n'));
    await heading(page, asks).waitFor();
    await choose(page, 'Wer', 'Name');
    await page.getByRole('button', { name: 'Share more than 2,000 people with Invitely' }).waitFor();
  });

  test('may be given up for another file, without leaving the page', async () => {
    const { page, import_id } = await sent('friends.csv', table);
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await heading(page, 'Share your address book with Invitely').waitFor();
    await page.setInputFiles('#bb-file', fileOf('a.vcf', card(1) + card(2)));
    await share(page, 'file').click();
    await heading(page, done).waitFor();
    expect(await isSame(page)).toBe(true);
    expect((await contacts(service, import_id)).total).toBe(2);
  });

  test('is asked about again after a reload, and then the browser leads on by itself', async () => {
    const { page, url, import_id } = await sent('friends.csv', table);
    await heading(page, asks).waitFor();
    await page.reload();
    expect(page.url()).toBe(`${url}/columns`);
    await choose(page, 'Wer', 'Name');
    await preview(page).getByText('Ana Berg').waitFor();
    await share(page, 'people').click();
    await heading(page, done).waitFor();
    expect(page.url()).toBe(url);
    await page.locator('summary').click();
    expect(await page.getByText('Line 3: no person in it').isVisible()).toBe(true);
    expect(await downloadButton(page).isVisible()).toBe(false);
    await page.goBack();
    await heading(page, done).waitFor();
    expect((await contacts(service, import_id)).total).toBe(2);
  });

  test('is answered in one of two tabs, and the other one says so', async () => {
    const { page, url, import_id } = await sent('friends.csv', table);
    await heading(page, asks).waitFor();
    const other = await page.context().newPage();
    await other.goto(url);
    await choose(other, 'Wer', 'Name');
    await share(other, 'people').click();
    await ended(service, import_id);
    await share(page, 'people').click();
    await heading(page, done).waitFor();
    await heading(other, done).waitFor();
  });

  test('has the row above it as a heading or as a person, as somebody says', async () => {
    const { page, import_id } = await sent('friends.csv', 'Ana Berg;Kiel\r\nBen Cole;Ulm\r\n');
    await heading(page, asks).waitFor();
    await choose(page, 'Ana Berg', 'Name');
    await preview(page).getByText('Ben Cole').waitFor();
    const box = page.getByRole('checkbox', { name: 'The first row is a heading' });
    await box.uncheck();
    await preview(page).getByText('Ana Berg').waitFor();
    expect(await page.getByLabel('Column 1', { exact: true }).inputValue()).toBe('full_name');
    expect(await box.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await photograph(page, 'columns-without-heading');
    await share(page, 'people').click();
    await heading(page, done).waitFor();
    expect((await contacts(service, import_id)).total).toBe(2);
  });

  test('is not shared by the enter key in the box below it', async () => {
    const { page, import_id } = await sent('friends.csv', 'Ana Berg;Kiel\r\nBen Cole;Ulm\r\n');
    await heading(page, asks).waitFor();
    await choose(page, 'Ana Berg', 'Name');
    await preview(page).getByText('Ben Cole').waitFor();
    await page.getByRole('checkbox', { name: 'The first row is a heading' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await heading(page, asks).isVisible()).toBe(true);
    expect(await preview(page).getByText('Ben Cole').isVisible()).toBe(true);
    expect((await service.call(`/contacts/${import_id}`)).status).toBe(404);
  });

  test('is shown anew without a heading, whatever is changed right after, and keeps the focus', async () => {
    const { page } = await sent('friends.csv', 'Ana Berg;Kiel\r\nBen Cole;Ulm\r\n');
    await page.locator('html.bb-live-columns').waitFor();
    // Both before the script has asked for either.
    await page.evaluate(() => {
      const change = (it: HTMLElement) => it.dispatchEvent(new Event('change', { bubbles: true }));
      const box = document.querySelector<HTMLInputElement>('[name=heading]');
      const select = document.querySelector<HTMLSelectElement>('#bb-column-0');
      if (!box || !select) throw new Error('There is no form.');
      box.checked = false;
      change(box);
      select.focus();
      select.value = 'full_name';
      change(select);
    });
    await preview(page).getByText('Ana Berg').waitFor();
    const first = page.getByLabel('Column 1', { exact: true });
    expect(await first.inputValue()).toBe('full_name');
    expect(await first.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test('whose place another file has taken shows that one, and says so', async () => {
    const { page, url } = await sent('friends.csv', table);
    await heading(page, asks).waitFor();
    const other = await page.context().newPage();
    await page.context().clearCookies();
    await other.goto(url);
    await other.setInputFiles('#bb-file', fileOf('b.csv', table.replaceAll('Ana', 'Eva')));
    await share(other, 'file').click();
    await heading(other, asks).waitFor();
    await share(page, 'people').click();
    await page.getByText('Eva Berg').first().waitFor();
    const notice = page.getByRole('alert');
    expect(await notice.textContent()).toContain('The file has changed since.');
    expect(await notice.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test('stays where it is while the server cannot answer', async () => {
    const { page } = await sent('friends.csv', table);
    await heading(page, asks).waitFor();
    await page.route('**/columns', (route) => route.fulfill({ status: 503, body: 'Bad gateway' }));
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await page.getByRole('alert').waitFor();
    expect(await heading(page, asks).isVisible()).toBe(true);
    await page.unroute('**/columns');
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await heading(page, 'Share your address book with Invitely').waitFor();
  });

  test('that is answered too late has run out', async () => {
    const { page, import_id } = await sent('friends.csv', table);
    await heading(page, asks).waitFor();
    await service.service.parts.db.query(
      `update bookbridge.imports set wait_until = now() where import_id = ${import_id}`,
    );
    await choose(page, 'Wer', 'Name');
    await share(page, 'people').click();
    await heading(page, 'This link has run out').waitFor();
  });

  test('leads to the application only when it is answered', async () => {
    const { page, import_id } = await sent(
      'friends.csv',
      table,
      {},
      { redirect_url: 'https://invitely.example/back' },
    );
    await page.route('https://invitely.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Back</title>' }),
    );
    await heading(page, asks).waitFor();
    await choose(page, 'Wer', 'Name');
    await share(page, 'people').click();
    await page.waitForURL(`https://invitely.example/back?import_id=${import_id}&status=success`);
  });

  test('of forty columns scrolls in its own place, by keyboard too', async () => {
    const row = (word: string) => Array.from({ length: 40 }, (_, at) => `${word}${'x'.repeat(at)}`).join(';');
    const { page } = await sent('wide.csv', `${row('a')}\r\n${row('b')}\r\n${row('c')}\r\n`);
    await heading(page, asks).waitFor();
    const region = page.getByRole('region', { name: 'The columns of your file' });
    await page.keyboard.press('Tab');
    expect(await region.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('bb-column-0');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  });
});

describe('a table that nobody understands, without scripts', () => {
  test('is asked about, shown and shared by buttons alone', async () => {
    const begun = await begin(service);
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(begun.url);
    await page.setInputFiles('#bb-file', fileOf('friends.csv', table));
    await share(page, 'file').click();
    await page.waitForURL(`${begun.url}/columns`);
    await choose(page, 'Wer', 'Do not use');
    await choose(page, 'Womit', 'E-mail');
    await page.getByRole('button', { name: 'Show preview' }).click();
    await page.getByRole('button', { name: 'Use “Wer” as the names' }).click();
    await page.waitForURL(`${begun.url}/columns#bb-preview`);
    expect(await preview(page).textContent()).toContain('Ana Berg');
    expect(await page.getByLabel('Womit', { exact: true }).inputValue()).toBe('email');
    await choose(page, 'Wer', 'Last name');
    await page.getByRole('button', { name: 'Show preview' }).click();
    await page.waitForURL(`${begun.url}/columns#bb-preview`);
    await photograph(page, 'columns-without-scripts');
    expect(await preview(page).textContent()).toMatch(/Last name\s*Ana Berg/);
    expect(await page.getByLabel('Wer', { exact: true }).inputValue()).toBe('last_name');
    await choose(page, 'Wer', 'Name');
    await share(page, 'people').click();
    await heading(page, done).waitFor();
    expect(page.url()).toBe(begun.url);
    await page.locator('summary').click();
    expect(await page.getByText('Line 3: no person in it').isVisible()).toBe(true);
    expect(await downloadButton(page).isVisible()).toBe(false);
  });
});

describe('what was skipped', () => {
  test('of cards in UTF-16 is saved as whole cards, byte by byte, with its mark', async () => {
    const empty = 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n';
    const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
    const { page } = await sent('Bücher.vcf', utf16(card(1) + empty + card(2) + empty));
    await heading(page, done).waitFor();
    const { name, bytes } = await downloaded(page);
    expect(name).toBe('Bücher-skipped.vcf');
    expect(bytes.equals(utf16(empty + empty))).toBe(true);
  });

  test('of a file of files is said, and not offered', async () => {
    const zip = zipSync({ 'a.vcf': strToU8(`${card(1)}BEGIN:VCARD\r\nEND:VCARD\r\n`) });
    const { page } = await sent('a.zip', zip);
    await heading(page, done).waitFor();
    await page.locator('summary').click();
    expect(await page.getByText('File 1 of the archive, line 7: no person in it').isVisible()).toBe(true);
    expect(await downloadButton(page).count()).toBe(0);
  });

  test('of a file that has been changed meanwhile cannot be saved, and this is said', async () => {
    const file = path.join(folder, 'a.csv');
    await writeFile(file, 'Name;E-Mail\r\nAna;a@example.org\r\n;keine\r\n');
    const { url } = await begin(service);
    const page = await openPage();
    await page.goto(url);
    await page.setInputFiles('#bb-file', file);
    await share(page, 'file').click();
    await heading(page, done).waitFor();
    await writeFile(
      file,
      'Something else, and longer than it was: what was skipped is no longer where it was.',
    );
    await page.locator('summary').click();
    await downloadButton(page).click();
    await page.getByText('Your browser can no longer read the file.').waitFor();
  });
});

test('the page for any file unfolds the steps of the device in hand, without scripts too', async () => {
  const { url } = await begin(service);
  const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15';
  const page = await openPage({ userAgent, javaScriptEnabled: false });
  await page.goto(url);
  expect(await page.locator('#bb-guide-iphone[open]').count()).toBe(1);
  expect(await page.locator('details[open]').count()).toBe(1);
});

test('without scripts, whoever sends a file that is too large is shown why, and the form again', async () => {
  const small = await startTestService({ BOOKBRIDGE_FILE_MEGABYTES: '1' });
  const large = path.join(folder, 'large.vcf');
  await writeFile(large, card(1).repeat(60_000));
  const { url } = await begin(small, { service: 'vcard' });
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(url);
  await page.setInputFiles('#bb-file', large);
  await share(page, 'file').click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('larger than 1 MB');
  expect(await page.locator('#bb-file').isVisible()).toBe(true);
  await small.stop();
});
