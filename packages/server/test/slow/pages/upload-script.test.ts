import type { IncomingMessage, ServerResponse } from 'node:http';
import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage } from '@bookbridge/testing/browser';
import { photograph } from '@bookbridge/testing/pictures';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { finishedPage, progressPage, uploadPage } from '../../../dist/pages/views/index.js';
import { report, shellIn, uploadProps } from '../../pages/samples.js';
import { answerHtml, answerJson, servePages } from '../../pages/server.js';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let origin: string;
let onUpload: Answer;
let counts: number[];
let accept: string | undefined;
let isStalled: boolean;
/** Whether the link itself says that its file is read. */
let isTaken: boolean;
let form: string;

beforeAll(async () => {
  origin = await servePages((request, response) => {
    if (request.url === '/progress') return answerProgress(response);
    if (request.url === '/reading') return answerHtml(response, readingPage());
    if (request.url === '/done') return answerHtml(response, '<title>Done</title>');
    if (request.url === '/ended')
      return answerJson(response, 200, { state: 'finished', gathered: 2, next: null });
    if (request.method === 'GET')
      return answerHtml(response, request.url === '/upload' && isTaken ? readingPage() : form);
    if (isStalled) return;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      accept = request.headers.accept;
      onUpload(request, response, Buffer.concat(chunks).toString('latin1'));
    });
  });
});

beforeEach(() => {
  counts = [];
  accept = undefined;
  isStalled = false;
  isTaken = false;
  form = formPage();
  onUpload = (_, response) => answerJson(response, 200, { next: '/done' });
});

function formPage(): string {
  return uploadPage(shellIn('en'), { ...uploadProps, action: '/upload', maxBytes: 15_000_000 });
}

function readingPage(): string {
  return progressPage(shellIn('en'), {
    gathered: 3,
    fileName: 'friends.vcf',
    refreshSeconds: 2,
    progressUrl: '/progress',
    stopUrl: '/stop',
  });
}

function answerProgress(response: ServerResponse): void {
  const gathered = counts.shift();
  const state = gathered === undefined ? 'finished' : 'reading';
  answerJson(response, 200, {
    state,
    gathered: gathered ?? 0,
    next: gathered === undefined ? '/done' : null,
  });
}

const book = {
  name: 'friends.vcf',
  mimeType: 'text/vcard',
  buffer: Buffer.alloc(2_400_000, 'BEGIN:VCARD\n'),
};
const share = (page: Page) => page.getByRole('button', { name: 'Share file with Invitely' });
const notice = (page: Page) => page.getByRole('alert');

/** Whether a button looks like the one to press. */
const isPrimary = (button: Locator) =>
  button.evaluate((it) => {
    const accent = getComputedStyle(document.documentElement).getPropertyValue('--bb-accent');
    const probe = document.createElement('i');
    probe.style.color = accent;
    document.body.append(probe);
    const isAccent = getComputedStyle(it).backgroundColor === getComputedStyle(probe).color;
    probe.remove();
    return isAccent;
  });

/** No facts, no steps and no form beside what goes on. */
async function expectNothingElse(page: Page): Promise<void> {
  for (const other of ['.bb-facts', '#bb-guides', '.bb-drop'])
    expect(await page.locator(other).isVisible(), other).toBe(false);
}

async function formWith(file: typeof book | undefined, javaScriptEnabled = true): Promise<Page> {
  const page = await openPage({ javaScriptEnabled });
  await page.goto(`${origin}/form`);
  if (file) await page.setInputFiles('#bb-file', file);
  return page;
}

