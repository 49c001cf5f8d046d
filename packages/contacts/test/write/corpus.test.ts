import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { AddressBookError, type Contact, readAddressBook } from '../../src/index.js';
import { all } from '../support.js';
import { formats, isTold, readBack, said, write } from './support.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const corpus = path.resolve(root, process.env.BOOKBRIDGE_CORPUS ?? '../shared/corpus');

const files = ['vcard', 'csv', 'ldif', 'jscontact'].flatMap((format) => {
  const folder = path.join(corpus, format);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(corpus, path.join(entry.parentPath, entry.name)));
});

if (files.length === 0) {
  process.stderr.write(
    `SKIPPED: writing the real address books of other programs. There are none at ${corpus}; set BOOKBRIDGE_CORPUS to the folder that has them.\n`,
  );
}

async function contactsOf(file: string): Promise<Contact[]> {
  try {
    return await all(readAddressBook(new Uint8Array(readFileSync(path.join(corpus, file)))));
  } catch (error) {
    if (error instanceof AddressBookError) return [];
    throw error;
  }
}

const saysAnything = (contact: Partial<Record<keyof Contact, unknown>>) =>
  Object.values(contact).some((value) => (value as string).length > 0);

describe.skipIf(files.length === 0).each(formats)('the real files of other programs in %s', (format) => {
  test.each(files)('%s says the same', async (file) => {
    const contacts = (await contactsOf(file)).filter(isTold[format]);
    if (contacts.length === 0) return;
    const back = await readBack(await write(contacts, format));
    const saidOf = (list: readonly Contact[]) => list.map((one) => said(one, format)).filter(saysAnything);
    expect(saidOf(back)).toEqual(saidOf(contacts));
  });
});
