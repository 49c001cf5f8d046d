import { execFile } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  keepDev,
  makeDataDir,
  processesNaming,
  removeDataDir,
  runDevToEnd,
  startDev,
} from '../support/dev-process.js';

const bash = async (line: string) => (await promisify(execFile)('bash', ['-c', line])).stdout;

const curlLinesOf = (output: string) => output.split('\n').filter((line) => line.includes('curl --user'));
const curlLineOf = (output: string) => curlLinesOf(output)[0] ?? '';

const people = `BEGIN:VCARD
VERSION:3.0
FN:Ada Okafor
N:Okafor;Ada;;;
EMAIL:ada@example.com
TEL:+1 202 555 0110
END:VCARD
`;

describe('bookbridge dev', () => {
  const kept = keepDev();

  test('says where everything is, step by step and without a line of JSON', () => {
    const { dev, output } = kept.running;
    expect(output()).toContain('Creating the database …');
    for (const shown of [dev.url, dev.demoUrl, dev.sandboxUrl, dev.domainKey, dev.domainPassword])
      expect(output()).toContain(shown);
    expect(output()).not.toContain('{"');
  });

  test('leaves its address and credentials in a file for its owner only', async () => {
    const file = join(kept.dataDir, 'dev.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(Object.keys(kept.running.dev)).toEqual([
      'url',
      'demoUrl',
      'sandboxUrl',
      'domainKey',
      'domainPassword',
      'inModes',
    ]);
    const { url, demoUrl, sandboxUrl } = kept.running.dev;
    for (const each of [url, demoUrl, sandboxUrl]) expect(new URL(each).origin).toBe(each);
    expect((await fetch(sandboxUrl)).status).toBe(200);
    const metadataAt = async (url: string) => (await fetch(`${url}/.well-known/openid-configuration`)).json();
    expect(await metadataAt(`${sandboxUrl}/google`)).toMatchObject({ issuer: `${sandboxUrl}/google` });
    expect(await metadataAt(`${sandboxUrl}/microsoft/common/v2.0`)).toMatchObject({
      token_endpoint: `${sandboxUrl}/microsoft/common/oauth2/v2.0/token`,
    });
    expect(kept.running.output()).toContain(
      'plays Google, Microsoft, Yahoo, AOL, iCloud, and servers of CardDAV and JMAP',
    );
  });

  test('prints a line each that begins an import, word for word', async () => {
    const lines = curlLinesOf(kept.running.output());
    const [file = '', ...atProviders] = lines.slice(0, -1);
    expect(atProviders.map((line) => /service=(\w+)/.exec(line)?.[1])).toEqual([
      'gmail',
      'outlookcom',
      'yahoo',
      'aol',
    ]);
    const upload = JSON.parse(await bash(file));
    expect(upload).toMatchObject({ status: 'success', import_type: 'UPLOAD' });
    expect((await fetch(upload.url)).status).toBe(200);
    for (const line of atProviders) {
      const consent = JSON.parse(await bash(line));
      expect(consent).toMatchObject({ status: 'success', import_type: 'OAUTH' });
      const asked = await fetch(consent.url);
      expect(new URL(asked.url).origin).toBe(kept.running.dev.sandboxUrl);
      expect(asked.status).toBe(200);
    }
    const byAddress = JSON.parse(await bash(lines.at(-1) ?? ''));
    expect(byAddress).toMatchObject({ status: 'success', import_type: 'CREDENTIALS' });
    expect(await (await fetch(byAddress.url)).text()).toContain('value="ana@icloud.com"');
  });

  test('keeps the credentials over a restart, and leaves no process in between', async () => {
    const before = kept.running.dev;
    expect(await kept.running.stop('SIGTERM')).toBe(0);
    expect(await processesNaming(kept.dataDir)).toEqual([]);
    expect(JSON.parse(await readFile(join(kept.dataDir, 'dev.json'), 'utf8'))).toEqual(before);

    await kept.start();
    const { domainKey, domainPassword, inModes } = kept.running.dev;
    expect({ domainKey, domainPassword, inModes }).toEqual({
      domainKey: before.domainKey,
      domainPassword: before.domainPassword,
      inModes: before.inModes,
    });
    expect(JSON.parse(await bash(curlLineOf(kept.running.output())))).toMatchObject({ status: 'success' });
  });

  test('makes new credentials where those of the file are not known', async () => {
    await kept.running.stop('SIGINT');
    const file = join(kept.dataDir, 'dev.json');
    // As a version without modes of consent left it.
    const { inModes: _, ...before } = kept.running.dev;
    await writeFile(file, JSON.stringify({ ...before, domainPassword: 'guessed' }));
    await kept.start();
    expect(kept.running.dev.domainPassword).not.toBe('guessed');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await bash(curlLineOf(kept.running.output())))).toMatchObject({ status: 'success' });
  });

  test('says that one runs on the data directory, and where, whatever port is asked for', async () => {
    const { url, demoUrl, sandboxUrl } = kept.running.dev;
    for (const port of ['0', new URL(url).port]) {
      const { code, output } = await runDevToEnd(['--port', port, '--data-dir', kept.dataDir]);
      expect(code).toBe(1);
      expect(output).toMatch(/^Bookbridge is already running on .*:\n/);
      for (const shown of [url, demoUrl, sandboxUrl]) expect(output).toContain(`  ${shown}\n`);
      expect(output).toMatch(/stop it with Ctrl-C where it runs, or give another --data-dir\.\n$/);
    }
    expect((await fetch(url)).status).toBeLessThan(500);
  });

  test('leaves nothing running when the service cannot start', async () => {
    // Without the file it is not known where the other one is, only that there is one.
    await rm(join(kept.dataDir, 'dev.json'));
    const { code, output } = await runDevToEnd(['--port', '0', '--data-dir', kept.dataDir]);
    expect(code).toBe(1);
    expect(output).toMatch(/is already run by process \d+: stop that one first/);
    expect(output).not.toContain('Bookbridge is running.');
  });

  test('refuses a port that is in use in one sentence that names the way out', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const elsewhere = await makeDataDir();
    const { code, output } = await runDevToEnd(['--port', String(port), '--data-dir', elsewhere]);
    other.close();
    await removeDataDir(elsewhere);
    expect(code).toBe(2);
    expect(output).toMatch(/^Port \d+ is in use: choose another, as in --port \d+, or --port 0 .*\.\n$/m);
  });
});

