import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import { describe, expect, test } from 'vitest';
import { AddressBookError, type Contact, readAddressBook } from '../../dist/index.js';
import { all } from '../support.js';
import { formats, isTold, readBack, said, write } from './support.js';

const files = corpusFiles(
  'writing the real address books of other programs',
  'vcard',
  'csv',
  'ldif',
  'jscontact',
);

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
