import { describe, expect, test } from 'vitest';
import { AddressBookError, type Contact, type ReadLimits, readAddressBook } from '../src/index.js';
import { all, bytes, card, lines, read } from './support.js';

const withLimits = (limits: Partial<ReadLimits>) => ({ limits });

/** Pieces repeated until there are so many bytes, never held together. */
async function* endless(start: string, piece: string, total: number, end = '') {
  const chunk = bytes(piece.repeat(Math.ceil(65_536 / piece.length)));
  yield bytes(start);
  for (let sent = 0; sent < total; sent += chunk.length) yield chunk;
  yield bytes(end);
}

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

describe('hostile files', () => {
  const limits: Partial<ReadLimits> = { maxLineBytes: 100_000 };

  async function within(
    ms: number,
    source: AsyncIterable<Uint8Array> | Uint8Array,
    more: Partial<ReadLimits> = {},
  ) {
    const started = performance.now();
    const book = readAddressBook(source, withLimits({ ...limits, ...more }));
    const contacts = await all(book);
    expect(performance.now() - started).toBeLessThan(ms);
    return { contacts, report: book.report };
  }

  test.each([
    ['on one line', 'BEGIN:VCARD\nFN:Ana\nNOTE:', 'x', '\nEND:VCARD\n'],
    ['in one folded property', 'BEGIN:VCARD\nFN:Ana\nNOTE:', 'x\n ', '\nEND:VCARD\n'],
    [
      'of one-byte folds after quoted-printable',
      'BEGIN:VCARD\nFN:Ana\nNOTE;QUOTED-PRINTABLE:',
      'x=\n',
      '\nEND:VCARD\n',
    ],
    ['of base64 without blanks', 'BEGIN:VCARD\nFN:Ana\nPHOTO;BASE64:', 'AAAAAAAA\n', '\nEND:VCARD\n'],
    ['of blank lines', 'BEGIN:VCARD\nFN:Ana\n', '\n', '\nEND:VCARD\n'],
    ['of properties', 'BEGIN:VCARD\nFN:Ana\n', 'X-A:b\n', '\nEND:VCARD\n'],
    [
      'of properties that all differ in their parameters',
      'BEGIN:VCARD\nFN:Ana\n',
      'TEL;X-A="\n";X=1:\n',
      '\nEND:VCARD\n',
    ],
    ['of nested cards', 'BEGIN:VCARD\nFN:Ana\nAGENT:\n', 'BEGIN:VCARD\nAGENT:\n', '\nEND:VCARD\n'],
    ['of cards that never end', 'BEGIN:VCARD\nFN:Ana\n', 'BEGIN:VCARD\n', '\nEND:VCARD\n'],
  ])('thirty million bytes %s take linear time, and the card is kept', async (_, start, piece, end) => {
    const { contacts } = await within(8_000, endless(start, piece, 30_000_000, end), { maxReported: 10 });
    expect(contacts.map((contact) => contact.full_name)).toContain('Ana');
  });

  test.each([
    ['in one cell', 'Name,Email\nAna,a@x.example\n"', 'x', '"\nBen,b@x.example\n'],
    ['in one cell of quotes', 'Name,Email\nAna,a@x.example\n"', '""', '"\nBen,b@x.example\n'],
    ['in one row of cells', 'Name,Email\nAna,a@x.example\n', ',', '\nBen,b@x.example\n'],
    ['of rows that open a quote', 'Name,Email\nAna,a@x.example\n', '"x\n', '\nBen,b@x.example\n'],
    ['of rows with a stray quote', 'Name,Email\nAna,a@x.example\n', '"x"y,z\n', '\nBen,b@x.example\n'],
    ['in a quote that never closes', 'Name,Email\nAna,a@x.example\n"', 'x\n', ''],
  ])('thirty million bytes %s take linear time, and the row before is kept', async (_, start, piece, end) => {
    const { contacts } = await within(8_000, endless(start, piece, 30_000_000, end), { maxReported: 10 });
    expect(contacts[0]?.full_name).toBe('Ana');
  });

  const long = 400_000;
  test.each([
    ['an address of brackets', `EMAIL:${'<'.repeat(long)}`],
    ['an address of signs', `EMAIL:<${'@'.repeat(long)}`],
    ['an address of dots', `EMAIL:a@b${'.'.repeat(long)}x y`],
    ['a list of addresses', `EMAIL:${'a@b,'.repeat(long)}`],
    ['a birthday of digits', `BDAY:${'1'.repeat(long)}`],
    ['a birthday of blanks', `BDAY:1 ${' '.repeat(long)}x`],
    ['a name of blanks', `NICKNAME:a${' '.repeat(long)}b`],
    ['a name of joiners', `NICKNAME:a${'\u200d'.repeat(long)}b`],
    ['a name of marks out of order', `NICKNAME:a${'\u0301\u0316'.repeat(long)}`],
    ['a name of commas', `NICKNAME:${','.repeat(long)}`],
    ['a number of brackets', `TEL:+${'('.repeat(long)}`],
    ['a structured name of separators', `N:${';'.repeat(long)}`],
    ['escapes', `NOTE:${'\\'.repeat(long)}`],
    ['a kind of many words', `TEL;TYPE=${'home '.repeat(long)}:123456`],
    ['many kinds', `TEL;TYPE=${'home,'.repeat(long)}:123456`],
    ['parameters', `TEL${';A=B'.repeat(long)}:123456`],
    ['quotes', `TEL;A=${'"'.repeat(long)}:123456`],
    [
      'a long head of quoted-printable',
      `NOTE;QUOTED-PRINTABLE;A=${'b'.repeat(long)}:=\r\n${'=\r\n'.repeat(long)}`,
    ],
    [
      'a long head before lines without a blank',
      `NOTE;A=${'b'.repeat(long)}:c\r\n${`${'d'.repeat(76)}\r\n`.repeat(5_000)}`,
    ],
  ])('%s, as long as can be, takes no time to speak of', async (_, property) => {
    const { contacts } = await within(1_500, bytes(card('FN:Ana', property)), { maxLineBytes: 8_000_000 });
    expect(contacts.map((contact) => contact.full_name)).toEqual(['Ana']);
  });

  test.each([
    ['of blanks and digits', `${'1 '.repeat(15_000)},Email`],
    ['of blanks', `Name${' '.repeat(30_000)}x,Email`],
    ['of cells', `Name,Email${',a'.repeat(15_000)}`],
    ['of words that objects have', 'constructor,__proto__,toString,Name,Email'],
  ])('a header %s takes no time to speak of', async (_, header) => {
    const started = performance.now();
    await read(lines(header, 'x,ana@x.example')).catch((error: unknown) =>
      expect(error).toBeInstanceOf(AddressBookError),
    );
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  test('a legacy encoding is told in no time', async () => {
    const file = new Uint8Array(60_000).map((_, i) => (i % 40 === 39 ? 10 : 0xe0 + (i % 32)));
    await within(1_500, new Uint8Array([...bytes('Name,Email\nAna,ana@x.example\n'), ...file]));
  });

  test('a gigabyte that says nothing costs no more memory than a megabyte', async () => {
    const chunk = new Uint8Array(1_048_576).fill(0x78);
    async function* source() {
      yield bytes('BEGIN:VCARD\nFN:Ana\nNOTE:');
      for (let i = 0; i < 1_000; i++) yield chunk;
      yield bytes('\nEND:VCARD\n');
    }
    const before = process.memoryUsage().heapUsed;
    const { report } = await within(20_000, source());
    expect(report.warnings).toEqual([{ at: 3, reason: 'too_long', count: 1 }]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });
});
