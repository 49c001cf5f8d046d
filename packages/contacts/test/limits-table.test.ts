import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AddressBookError, defaultLimits, type ReadLimits, readAddressBook } from '../dist/index.js';
import { bytes, card } from './support.js';
import { textRow, workbookOf } from './xlsx-builder.js';
import { zipOf } from './zip-builder.js';

type Limit = keyof ReadLimits;

const names = Object.keys(defaultLimits) as Limit[];
const ana = card('FN:Ana');
const entry = { name: 'a.vcf', content: ana };
/** Digits that pack to about a half, more of them than may always come out. */
const digits = Array.from({ length: 2_200_000 }, (_, i) =>
  ((i * 2_654_435_761) >>> 0).toString(16).padStart(8, '0'),
);

/** A file that meets each limit when it is so low, and does not meet the default; and what is said then. */
const bites: Record<Limit, { low: number; file: () => Uint8Array; said: string }> = {
  maxContacts: { low: 2, file: () => bytes(ana.repeat(3)), said: '2 contacts, too_many_contacts' },
  maxBytes: { low: ana.length, file: () => bytes(ana.repeat(3)), said: '1 contacts, too_large' },
  maxEntries: { low: 2, file: () => zipOf(entry, entry, entry), said: '2 contacts, too_large' },
  maxUnpackedBytes: { low: ana.length, file: () => zipOf(entry, entry), said: '1 contacts, too_large' },
  maxUnpackRatio: {
    low: 1,
    file: () =>
      zipOf({ name: 'a.vcf', content: `${ana}BEGIN:VCARD\nFN:Ben\nX-A:${digits.join('')}\nEND:VCARD\n` }),
    said: '1 contacts, too_large',
  },
  maxHeldBytes: {
    low: 500,
    file: () => workbookOf({ sheets: { a: textRow('Name') + textRow('Ana').repeat(99) } }),
    said: '0 contacts, too_large',
  },
  maxLineBytes: {
    low: 100,
    file: () => bytes(card('FN:Ana', `NOTE:${'x'.repeat(200)}`)),
    said: '1 contacts, too_long',
  },
  maxProperties: {
    low: 5,
    file: () => bytes(card('FN:Ana', ...Array(9).fill('TEL:'))),
    said: '1 contacts, too_many_properties',
  },
  maxValues: {
    low: 2,
    file: () => bytes(card('EMAIL:a@x', 'EMAIL:b@x', 'EMAIL:c@x')),
    said: '1 contacts, too_many_values',
  },
  maxValueLength: { low: 2, file: () => bytes(ana), said: '1 contacts, value_cut' },
  maxPhotoLength: {
    low: 30,
    file: () => bytes(card('FN:Ana', `PHOTO;ENCODING=b:/9j/${'A'.repeat(40)}`)),
    said: '1 contacts, photo_dropped',
  },
  maxReported: { low: 1, file: () => bytes(ana + card('UID:1').repeat(3)), said: '1 contacts, 1 of 3 skips' },
  pageSize: { low: 1, file: () => bytes(ana.repeat(3)), said: '3 contacts in 3 pages' },
};

async function saidOf(content: Uint8Array, limits: Partial<ReadLimits>): Promise<string> {
  const book = readAddressBook(content, { limits });
  const { report } = book;
  let pages = 0;
  let trouble: string[] = [];
  try {
    for await (const _ of book) pages++;
  } catch (error) {
    if (!(error instanceof AddressBookError)) throw error;
    trouble = [error.code];
  }
  const paged = pages > 1 ? ` in ${pages} pages` : '';
  const skips =
    report.skippedTotal > report.skipped.length
      ? [`${report.skipped.length} of ${report.skippedTotal} skips`]
      : [];
  return [
    `${report.kept} contacts${paged}`,
    ...skips,
    ...report.warnings.map(({ reason }) => reason),
    ...trouble,
  ].join(', ');
}

describe('each limit', () => {
  test.each(names)(
    '%s bites where it is low, and says so; the default lets the same file pass',
    async (name) => {
      const { low, file, said } = bites[name];
      const content = file();
      expect(await saidOf(content, { [name]: low })).toBe(said);
      expect(await saidOf(content, {})).not.toBe(said);
    },
  );

  test.each(names)('%s that is no number of at least one is refused', (name) => {
    for (const value of [0, -1, 1.5, Number.NaN, Number.NEGATIVE_INFINITY]) {
      expect(() => readAddressBook(bytes(''), { limits: { [name]: value } })).toThrow(RangeError);
    }
    expect(() => readAddressBook(bytes(''), { limits: { [name]: Number.POSITIVE_INFINITY } })).not.toThrow();
  });
});

describe('the page of the library', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const section = readme.split('\n## Limits\n')[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| `(\w+)` \| ([\d,]+)( GiB| MiB| Mi| Ki)?/gm)];
  const units: Record<string, number> = { GiB: 2 ** 30, MiB: 2 ** 20, Mi: 2 ** 20, Ki: 2 ** 10 };

  test('has all limits, no other, and their defaults', () => {
    const told = rows.map(([, name = '', number = '', unit = '']) => [
      name,
      Number(number.replaceAll(',', '')) * (units[unit.trim()] ?? 1),
    ]);
    expect(Object.fromEntries(told)).toEqual(defaultLimits);
  });
});
