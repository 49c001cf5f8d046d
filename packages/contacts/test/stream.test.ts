import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AddressBookError, type Contact, readAddressBook } from '../dist/index.js';
import { all, bytes, card, chunked, lines, read } from './support.js';

const manyCards = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    card(`FN:Person ${i} Ångström`, `EMAIL:p${i}@x.example`, `NOTE:${'long '.repeat(i % 40)}`),
  ).join('');
const manyRows = (count: number) =>
  lines(
    'Name,Email,Notes',
    ...Array.from({ length: count }, (_, i) => `Person ${i} Ångström,p${i}@x.example,"note\n${i}"`),
  );

describe('an address book as a stream', () => {
  test.each([
    ['vCard', bytes(manyCards(900))],
    ['CSV', bytes(manyRows(2_500))],
    [
      'UTF-16',
      new Uint8Array(new Uint16Array([0xfeff, ...[...manyRows(1_500)].map((c) => c.charCodeAt(0))]).buffer),
    ],
    [
      'half Windows-1252',
      new Uint8Array([...bytes(manyCards(700)), ...bytes(card('FN:J?rg')).map((b) => (b === 63 ? 0xf6 : b))]),
    ],
    [
      'broken',
      new Uint8Array([...bytes(manyCards(500)), ...bytes('BEGIN:VCARD\nFN:A\n\n"\n'), 0xff, 0xfe, 0x0a]),
    ],
  ])('%s: the same bytes in any chunking give the same contacts and report', async (_, content) => {
    const whole = readAddressBook(content);
    const expected = await all(whole);
    expect(expected.length).toBeGreaterThan(400);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 5 }),
        async (sizes) => {
          const book = readAddressBook(chunked(content, sizes));
          expect(await all(book)).toEqual(expected);
          expect(book.report).toEqual(whole.report);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('chunks of one byte are chunks, too', async () => {
    const content = bytes(manyCards(20));
    expect(await all(readAddressBook(chunked(content, [1])))).toEqual((await read(content)).contacts);
  });

  test('pages come while the file is still being read, and are full', async () => {
    let pulled = 0;
    async function* source() {
      for await (const chunk of chunked(bytes(manyCards(3_000)), [8_192])) {
        pulled += chunk.length;
        yield chunk;
      }
    }
    const pages: { length: number; pulled: number }[] = [];
    for await (const page of readAddressBook(source(), { limits: { pageSize: 100 } }))
      pages.push({ length: page.length, pulled });
    expect(pages.slice(0, -1).every(({ length }) => length === 100)).toBe(true);
    expect(pages[0]?.pulled).toBeLessThan(100_000);
  });

  test('a ReadableStream is read, and cancelled when the reader leaves', async () => {
    let cancelled = false;
    const content = bytes(manyCards(2_000));
    let at = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(content.subarray(at, at + 10_000));
        at += 10_000;
      },
      cancel() {
        cancelled = true;
      },
    });
    for await (const page of readAddressBook(stream)) {
      expect(page.length).toBeGreaterThan(0);
      break;
    }
    expect(cancelled).toBe(true);
  });

  test('a source is let go when the reader leaves in the middle', async () => {
    let released = false;
    async function* source() {
      try {
        for (;;) yield bytes(manyCards(200));
      } finally {
        released = true;
      }
    }
    for await (const _ of readAddressBook(source())) break;
    expect(released).toBe(true);
  });

  test('a source that fails ends with its own error, after what was read', async () => {
    const failure = new Error('gone');
    async function* source() {
      yield bytes(manyCards(300));
      throw failure;
    }
    const book = readAddressBook(source());
    const contacts: Contact[] = [];
    const reading = (async () => {
      for await (const page of book) contacts.push(...page);
    })();
    await expect(reading).rejects.toBe(failure);
    expect(contacts.length).toBe(300);
    expect(book.report.kept).toBe(300);
  });

  test('an abort ends reading with its reason, even while the source keeps still', async () => {
    const controller = new AbortController();
    async function* source() {
      yield bytes(manyCards(10));
      await new Promise(() => undefined);
    }
    const reading = all(readAddressBook(source(), { signal: controller.signal }));
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 10);
    await expect(reading).rejects.toBe(reason);
  });

  test('an abort before the first byte reads nothing', async () => {
    const reason = new Error('never mind');
    await expect(
      all(readAddressBook(bytes(manyCards(1)), { signal: AbortSignal.abort(reason) })),
    ).rejects.toBe(reason);
  });

  test.each([
    ['an empty file', ''],
    ['a PDF', '%PDF-1.7\n'],
    ['an empty ZIP archive', 'PK\u0005\u0006....'],
    ['an Outlook data file', '!BDN....'],
    ['a web page', '<!DOCTYPE html><html>'],
    ['an XML file', '<?xml version="1.0"?><a/>'],
    ['a JSON file', '{"a":1}'],
    ['a calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'],
    ['a text that is no list of people', 'Dear all,\nthis is a letter, and nothing more.\n'],
  ])('%s is not an address book, and the error says what it looks like', async (looksLike, content) => {
    const error = await read(content).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AddressBookError);
    expect(error).toMatchObject({ code: 'file_unknown_format', looksLike });
  });

  test.each([
    ['an image', 'JPEG', 'ffd8ffe0 00104a46'],
    ['an image', 'PNG', '89504e47 0d0a1a0a'],
    ['an image', 'GIF', '47494638 39610100'],
    ['an image', 'WebP', '52494646 00000100 57454250'],
    ['an image', 'HEIC', '00000018 66747970 68656963 00000000'],
    ['an image', 'AVIF', '00000018 66747970 61766966 00000000'],
    ['a film', 'MP4', '00000018 66747970 69736f6d 00000000'],
    ['an archive of Apple Contacts', 'a binary property list', '62706c69 73743030 d4010203'],
    ['a database', 'SQLite', '53514c69 74652066 6f726d61 74203300'],
  ])('%s: %s', async (looksLike, _, hex) => {
    const content = new Uint8Array(Buffer.from(hex.replaceAll(' ', '').padEnd(200, '00'), 'hex'));
    await expect(read(content)).rejects.toMatchObject({ code: 'file_unknown_format', looksLike });
  });
});
