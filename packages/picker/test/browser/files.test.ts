import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dropFile, lastCall, noting, openHost } from '../host.js';
import { playService } from '../played-service.js';

const service = await playService();
const body = '<main><h1>Invite</h1><button class="cloudsponge-launch">x</button></main>';
const inline = `${noting} cloudsponge.init({ ...callbacks, readFilesLocally: true });`;

const card = (name: string, email: string) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nN:${name.split(' ').reverse().join(';')};;;\r\nEMAIL:${email}\r\nEND:VCARD\r\n`;
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

async function openMenu(page: Page): Promise<void> {
  await page.click('.cloudsponge-launch');
  await page.waitForSelector('[data-launcher="csv"]');
}

test('a file is read in the page, merged as the service does it, and nothing is sent', async () => {
  const { page, faults } = await openHost(service, { body, inline });
  await openMenu(page);
  expect(await page.locator('.cloudsponge-file-upload + input[type=file]').count()).toBe(2);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.setInputFiles('[data-launcher="addressbook"] input', [
    file('a.vcf', card('Ana Silva', 'ana@example.com') + card('Ana Silva', 'ANA@example.com')),
    file('b.csv', 'Name,E-mail\nBo Berg,bo@example.com\n'),
  ]);
  await page.getByRole('row', { name: 'Bo Berg' }).click();
  expect(await page.locator('.bb-list-name').allTextContents()).toEqual(['Ana Silva', 'Bo Berg']);
  await page.click('#cloudsponge-export-button');
  await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
  expect(await lastCall(page, 'beforeImport')).toEqual(['addressbook', null]);
  expect(await lastCall(page, 'afterSubmitContacts')).toMatchObject([
    [{ first_name: 'Bo', __selectedMail__: 'bo@example.com' }],
    'addressbook',
    null,
  ]);
  expect(requests.filter((it) => !it.startsWith('GET /contacts/widget/assets/'))).toEqual([]);
  expect(faults).toEqual([]);
});

test.each([
  [
    'a picture',
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'file_unknown_format',
    'is not an address book',
  ],
  [
    'a damaged archive',
    Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(40, 1)]),
    'file_',
    'This file',
  ],
])('%s is refused, and why', async (_, content, code, sentence) => {
  const { page } = await openHost(service, { body, inline });
  await openMenu(page);
  await page.setInputFiles('[data-launcher="csv"] input', file('x', content));
  await page.waitForSelector(`.bb-notice >> text=${sentence}`);
  expect(await lastCall(page, 'onError')).toMatchObject([
    { code: expect.stringContaining(code), source: 'csv' },
  ]);
  await page.click('text=Choose another address book');
  await page.waitForSelector('[data-launcher="csv"]');
});

const drop = (page: Page, content: string) => dropFile(page, 'book.vcf', content);

test('a file can be dropped anywhere, also beside an address book that is there', async () => {
  const { page } = await openHost(service, { body, inline: `${noting} cloudsponge.init(callbacks);` });
  await openMenu(page);
  await drop(page, card('Ana Silva', 'ana@example.com'));
  await page.getByRole('row', { name: 'Ana Silva' }).click();
  await drop(page, card('Bo Berg', 'bo@example.com'));
  await page.getByRole('row', { name: 'Bo Berg' }).waitFor();
  expect(await page.textContent('.bb-list-selected')).toBe('1 person selected');
});

test('where only the picked are shared, files are not read in the page', async () => {
  const { page } = await openHost(service, {
    body,
    head: '<script src="/picker.js"></script>{inline}',
    inline,
    files: { '/picker.js': ['text/javascript', service.script({ delivery: 'picked' })] },
  });
  await openMenu(page);
  expect(await page.locator('input[type=file]').count()).toBe(0);
  await drop(page, card('Ana Silva', 'ana@example.com'));
  await page.waitForTimeout(200);
  expect(await page.isVisible('[data-launcher="csv"]')).toBe(true);
});
