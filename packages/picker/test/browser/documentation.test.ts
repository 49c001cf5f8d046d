import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { callbackNames } from '../../dist/options.js';
import { openHost, windowOf } from '../host.js';
import { playService } from '../played-service.js';

const service = await playService();
const text = await readFile(new URL('../../../../docs/picker.md', import.meta.url), 'utf8');

/** The examples of that language as they stand, but for where the service is. */
const examples = (language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) =>
    code.replaceAll('https://contacts.example.com', service.baseUrl).replaceAll('YOUR_KEY', 'k'),
  );

const policy = `script-src 'self' 'unsafe-inline' ${new URL(service.baseUrl).origin}`;
const [field, callbacks, pick, element] = examples('html');

async function choose(page: Page, open: () => Promise<unknown>): Promise<void> {
  await open();
  const consent = await windowOf(page, () => page.click('[data-launcher="gmail"] button'));
  await consent.click('#allow');
  await page.getByRole('row', { name: 'Ana Silva' }).click();
  await page.click('#cloudsponge-export-button');
}

const openExample = (body: string) => openHost(service, { head: '<title>Example</title>', body, policy });

test('the example with a field', async () => {
  const { page, faults } = await openExample(field ?? '');
  await choose(page, () => page.click('button'));
  await expect.poll(() => page.inputValue('textarea')).toBe('"Ana Silva" <ana@example.com>');
  expect(faults).toEqual([]);
});

test('the example with callbacks', async () => {
  const { page, faults } = await openExample(callbacks ?? '');
  await choose(page, () => page.click('button'));
  await page.waitForSelector('li >> text=Ana Silva: ana@example.com');
  expect(faults).toEqual([]);
});

test('the example that waits', async () => {
  const { page, faults } = await openExample(pick ?? '');
  await page.click('button');
  await page.click('.bb-picker-close');
  await page.waitForSelector('text=Maybe later.');
  await choose(page, () => page.click('#invite'));
  await page.waitForSelector('text=Inviting 1');
  expect(faults).toEqual([]);
});

test('the example with the element', async () => {
  const { page, faults } = await openExample(element ?? '');
  await choose(page, () => Promise.resolve());
  expect(faults).toEqual([]);
});

/** An example as a bundler makes it. */
async function bundled(name: string, code: string, define: Record<string, string> = {}): Promise<string> {
  const input = fileURLToPath(new URL(`./${name}`, import.meta.url));
  const bundle = await rolldown({
    input,
    platform: 'browser',
    logLevel: 'warn',
    transform: { define, jsx: { runtime: 'automatic', importSource: 'react' } },
    plugins: [
      {
        name: 'example',
        resolveId: (id) => (id === input ? id : null),
        load: (id) => (id === input ? code : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output[0].code;
}

test('the example with a bundler', async () => {
  const said: string[] = [];
  const { page, faults } = await openHost(service, {
    head: '<script type="module" src="/app.js"></script>',
    body: '<button id="invite">x</button>',
    files: { '/app.js': ['text/javascript', await bundled('example.ts', examples('ts')[0] ?? '')] },
  });
  page.on('console', (message) => said.push(message.text()));
  await choose(page, () => page.click('#invite'));
  await expect.poll(() => said.join()).toContain('ana@example.com');
  expect(faults).toEqual([]);
});

test('the example with React', async () => {
  const app = `${examples('tsx')[0]}
import { createRoot } from 'react-dom/client';
createRoot(document.querySelector('#root')).render(<Invite />);`;
  const { page, faults } = await openHost(service, {
    head: '<script type="module" src="/app.js"></script>',
    body: '<div id="root"></div>',
    files: {
      '/app.js': [
        'text/javascript',
        await bundled('example.tsx', app, { 'process.env.NODE_ENV': '"production"' }),
      ],
    },
  });
  await choose(page, () => page.click('text=Invite people'));
  await page.waitForSelector('p >> text=Ana Silva');
  expect(faults).toEqual([]);
});

test('the example of a look', async () => {
  const [css = ''] = examples('css');
  const { page } = await openHost(service, {
    head: '<link rel="stylesheet" href="/own.css">{script}',
    files: { '/own.css': ['text/css', css] },
  });
  await page.click('.cloudsponge-launch');
  await page.waitForSelector('[data-launcher]');
  expect(
    await page.evaluate('getComputedStyle(document.querySelector(".bb-button-primary")).backgroundColor'),
  ).toBe('rgb(122, 31, 92)');
});

test('every callback, and every option there is, is written down', async () => {
  const types = await readFile(new URL('../../dist/options.d.ts', import.meta.url), 'utf8');
  const [, body = ''] = /interface PickerOptions extends Callbacks \{(.*?)^\}/ms.exec(types) ?? [];
  const names = [...body.matchAll(/^ {4}(\w+)\?:/gm)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(25);
  // Older names of what is written down.
  const older = ['cache_contacts', 'domain_key', 'afterClose'];
  expect(
    [...names, ...callbackNames].filter((name) => !older.includes(name) && !text.includes(name)),
  ).toEqual([]);
});
