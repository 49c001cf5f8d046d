import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { AddressBookError, readAddressBook } from '../src/index.js';
import { all, chunked } from './support.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const corpus = path.resolve(root, process.env.BOOKBRIDGE_CORPUS ?? '../shared/corpus');
const formats = ['vcard', 'csv', 'ldif', 'jscontact'];

const files = existsSync(corpus)
  ? formats.flatMap((format) => walk(path.join(corpus, format))).map((file) => path.relative(corpus, file))
  : [];

function walk(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    return entry.isDirectory() ? walk(at) : [at];
  });
}

if (files.length === 0) {
  process.stderr.write(
    `SKIPPED: reading the real address books of other programs. There are none at ${corpus}; set BOOKBRIDGE_CORPUS to the folder that has them.\n`,
  );
}

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