describe('bookbridge dev with a file', () => {
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await makeDataDir();
  });
  afterAll(() => removeDataDir(dataDir));

  test('sends it through the service and shows who is in it', async () => {
    const file = join(dataDir, 'people.vcf');
    await writeFile(file, people);
    const running = await startDev(dataDir, file);
    await running.said('To see all of them');
    expect(running.output()).toMatch(/Ada Okafor {2}ada@example\.com {2}\+1 202 555 0110/);
    expect(running.output()).toContain('1 person in all.');
    const lines = running.output().split('\n');
    const seeAll = lines.findLast((line) => line.includes('curl --user')) ?? '';
    expect(JSON.parse(await bash(seeAll))).toMatchObject({ total: 1, contacts: [{ first_name: 'Ada' }] });
    expect(await running.stop()).toBe(0);
  });

  test.each([
    ['nowhere.vcf', undefined, 'There is no file nowhere.vcf.'],
    ['.', undefined, '. is a directory'],
    ['picture.png', '\u0089PNG\r\n\u001a\n', 'This looks like a picture.'],
  ])('says in a sentence that %s cannot be read, and keeps serving', async (name, content, sentence) => {
    const file = content === undefined ? name : join(dataDir, name);
    if (content !== undefined) await writeFile(file, content, 'latin1');
    const running = await startDev(dataDir, file);
    await running.said(sentence);
    expect((await fetch(running.dev.demoUrl)).status).toBe(200);
    expect(await running.stop()).toBe(0);
  });

  test('does not let what a file holds move the cursor of the terminal', async () => {
    const file = join(dataDir, 'people.csv');
    await writeFile(file, 'First Name,E-mail Address\n\u001b[2JEve,eve@example.com\n');
    const running = await startDev(dataDir, file);
    await running.said('To see all of them');
    expect(running.output()).not.toContain('\u001b');
    expect(await running.stop()).toBe(0);
  });
});
