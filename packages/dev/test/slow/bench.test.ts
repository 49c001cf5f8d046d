import { writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { Bench, newestOf } from '../support/bench.js';
import { keepDev } from '../support/dev-process.js';
import { devices, expectReadable } from '../support/looks.js';

const kept = keepDev();
let demoUrl: string;

beforeAll(async () => {
  ({ demoUrl } = kept.running.dev);
  for (const name of ['people.vcf', 'people.csv'])
    await writeFile(join(kept.dataDir, name), await (await fetch(`${demoUrl}/samples/${name}`)).text());
});

const site = new Bench(() => kept.running);

/** Presses a source's button, and sends a file on the page of the service. */
async function importFrom(page: Page, source: string, file: string): Promise<void> {
  await page.getByRole('button', { name: source }).click();
  await upload(page, file);
  await page.waitForURL(`${site.url}?**`);
}

async function upload(page: Page, file: string): Promise<void> {
  expect(new URL(page.url()).origin).toBe(kept.running.dev.url);
  await page.setInputFiles('input[type=file]', join(kept.dataDir, file));
  await page.locator('form button[type=submit]').click();
}

// First, while there are few imports for axe to look through.
test.each(devices)('on $name nothing is cut off, and axe finds nothing', async (device) => {
  const page = await site.open(device.options);
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  await page.getByRole('button', { name: 'Contacts on Mac' }).click();
  await page.goto(site.url);
  await newestOf(page).getByText('Waiting for the file').waitFor();
  await importFrom(page, 'vCard file', 'people.vcf');
  await page.getByText('Ada Okafor', { exact: true }).first().waitFor();
  await expectReadable(page, device, 'demo');
  expect(faults).toEqual([]);
});

test('an uploaded vCard comes back to the demo as people, as JSON and as XML', async () => {
  const page = await site.open({ width: 1280, height: 900 });
  await importFrom(page, 'vCard file', 'people.vcf');
  const newest = newestOf(page);
  await newest.getByText('Ada Okafor', { exact: true }).waitFor();
  expect(await newest.getByText('kasia.wojcik@example.net', { exact: true }).isVisible()).toBe(true);
  expect(await newest.getByText('"first_name": "Ada"').isVisible()).toBe(false);
  await newest.getByLabel('JSON', { exact: true }).check();
  expect(await newest.getByText('"first_name": "Ada"').isVisible()).toBe(true);
  await newest.getByLabel('XML', { exact: true }).check();
  expect(await newest.getByText('<first-name>Ada</first-name>').isVisible()).toBe(true);
  await photograph(page, 'demo-xml-desktop');
});

test('an uploaded CSV is followed live, from waiting to its contacts, by whoever has the page open', async () => {
  const onlooker = await site.open();
  const page = await site.open();
  await page.getByRole('button', { name: 'CSV file' }).click();
  const newest = newestOf(onlooker);
  await newest.getByText('Waiting for the file').waitFor();
  await upload(page, 'people.csv');
  await newest.getByText('12 contacts', { exact: true }).waitFor();
  expect(await newest.getByText('João Carvalho', { exact: true }).isVisible()).toBe(true);
  expect(await newest.getByText('COMPLETE COMPLETED 0').isVisible()).toBe(true);
  await photograph(onlooker, 'demo-live-phone');
});

test('contacts are counted down, and destroyed at once when asked', async () => {
  const page = await site.open();
  await importFrom(page, 'vCard file', 'people.vcf');
  const newest = newestOf(page);
  await newest.getByText(/destroys them in 1[45]:\d\d\./).waitFor();
  await newest.getByRole('button', { name: 'Destroy 12 contacts now' }).click();
  await newest.getByText('Destroyed', { exact: true }).waitFor();
  expect(await newest.getByText('Ada Okafor', { exact: true }).count()).toBe(0);
  const id = await newest.locator('.demo-import-id').textContent();
  expect((await callApi(`/contacts/${id}`)).status).toBe(410);
});

function callApi(path: string): Promise<Response> {
  const { url, domainKey, domainPassword } = kept.running.dev;
  const authorization = `Basic ${Buffer.from(`${domainKey}:${domainPassword}`).toString('base64')}`;
  return fetch(url + path, { headers: { authorization } });
}

test('without scripts a vCard arrives as well, and the page looks for news by itself', async () => {
  const page = await site.open({ javaScriptEnabled: false });
  await importFrom(page, 'vCard file', 'people.vcf');
  const newest = newestOf(page);
  await newest.getByText('Ada Okafor', { exact: true }).waitFor();
  await newest.getByLabel('JSON', { exact: true }).check();
  expect(await newest.getByText('"first_name": "Ada"').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
  await newest.getByRole('button', { name: 'Destroy 12 contacts now' }).click();
  await newestOf(page).getByText('Destroyed', { exact: true }).waitFor();
});

test('a pop-up takes the file while the demo stays open', async () => {
  const page = await site.open({ width: 1280, height: 900 });
  await page.getByLabel('a pop-up').check();
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Contacts on Mac' }).click();
  const popup = await opened;
  await popup.waitForURL(`${kept.running.dev.url}/**`);
  await upload(popup, 'people.vcf');
  const newest = newestOf(page);
  await newest.getByText('12 contacts', { exact: true }).waitFor();
  expect(page.url()).toBe(site.url);
});

test('what was copied is the line word for word', async () => {
  const page = await site.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demoUrl });
  // It says so for two seconds only: who looks after the click may look too late.
  const said = page.getByText('Copied').waitFor();
  await page.getByRole('button', { name: 'Copy Begin an import, then open its url' }).click();
  await said;
  const { url, domainKey, domainPassword } = kept.running.dev;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `curl --user ${domainKey}:${domainPassword} --request POST --data "service=addressbook" ${url}/begin_import/user_consent`,
  );
});

test('a source that does not exist is refused in a sentence', async () => {
  const response = await post('/developers/imports', { origin: demoUrl });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('There is no such source.');
});

test('nothing is begun or destroyed for another site', async () => {
  for (const path of ['/developers/imports', '/developers/imports/1/destroy'])
    for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, {}])
      expect((await post(path, headers)).status).toBe(403);
});

test('a name of somebody else that leads here is shown nothing', async () => {
  const { hostname, port } = new URL(demoUrl);
  const answer = (host: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get({ hostname, port, headers: { host } }, (response) => resolve(response.resume())).on(
        'error',
        reject,
      );
    });
  expect((await answer(`elsewhere.example:${port}`)).statusCode).toBe(421);
  expect((await answer(`localhost:${port}`)).headers.location).toBe(`${demoUrl}/`);
});

function post(path: string, headers: Record<string, string>): Promise<Response> {
  return fetch(demoUrl + path, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ service: 'nowhere' }),
  });
}
