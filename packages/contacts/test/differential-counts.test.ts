import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import { describe, expect, test } from 'vitest';
import { AddressBookError, readAddressBook } from '../dist/index.js';
import counts from './differential/counts.json' with { type: 'json' };
import { all } from './support.js';

const files = corpusFiles('counting real address books', 'vcard', 'csv', 'ldif', 'jscontact');
const isExpected = (file: string) => existsSync(path.join(corpus, 'expected', `${file}.json`));

/** "contacts skipped", or the code of the refusal. */
async function countOf(file: string): Promise<string> {
  const book = readAddressBook(new Uint8Array(readFileSync(path.join(corpus, file))));
  try {
    return `${(await all(book)).length} ${book.report.skippedTotal}`;
  } catch (error) {
    if (error instanceof AddressBookError) return error.code;
    throw error;
  }
}

/** Files of which nobody has written down what they say still give as many contacts as they did. */
describe.skipIf(files.length === 0)(
  'a real file without an expectation gives as many contacts as before',
  () => {
    test.each(Object.entries(counts))('%s: %s', async (file, count) => {
      expect(await countOf(file)).toBe(count);
    });

    test('each of them has its count', () => {
      const known = new Set(Object.keys(counts));
      expect(files.filter((file) => !isExpected(file) && !known.has(file))).toEqual([]);
    });
  },
);
