import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page, runnableBlocks } from './markdown.js';

describe('docs/tasks/first-import.md', () => {
  const text = page('docs/tasks/first-import.md');
  let service: TestService;
  let directory: string;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    service = await startTestService();
    directory = await mkdtemp(path.join(tmpdir(), 'bookbridge-docs-'));
    const { key, password } = service.application;
    env = { PATH: process.env.PATH, BASE_URL: service.url, DOMAIN_KEY: key, DOMAIN_PASSWORD: password };
  });

  afterAll(async () => {
    await service.stop();
    await rm(directory, { recursive: true });
  });

  test('the lines for a terminal import the people of the example, in any shell', async () => {
    const script = runnableBlocks(text, 'sh').join('\n');
    const run = promisify(execFile)('sh', ['-eu', '-c', script], { cwd: directory, env });
    const { stdout } = await run;
    expect(stdout).toContain('"event_type":"COMPLETE"');
    expect(stdout).toContain('ada@example.com');
    expect(stdout).toContain('<contactsResponse>');
    expect(stdout).toMatch(/"code":"gone"/);
  });

  test('the lines of JavaScript show the page, wait for the file and print the people', async () => {
    const [program = ''] = runnableBlocks(text, 'js');
    await writeFile(path.join(directory, 'import.mjs'), program);
    const child = spawn(process.execPath, ['import.mjs'], { cwd: directory, env });
    let output = '';
    const isAsked = new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk) => {
        output += chunk;
        const url = /http\S+/.exec(output)?.[0];
        if (url !== undefined) resolve(url);
      });
    });
    const ended = once(child, 'exit');
    await upload(await isAsked, 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nEMAIL:ana@example.com\nEND:VCARD\n');
    expect(await ended).toEqual([0, null]);
    expect(output).toContain('Ana Ruiz');
    expect(output).toContain('ana@example.com');
  });
});
