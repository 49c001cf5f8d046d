import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import { describe, expect, test } from 'vitest';
import { AddressBookError, readAddressBook } from '../dist/index.js';
import { all, chunked } from './support.js';

const files = corpusFiles(
  'reading the real address books of other programs',
  'vcard',
  'csv',
  'ldif',
  'jscontact',
);

describe.skipIf(files.length === 0)('the real files of other programs', () => {
  test.each(files)('%s is read, or refused with a documented code', async (file) => {
    const content = new Uint8Array(readFileSync(path.join(corpus, file)));
    const book = readAddressBook(content, { fileName: path.basename(file) });
    try {
      const contacts = await all(book);
      expect(book.report.kept).toBe(contacts.length);
      expect(book.report.read).toBe(contacts.length + book.report.skippedTotal);
      const again = readAddressBook(chunked(content, [977, 3]));
      expect(await all(again)).toEqual(contacts);
      expect(again.report).toEqual(book.report);
    } catch (error) {
      if (!(error instanceof AddressBookError)) throw error;
      expect(['file_unknown_format', 'file_unreadable', 'too_large']).toContain(error.code);
    }
  });
});

test.skipIf(files.length === 0)('the real files of other programs were read', () => {
  expect(files.length).toBeGreaterThan(200);
});
