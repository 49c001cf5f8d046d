import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bookbridge } from '@bookbridge/testing/program';
import { expect, test } from 'vitest';

const corpus =
  process.env.BOOKBRIDGE_CORPUS ?? fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));

/** One real file of each format in so many: the readers themselves are tested on all of them, beside their code. */
export function testRealFiles(step: number): void {
  const files = corpusFiles(step);
  if (files.length === 0)
    process.stderr.write(`SKIPPED: no corpus at ${corpus}; set BOOKBRIDGE_CORPUS to read real files.\n`);

  test.skipIf(files.length === 0)(
    'bookbridge import reads real files of every format without a crash',
    { timeout: 300_000 },
    async () => {
      const queue = [...files];
      const readNext = async (): Promise<void> => {
        for (let file = queue.pop(); file !== undefined; file = queue.pop()) await expectRead(file);
      };
      await Promise.all([readNext(), readNext()]);
    },
  );
}

async function expectRead(file: string): Promise<void> {
  const { code, stdout, stderr } = await bookbridge(['import', file]);
  const where = path.relative(corpus, file);
  expect([0, 1], where).toContain(code);
  expect(stderr, where).not.toMatch(/^ {4}at /m);
  const isWhole = /contacts? read.* 0 entries skipped/.test(stderr) && !stderr.includes('× cut off');
  if (code === 1 && isWhole) expect(stderr, where).toMatch(/^This is no address book but /m);
  expect(code === 0, where).toBe(isWhole && !/^This is no address book/m.test(stderr));
  for (const line of stdout.split('\n'))
    if (line !== '') expect(JSON.parse(line), where).toHaveProperty('full_name');
}

function corpusFiles(step: number): string[] {
  return ['vcard', 'csv', 'ldif', 'jscontact'].flatMap((kind) => {
    const directory = path.join(corpus, kind);
    if (!existsSync(directory)) return [];
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .filter((_, i) => i % step === 0);
  });
}
