import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import { describe, expect, test } from 'vitest';
import { AddressBookError, type Contact, readAddressBook } from '../dist/index.js';
import { differences, type Expectation } from './expected/compare.js';

const expectationOf = (file: string) => path.join(corpus, 'expected', `${file}.json`);
const files = corpusFiles(
  'comparing real address books with what people read in them',
  'vcard',
  'csv',
  'ldif',
  'jscontact',
).filter((file) => existsSync(expectationOf(file)));

/** What is no address book, or has none of the cards it promises, gives nothing. */
async function readFrom(file: string): Promise<{ contacts: Contact[]; skipped: number }> {
  const contacts: Contact[] = [];
  const book = readAddressBook(new Uint8Array(readFileSync(path.join(corpus, file))));
  try {
    for await (const page of book) contacts.push(...page);
  } catch (error) {
    if (!(error instanceof AddressBookError)) throw error;
  }
  return { contacts, skipped: book.report.skippedTotal };
}

describe.skipIf(files.length === 0)('what people read in a real file is what we read', () => {
  test.each(files)('%s', async (file) => {
    const expected: Expectation = JSON.parse(readFileSync(expectationOf(file), 'utf8'));
    const { contacts, skipped } = await readFrom(file);
    expect(differences(expected, contacts)).toEqual([]);
    if (expected.skipped !== undefined) expect(skipped).toBe(expected.skipped);
  });

  test('in as many files as there were', () => {
    expect(files.length).toBeGreaterThanOrEqual(116);
  });
});

describe('the comparison sees', () => {
  const [ann, bo] = [
    { full_name: 'Ann Roe', email: [{ address: 'a@x.example', type: 'Work', primary: true }] },
    { full_name: 'Bo', phone: [{ number: '031 928', type: 'Home Fax', primary: false }], groups: ['A', 'B'] },
  ] as unknown as [Contact, Contact];
  const contacts = [ann, bo];

  test.each<[string, Expectation['contacts']]>([
    ['a contact too many', [{}]],
    ['a contact too few', [{}, {}, {}]],
    ['another text', [{ full_name: 'Ann Poe' }, {}]],
    ['a part that is not there', [{ full_name: { contains: ['Ann', 'Poe'] } }, {}]],
    ['another beginning', [{ full_name: { starts: 'Roe' } }, {}]],
    ['an entry too many', [{}, { groups: ['A'] }]],
    ['an entry that is not there', [{}, { groups: { includes: ['C'] } }]],
    ['a field of an entry', [{ email: [{ address: 'b@x.example' }] }, {}]],
    ['another type', [{ email: [{ type: 'home' }] }, {}]],
    ['which one is primary', [{}, { phone: [{ primary: true }] }]],
    ['what should not be there', [{ email: [] }, {}]],
    ['a field that no contact has', [{ shoe_size: '42' }, {}]],
  ])('%s', (_, expected) => {
    expect(differences({ contacts: expected }, contacts)).not.toEqual([]);
  });

  test('no difference where there is none', () => {
    const expected: Expectation['contacts'] = [
      { full_name: { contains: ['Roe', 'Ann'] }, email: [{ type: 'business', primary: true }] },
      { phone: [{ number: { starts: '031' }, type: 'fax' }], groups: { includes: ['B'] } },
    ];
    expect(differences({ contacts: expected }, contacts)).toEqual([]);
  });
});