describe('with the script', () => {
  test('the chosen file is shown with its name and size', async () => {
    const page = await formWith(book);
    expect(await page.getByText('friends.vcf').first().isVisible()).toBe(true);
    expect(await page.getByText('2.4 MB').first().isVisible()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await photograph(page, 'upload-chosen');
  });

  test('an accepted file goes up as the field `file`, asking for JSON, and the browser goes on', async () => {
    let sent = '';
    onUpload = (_, response, body) => {
      sent = body;
      answerJson(response, 200, { next: '/done' });
    };
    const page = await formWith(book);
    await share(page).click();
    await page.waitForURL(`${origin}/done`);
    expect(accept).toBe('application/json');
    expect(sent).toContain('name="file"; filename="friends.vcf"');
  });

  test('a refusal is shown in place, has the focus, and the file goes', async () => {
    onUpload = (_, response) =>
      answerJson(response, 422, { problem: 'unknown_format', message: 'This looks like a PDF.' });
    const page = await formWith(book);
    await share(page).click();
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain('This looks like a PDF.');
    expect(await notice(page).evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.getByText('friends.vcf').first().isVisible()).toBe(false);
    expect(await isPrimary(page.getByText('Choose another file'))).toBe(true);
    expect(await share(page).isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setInputFiles('#bb-file', book);
    expect(await notice(page).isVisible()).toBe(false);
    expect(await share(page).isEnabled()).toBe(true);
  });

  test.each([
    ['is too large', Buffer.alloc(15_000_001), 'larger than 15 MB'],
    ['is empty', Buffer.alloc(0), 'There is nothing in this file.'],
  ])('a file that %s is refused before it is sent', async (_, buffer, sentence) => {
    const page = await formWith({ ...book, buffer });
    expect(await notice(page).textContent()).toContain(sentence);
    expect(await page.getByText('friends.vcf').first().isVisible()).toBe(false);
    expect(await isPrimary(page.getByText('Choose another file'))).toBe(true);
    expect(await share(page).isDisabled()).toBe(true);
  });

  test('there is nothing to send without a file', async () => {
    const page = await formWith(undefined);
    expect(await share(page).isDisabled()).toBe(true);
    expect(await isPrimary(page.getByText('Choose your file'))).toBe(true);
    await page.setInputFiles('#bb-file', { ...book, buffer: Buffer.from('FN:Ana') });
    expect(await page.getByText('6 bytes', { exact: true }).isVisible()).toBe(true);
    expect(await isPrimary(page.getByText('Choose another file'))).toBe(false);
    expect(await isPrimary(share(page))).toBe(true);
  });

  test('a proxy that refuses with a page of its own is put into our words', async () => {
    onUpload = (_, response) => response.writeHead(413).end('<html>Request Entity Too Large');
    const page = await formWith(book);
    await share(page).click();
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain('larger than 15 MB');
  });

  test('a broken connection is said, and the file is still chosen', async () => {
    onUpload = (request) => request.socket.destroy();
    const page = await formWith(book);
    await share(page).click();
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain('We could not reach the server.');
    expect(await page.getByText('friends.vcf').first().isVisible()).toBe(true);
  });

  test('sending can be stopped, and then nothing has happened', async () => {
    isStalled = true;
    // More than the buffers on the way hold.
    const page = await formWith({ ...book, buffer: Buffer.alloc(14_000_000) });
    await share(page).click();
    await page.getByRole('heading', { level: 1, name: 'Sending your file' }).waitFor();
    expect(await page.getByText('friends.vcf').last().isVisible()).toBe(true);
    await expectNothingElse(page);
    await photograph(page, 'upload-sending');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop' }).click();
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain('Stopped. Nothing was shared.');
    expect(await page.getByText('friends.vcf').first().isVisible()).toBe(true);
    expect(await share(page).isEnabled()).toBe(true);
  });

  test('once the whole file is sent, stopping is offered no longer', async () => {
    onUpload = () => {};
    const page = await formWith(book);
    await share(page).click();
    await page.getByText('2.4 MB of 2.4 MB').waitFor();
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });
  });

  test('a file dropped anywhere on the page is chosen; two are not', async () => {
    const page = await formWith(undefined);
    await drop(page, ['friends.csv']);
    expect(await page.getByText('friends.csv').first().isVisible()).toBe(true);
    await drop(page, ['a.csv', 'b.csv']);
    expect(await notice(page).textContent()).toContain('These are several files.');
    expect(await page.getByText('friends.csv').first().isVisible()).toBe(false);
    expect(await share(page).isDisabled()).toBe(true);
  });

  test('while the file is read the count only rises, and the end takes the place of the page', async () => {
    counts = [5, 4, 1200];
    onUpload = (_, response) => {
      isTaken = true;
      answerJson(response, 200, { progress: '/progress' });
    };
    const page = await formWith(book);
    await share(page).click();
    await page.getByRole('heading', { level: 1, name: 'Reading your address book' }).waitFor();
    expect(await page.getByText('friends.vcf').isVisible()).toBe(true);
    await expectNothingElse(page);
    const shown: (string | null)[] = [];
    for (const text of ['5 people so far', '1,200 people so far']) {
      await page.getByText(text).first().waitFor();
      shown.push(await page.locator('[data-bb-count]').textContent());
    }
    await photograph(page, 'upload-reading');
    await page.waitForURL(`${origin}/done`);
    expect(shown).toEqual(['5 people so far', '1,200 people so far']);
  });
});

test.each([
  ['that was sent here', 7, true],
  ['that was sent from elsewhere', 8, false],
])('what was skipped of a file %s is offered: %s is 7: %s', async (_, upload, isOffered) => {
  onUpload = (_request, response) => {
    form = finishedPage(shellIn('en'), {
      total: 2,
      merged: 0,
      cut: false,
      retentionMinutes: 15,
      report,
      upload,
    });
    answerJson(response, 200, { progress: '/ended', upload: 7 });
  };
  const page = await formWith(book);
  await share(page).click();
  await page.getByRole('heading', { level: 1, name: 'Shared' }).waitFor();
  await page.locator('summary').click();
  const offer = page.locator('[data-bb-skipped]');
  if (isOffered) await offer.waitFor({ state: 'visible' });
  expect(await offer.isVisible()).toBe(isOffered);
});

test('the progress page counts in place and leaves by itself', async () => {
  counts = [7];
  const page = await openPage();
  await page.goto(`${origin}/reading`);
  await page.getByText('7 people so far').first().waitFor();
  await page.waitForURL(`${origin}/done`);
});

describe('without the script', () => {
  test('the form sends the file, and the browser shows what comes back', async () => {
    onUpload = (_, response, body) =>
      answerHtml(response, `<title>${body.includes('name="file"; filename="friends.vcf"')}</title>`);
    const page = await formWith(book, false);
    await share(page).click();
    await page.waitForURL(`${origin}/upload`);
    expect(await page.title()).toBe('true');
    expect(accept).toContain('text/html');
  });

  test('the progress page loads itself again', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/reading`);
    const again = page.waitForRequest(`${origin}/reading`);
    expect((await again).isNavigationRequest()).toBe(true);
  });
});

async function drop(page: Page, names: string[]): Promise<void> {
  await page.evaluate((it) => {
    const dataTransfer = new DataTransfer();
    for (const name of it) dataTransfer.items.add(new File(['First Name,Last Name'], name));
    document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, names);
}
