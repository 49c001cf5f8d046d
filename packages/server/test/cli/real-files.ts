import path from 'node:path';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import { bookbridge } from '@bookbridge/testing/program';
import { expect, test } from 'vitest';

const purpose = 'reading real files by the command line';

/** One real file of each format in so many: the readers themselves are tested on all of them, beside their code. */
export function testRealFiles(step: number): void {
  const files = ['vcard', 'csv', 'ldif', 'jscontact'].flatMap((format) =>
    corpusFiles(purpose, format).filter((_, i) => i % step === 0),
  );

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

async function expectRead(where: string): Promise<void> {
  const { code, stdout, stderr } = await bookbridge(['import', path.join(corpus, where)]);
  expect([0, 1], where).toContain(code);
  expect(stderr, where).not.toMatch(/^ {4}at /m);
  const isWhole = /contacts? read.* 0 entries skipped/.test(stderr) && !stderr.includes('× cut off');
  if (code === 1 && isWhole) expect(stderr, where).toMatch(/^This is no address book but /m);
  expect(code === 0, where).toBe(isWhole && !/^This is no address book/m.test(stderr));
  for (const line of stdout.split('\n'))
    if (line !== '') expect(JSON.parse(line), where).toHaveProperty('full_name');
}
