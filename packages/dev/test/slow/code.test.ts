import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPage } from '@bookbridge/testing/browser';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { newestOf } from '../support/bench.js';
import { keepDev } from '../support/dev-process.js';
import { devices, expectReadable } from '../support/looks.js';

const kept = keepDev();

beforeAll(async () => {
  const sample = await fetch(`${kept.running.dev.demoUrl}/samples/people.vcf`);
  await writeFile(join(kept.dataDir, 'people.vcf'), await sample.text());
});

const readme = new URL('../../../../README.md', import.meta.url);

/** The blocks of the README that are of a kind, in their order. */
async function blocksOf(kind: 'sh' | 'json' | 'text'): Promise<string[]> {
  const blocks = (await readFile(readme, 'utf8')).matchAll(/```(\w+)\n([^`]*)```/g);
  return [...blocks].flatMap(([, its, text = '']) => (its === kind ? [text.trim()] : []));
}

/** The shell lines of the README that call the API, in their order. */
const curlLines = async (): Promise<string[]> =>
  (await blocksOf('sh')).flatMap((block) => block.split('\n').filter((line) => line.startsWith('curl ')));

test('the example of the README carries an address book from begin to contacts', async () => {
  const { url, domainKey, domainPassword } = kept.running.dev;
  const names = new Map([
    ['http://127.0.0.1:8080', url],
    ['KEY:PASSWORD', `${domainKey}:${domainPassword}`],
  ]);
  const run = async (line = '') => {
    let filled = line;
    for (const [name, value] of names) filled = filled.replaceAll(name, value);
    return (await promisify(execFile)('bash', ['-c', filled], { cwd: kept.dataDir })).stdout;
  };

  const [begin, upload, events, asJson, asXml, destroy, ...more] = await curlLines();
  expect(more).toEqual([]);

  const begun = JSON.parse(await run(begin));
  const [answer = ''] = await blocksOf('json');
  expect(Object.keys(begun)).toEqual(Object.keys(JSON.parse(answer)));
  names.set('UPLOAD_URL', begun.url).set('IMPORT_ID', String(begun.import_id));
  expect([(await run(upload)).trim()]).toEqual(await blocksOf('text'));
  await expect
    .poll(async () => JSON.parse(await run(events)).events.at(-1), { timeout: 50_000, interval: 1000 })
    .toMatchObject({ event_type: 'COMPLETE', status: 'COMPLETED' });
  expect(JSON.parse(await run(asJson))).toMatchObject({ total: 12 });
  expect(await run(asXml)).toContain('<first-name>Ada</first-name>');
  expect(JSON.parse(await run(destroy))).toMatchObject({ status: 'success' });
  expect(JSON.parse(await run(asJson))).toMatchObject({ error: { code: 'gone' } });
});

describe('the page with every option', () => {
  /** Chosen in the query of the page, as a browser without scripts has it. */
  const choices = {
    service: 'vcard',
    include: 'notes',
    merge: '0',
    user_id: '42',
    echo: 'spring-party',
    with: 'email',
    count: '5',
  };

  const optionsUrl = () => `${kept.running.dev.demoUrl}/developers/options`;

  const codeOf = async (page: Page, language: string) =>
    (await page.locator(`#code-${language}`).textContent()) ?? '';

  const send = (url: string) =>
    promisify(execFile)('curl', ['--silent', '--form', 'file=@people.vcf', url], { cwd: kept.dataDir });

  test.each([
    ['javascript', 'import.mjs', process.execPath],
    ['python', 'import_contacts.py', 'python3'],
    ['php', 'import.php', 'php'],
  ])(
    'gives code that carries an address book from begin to contacts: %s',
    async (language, file, program) => {
      const html = await (
        await fetch(`${optionsUrl()}?${new URLSearchParams({ ...choices, key: language })}`)
      ).text();
      await writeFile(join(kept.dataDir, file), textOf(html, `code-${language}`));
      if (!(await isInstalled(program))) return;
      const child = execFile(program, [file], { cwd: kept.dataDir });
      let output = '';
      child.stdout?.on('data', (text) => {
        output += text;
      });
      await expect.poll(() => output, { timeout: 50_000 }).toMatch(/^Open http/);
      await send(/Open (\S+)/.exec(output)?.[1] ?? '');
      expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
      expect(output).toContain('ada.okafor@example.com');
      expect(output).not.toContain('fatima@example.org');
    },
  );

  test('has the code follow each choice, and runs it right there', async () => {
    const page = await openPage({ width: 1280, height: 900 });
    await page.goto(optionsUrl());
    expect(await codeOf(page, 'curl')).toContain('service=gmail');
    await page.getByLabel('service', { exact: true }).selectOption('vcard');
    await page.getByLabel('Notes').check();
    await page.getByLabel('user_id').fill('42');
    await expect.poll(() => codeOf(page, 'curl')).toMatch(/service=vcard.*include=notes.*user_id=42/s);
    await page.getByLabel('PHP').check();
    expect(await page.getByText("'user_id' => '42'").isVisible()).toBe(true);
    // Whoever loads the page again has the same choices.
    expect(new URL(page.url()).search).toBe('?service=vcard&include=notes&user_id=42');

    await page.getByRole('button', { name: 'Run it here' }).click();
    const newest = newestOf(page);
    const [person] = await Promise.all([
      page.waitForEvent('popup'),
      newest.getByRole('link', { name: 'Open the upload page' }).click(),
    ]);
    await person.setInputFiles('input[type=file]', join(kept.dataDir, 'people.vcf'));
    await person.locator('form button[type=submit]').click();
    await newest.getByText('12 contacts', { exact: true }).waitFor();
    expect(await newest.getByText('"user_id": "42"').first().textContent()).toContain('"user_id": "42"');
    expect(await page.getByLabel('Notes').isChecked()).toBe(true);
  });

  test('works without scripts, and the browser comes back to it', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(optionsUrl());
    await page.getByLabel('service', { exact: true }).selectOption('csv');
    await page.getByLabel('Keep duplicates apart').check();
    await page.getByRole('radio', { name: /^With / }).check();
    await page.getByRole('button', { name: 'Update the code' }).click();
    expect(await codeOf(page, 'curl')).toMatch(/service=csv.*merge=0.*redirect_url=http/s);
    await page.getByRole('button', { name: 'Run it here' }).click();
    await newestOf(page).getByRole('link', { name: 'Open the upload page' }).click();
    await page.setInputFiles('input[type=file]', join(kept.dataDir, 'people.vcf'));
    await page.locator('form button[type=submit]').click();
    await page.waitForURL(`${optionsUrl()}?import_id=*`);
    await newestOf(page).getByText('12 contacts', { exact: true }).waitFor();
  });

  test('asks as the application that has the delivery', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${optionsUrl()}?service=vcard`);
    await page.getByRole('radio', { name: /^picked / }).check();
    await page.getByRole('button', { name: 'Run it here' }).click();
    const { domainKey, inModes } = kept.running.dev;
    const code = await codeOf(page, 'curl');
    expect(code).toContain(inModes['delivery=picked']?.domainKey);
    expect(code).not.toContain(domainKey);
    const link = newestOf(page).getByRole('link', { name: 'Open the upload page' });
    await page.goto((await link.getAttribute('href')) ?? '');
    await page.getByText('Invitely gets only the people you pick.').waitFor();
  });

  test('begins the same import again with the same key', async () => {
    const run = async () => {
      const response = await fetch(optionsUrl(), {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: kept.running.dev.demoUrl },
        body: new URLSearchParams({ service: 'csv', key: 'once' }),
      });
      return new URL(response.headers.get('location') ?? '', optionsUrl()).searchParams.get('import_id');
    };
    expect(await run()).toBe(await run());
  });

  test('takes nothing that is not among what there is, and no address of a person', async () => {
    const query = {
      service: 'nobody',
      locale: 'tlh',
      include: 'everything',
      user_id: 'ana@example.com',
      count: '-1',
    };
    const html = await (await fetch(`${optionsUrl()}?${new URLSearchParams(query)}`)).text();
    expect(textOf(html, 'code-curl')).toContain('--data-urlencode service=gmail \\\n  http');
    for (const value of ['nobody', 'tlh', 'everything', 'ana@example.com'])
      expect(html).not.toContain(`"${value}"`);
  });

  test.each(devices)('is readable on $name, and axe finds nothing', async (device) => {
    const page = await openPage(device.options);
    await page.goto(optionsUrl());
    await expectReadable(page, device, 'options');
  });
});

/** The text of an element without others in it. */
function textOf(html: string, id: string): string {
  const [, text = ''] = new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html) ?? [];
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

async function isInstalled(program: string): Promise<boolean> {
  try {
    await promisify(execFile)(program, ['--version']);
    return true;
  } catch {
    process.stderr.write(`SKIPPED: ${program} is not installed, so the code for it was not run.\n`);
    return false;
  }
}
