import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chunksOf, loadedAtOnce } from '../bundle.js';

/** The code that a page loads at once for what it imports. */
const bundle = async (names: string): Promise<string> =>
  loadedAtOnce(await chunksOf(names))
    .map(({ code }) => code)
    .join('');

test('who reads only loads at most 35 KB, and nothing of the writers', async () => {
  const code = await bundle('readAddressBook');
  expect(code).not.toContain('Phonetic First Name,');
  expect(code).not.toContain('X-ABLabel');
  const size = gzipSync(code).length;
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThanOrEqual(35_000);
});

test('who writes only loads nothing of the readers', async () => {
  for (const [names, most] of [
    ['writeVCard', 3_000],
    ['writeCsv, countCsvGroups', 4_500],
    ['writeJsContact', 3_500],
  ] as const) {
    const size = gzipSync(await bundle(names)).length;
    expect(size, names).toBeLessThan(most);
  }
});
