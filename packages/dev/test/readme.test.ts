import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { keepDev } from './support/dev-process.js';

const kept = keepDev();

const readme = new URL('../../../README.md', import.meta.url);

/** The shell lines of the README that call the API, in their order. */
async function curlLines(): Promise<string[]> {
  const blocks = (await readFile(readme, 'utf8')).match(/```sh\n[^`]*```/g) ?? [];
  return blocks.flatMap((block) => block.split('\n').filter((line) => line.startsWith('curl ')));
}

test('the example of the README carries an address book from begin to contacts', async () => {
  const sample = await fetch(`${kept.running.dev.demoUrl}/samples/people.vcf`);
  await writeFile(join(kept.dataDir, 'people.vcf'), await sample.text());
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
  names.set('UPLOAD_URL', begun.url).set('IMPORT_ID', String(begun.import_id));
  await run(upload);
  await expect
    .poll(async () => JSON.parse(await run(events)).events.at(-1), { timeout: 50_000, interval: 1000 })
    .toMatchObject({ event_type: 'COMPLETE', status: 'COMPLETED' });
  expect(JSON.parse(await run(asJson))).toMatchObject({ total: 12 });
  expect(await run(asXml)).toContain('<first-name>Ada</first-name>');
  expect(JSON.parse(await run(destroy))).toMatchObject({ status: 'success' });
  expect(JSON.parse(await run(asJson))).toMatchObject({ error: { code: 'gone' } });
});
