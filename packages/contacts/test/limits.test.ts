import { describe, expect, test } from 'vitest';
import { type Contact, type ReadLimits, readAddressBook } from '../dist/index.js';
import { endless } from './hostile/sources.js';
import { bytes, card, lines, read } from './support.js';

const withLimits = (limits: Partial<ReadLimits>) => ({ limits });

describe('limits', () => {
  test('maxContacts: the book ends there, with a warning and without an error', async () => {
    const { contacts, report } = await read(
      card('FN:Ana') + card('FN:Ben') + card('FN:Cleo'),
      withLimits({ maxContacts: 2 }),
    );
    expect(contacts).toHaveLength(2);
    expect(report).toMatchObject({ kept: 2, warnings: [{ at: 9, reason: 'too_many_contacts', count: 1 }] });
  });

  test('maxContacts: a book of exactly so many is whole', async () => {
    const { report } = await read(card('FN:Ana') + card('FN:Ben'), withLimits({ maxContacts: 2 }));
    expect(report.warnings).toEqual([]);
  });

  test('maxBytes: what came before is given, then too_large is thrown', async () => {
    const file = card('FN:Ana') + card('FN:Ben');
    for (const source of [bytes(file), endless(file, 'X', 100_000)]) {
      const contacts: Contact[] = [];
      const book = readAddressBook(source, withLimits({ maxBytes: bytes(file).length }));
      const reading = (async () => {
        for await (const page of book) contacts.push(...page);
      })();
      if (source instanceof Uint8Array) await reading;
      else await expect(reading).rejects.toMatchObject({ code: 'too_large' });
      expect(contacts).toHaveLength(2);
    }
  });

  test('maxLineBytes: a longer property is dropped, its card is not', async () => {
    const { contacts, report } = await read(
      card('FN:Ana', `NOTE:${'x'.repeat(5_000)}`, 'EMAIL:ana@x.example'),
      withLimits({ maxLineBytes: 1_000 }),
    );
    expect(contacts[0]).toMatchObject({ full_name: 'Ana', notes: '', email: [{ address: 'ana@x.example' }] });
    expect(report.warnings).toEqual([{ at: 4, reason: 'too_long', count: 1 }]);
  });

  test('maxLineBytes: a longer row is skipped, the next is not', async () => {
    const { contacts, report } = await read(
      lines('Name,Email', `${'x'.repeat(5_000)},y@x.example`, 'Ana,ana@x.example'),
      withLimits({ maxLineBytes: 1_000 }),
    );
    expect(contacts.map((contact) => contact.full_name)).toEqual(['Ana']);
    expect(report.skipped).toEqual([{ at: 2, reason: 'too_long', excerptLength: 1 }]);
  });

  test('maxProperties: the rest of the card is dropped', async () => {
    const { contacts, report } = await read(
      card('FN:Ana', ...Array.from({ length: 50 }, () => 'TEL:'), 'EMAIL:a@x.example'),
      withLimits({ maxProperties: 20 }),
    );
    expect(contacts[0]?.email).toEqual([]);
    expect(report.warnings[0]).toMatchObject({ reason: 'too_many_properties' });
  });

  test('maxValues: so many addresses and no more', async () => {
    const { contacts, report } = await read(
      card('FN:Ana', ...Array.from({ length: 150 }, (_, i) => `EMAIL:a${i}@x.example`)),
    );
    expect(contacts[0]?.email).toHaveLength(100);
    expect(report.warnings[0]).toMatchObject({ reason: 'too_many_values' });
  });

  test('maxValueLength: a value is cut between two graphemes, and counted', async () => {
    const family = '👩‍👩‍👧‍👦';
    const { contacts, report } = await read(card(`FN:${'a'.repeat(1_995)}${family}`));
    expect(contacts[0]?.full_name).toBe('a'.repeat(1_995));
    expect(report.warnings).toEqual([{ at: 1, reason: 'value_cut', count: 1 }]);
  });

  test('maxPhotoLength: a larger photo is dropped, and counted', async () => {
    const { contacts, report } = await read(
      card('FN:Ana', `PHOTO;ENCODING=b:/9j/${'A'.repeat(4_000)}`),
      withLimits({ maxPhotoLength: 1_000 }),
    );
    expect(contacts[0]?.photos).toEqual([]);
    expect(report.warnings).toEqual([{ at: 1, reason: 'photo_dropped', count: 1 }]);
  });

  test('maxReported: skips beyond it are only counted', async () => {
    const { report } = await read(card('FN:Ana') + card('UID:1').repeat(5), withLimits({ maxReported: 2 }));
    expect(report.skipped).toHaveLength(2);
    expect(report.skippedTotal).toBe(5);
  });

  test('a limit that would switch itself off is refused', () => {
    expect(() => readAddressBook(bytes(''), withLimits({ maxContacts: Number.NaN }))).toThrow(RangeError);
  });
});
