import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  AddressBookError,
  type Contact,
  detectFormat,
  type ReadOptions,
  readAddressBook,
} from '../dist/index.js';
import { costOf, readingOf } from './cost.js';
import { damaged } from './damaged.js';
import { all, bytes, card, chunked, lines, read } from './support.js';
import { type Packed, zipOf } from './zip-builder.js';

const person = (name: string) => card(`FN:${name}`, `EMAIL:${name.toLowerCase()}@x.example`);
const names = (contacts: readonly Contact[]) => contacts.map((contact) => contact.full_name);

/** What was read before the trouble, and the trouble. */
async function readUntilTrouble(content: Uint8Array, options: ReadOptions = {}) {
  const book = readAddressBook(content, options);
  const contacts: Contact[] = [];
  let error: unknown;
  try {
    for await (const page of book) contacts.push(...page);
  } catch (caught) {
    error = caught;
  }
  return { contacts, error, report: book.report };
}

describe('reading a ZIP', () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  const takeout = zipOf(
    { name: 'Takeout/', content: '', isStored: true },
    { name: 'Takeout/archive_browser.html', content: '<!DOCTYPE html><html></html>' },
    { name: 'Takeout/Contacts/My Contacts/My Contacts.vcf', content: person('Ana') + person('Ben') },
    { name: 'Takeout/Contacts/My Contacts/Ana.jpg', content: jpeg, isStored: true },
    { name: 'Takeout/Contacts/Friends/Friends.vcf', content: person('Ana') + card('UID:nobody') },
    { name: 'Takeout/Contacts/All.csv', content: lines('Name,Email', 'Cleo,cleo@x.example') },
  );

  test('an archive of Takeout: each address book by its own reader, in the order of the file', async () => {
    const { contacts, report } = await read(takeout);
    expect(names(contacts)).toEqual(['Ana', 'Ben', 'Ana', 'Cleo']);
    expect(contacts.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    expect(report).toMatchObject({
      format: 'zip',
      version: '3.0, other',
      encoding: 'utf-8',
      read: 5,
      kept: 4,
      parts: { read: 3, passedOver: 2 },
    });
    expect(JSON.stringify(report)).not.toMatch(/Friends|jpg|browser/);
  });

  test('an entry that was passed over is told by its number, with the reason', async () => {
    const files: [string, Omit<Packed, 'name'>][] = [
      ['nothing', { content: '' }],
      ['a text', { content: 'nothing of interest' }],
      ['a picture', { content: jpeg }],
      ['an archive', { content: zipOf({ name: 'a', content: person('Nobody') }) }],
      ['one with a password', { content: person('Nobody'), isEncrypted: true }],
      ['a damaged one', { content: person('Ben'), crc: 1 }],
      ['a packed one of an unknown kind', { content: person('Nobody'), method: 99 }],
    ];
    const entries = files.map(([name, file]) => ({ name, ...file }));
    const { report } = await readUntilTrouble(zipOf(...entries, { name: 'a', content: person('Ana') }));
    const reasons = ['empty', 'not_people', 'picture', 'archive', 'locked', 'damaged', 'damaged'];
    expect(report.parts).toEqual({
      read: 1,
      passedOver: 7,
      unread: reasons.map((reason, i) => ({ part: i + 1, reason })),
    });
  });

  test('an entry in which a limit was met is told, too', async () => {
    const { error, report } = await readUntilTrouble(
      zipOf({ name: 'a', content: person('Ana') }, { name: 'b', content: person('Ben') }),
      { limits: { maxUnpackedBytes: 100 } },
    );
    expect(error).toMatchObject({ code: 'too_large' });
    expect(report.parts).toEqual({ read: 1, passedOver: 1, unread: [{ part: 2, reason: 'too_large' }] });
  });

  test('a skip says in which entry its line is', async () => {
    const { report } = await read(takeout);
    expect(report.skipped).toEqual([{ at: 6, part: 5, reason: 'empty', excerptLength: 4 }]);
  });

  test('a warning says in which entry it was first', async () => {
    const { report } = await read(
      zipOf({ name: 'a', content: person('Ana') }, { name: 'b', content: card('FN:Ben', 'EMAIL:none') }),
    );
    expect(report.warnings).toEqual([{ at: 1, part: 2, reason: 'email_dropped', count: 1 }]);
  });

  test('is told from documents that are archives, too', async () => {
    expect(await detectFormat(takeout)).toEqual({ format: 'zip' });
    const office = (name: string) =>
      detectFormat(zipOf({ name: '[Content_Types].xml', content: '' }, { name, content: '' }));
    expect(await office('xl/workbook.xml')).toEqual({ format: 'xlsx' });
    expect(await office('word/document.xml')).toMatchObject({ looksLike: 'a Word document' });
    expect(await office('ppt/presentation.xml')).toMatchObject({ looksLike: 'a PowerPoint presentation' });
    const sheet = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(await detectFormat(zipOf({ name: 'mimetype', content: sheet, isStored: true }))).toEqual({
      format: 'ods',
    });
  });

  const forms: [string, Omit<Packed, 'name' | 'content'>][] = [
    ['deflated', {}],
    ['stored', { isStored: true }],
    ['deflated, with ZIP64 sizes', { isZip64: true }],
    ['stored, with ZIP64 sizes', { isZip64: true, isStored: true }],
    ...(['signed', 'bare', 'signed64', 'bare64'] as const).flatMap(
      (descriptor): [string, Omit<Packed, 'name' | 'content'>][] => [
        [`deflated, with a ${descriptor} descriptor`, { descriptor }],
        [`stored, with a ${descriptor} descriptor`, { descriptor, isStored: true }],
      ],
    ),
  ];

  test.each(forms)('an entry that is %s', async (_, form) => {
    const long = Array.from({ length: 2_000 }, (_, i) => person(`Person${i}`)).join('');
    const archive = zipOf(
      { name: 'empty', content: '', ...form },
      { name: 'a', content: person('Ana'), ...form },
      { name: 'photo', content: createHash('sha512').update('x').digest(), ...form },
      { name: 'long', content: long, ...form },
      { name: 'b', content: person('Ben'), ...form },
    );
    const { contacts, report } = await read(archive);
    expect(names(contacts)).toEqual(['Ana', ...Array.from({ length: 2_000 }, (_, i) => `Person${i}`), 'Ben']);
    expect(report.parts).toMatchObject({ read: 3, passedOver: 2 });
  });

  test.each(forms)('any chunks give the same contacts, where entries are %s', async (_, form) => {
    const noise = `${'PK\x07\x08PK\x01\x02PK\x03\x04'.repeat(9_000)}\n`;
    const content = zipOf(
      ...Array.from({ length: 40 }, (_, i) => ({
        name: `${i}`,
        content: `${createHash('sha512')
          .update(`${i}`)
          .digest('hex')
          .repeat(i * 8)}\n${person(`P${i}`)}`,
        ...form,
      })),
      { name: 'PK', content: person('Yan') + noise + person('Zoe'), ...form },
    );
    const whole = readAddressBook(content);
    const expected = await all(whole);
    expect(expected).toHaveLength(42);
    const sizes = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sizes, async (some) => {
        const book = readAddressBook(chunked(content, some));
        expect(await all(book)).toEqual(expected);
        expect(book.report).toEqual(whole.report);
      }),
      { numRuns: 5, examples: [[[1]]] },
    );
  });

  test('a long descriptor is not taken for a short one, whatever the size that it states', async () => {
    for (let length = 0; length < 400; length++) {
      const content = `${person('Ana')}${'-'.repeat(length)}`;
      const archive = zipOf(
        { name: 'a', content, descriptor: 'bare64' },
        { name: 'b', content: person('Ben') },
      );
      expect(names((await read(archive)).contacts)).toEqual(['Ana', 'Ben']);
    }
    const content = person('Ana').padEnd(0x4b50);
    const archive = zipOf(
      { name: 'a', content, descriptor: 'signed64' },
      { name: 'b', content: person('Ben') },
    );
    expect(names((await read(archive)).contacts)).toEqual(['Ana', 'Ben']);
  });

  test('the signatures of an archive stored in another end nothing', async () => {
    const inner = zipOf({ name: 'x', content: person('Nobody'), descriptor: 'signed' });
    const archive = zipOf(
      { name: 'a.zip', content: inner, isStored: true, descriptor: 'bare' },
      { name: 'b.zip', content: inner, isStored: true, descriptor: 'signed64' },
      { name: 'a', content: person('Ana') },
    );
    const { contacts, report } = await read(archive);
    expect(names(contacts)).toEqual(['Ana']);
    expect(report.parts).toMatchObject({ read: 1, passedOver: 2 });
  });

  test('its contacts are those of its entries, one after the other', async () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
    const file = fc.oneof(
      fc.array(name, { minLength: 1 }).map((all) => all.map(person).join('')),
      fc.array(name, { minLength: 1 }).map((all) => lines('Name', ...all)),
      name.map(
        (one) => card('KIND:group', `FN:${one}`, 'MEMBER:urn:uuid:1') + card('UID:urn:uuid:1', `FN:${one}`),
      ),
      name.map((one) => lines(`dn: cn=${one}`, `cn: ${one}`, '')),
      fc.uint8Array({ maxLength: 50 }).map((random) => `%PDF-${random.join()}`),
    );
    const packed = fc.record({
      content: file,
      isStored: fc.boolean(),
      descriptor: fc.constantFrom<Packed['descriptor'][]>(undefined, 'signed', 'bare64'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(packed, { minLength: 1, maxLength: 6 }), async (entries) => {
        const apart: Contact[] = [];
        for (const { content } of entries) apart.push(...(await readUntilTrouble(bytes(content))).contacts);
        const archive = zipOf(
          ...entries.map(({ descriptor, ...entry }, i) => ({
            name: `${i}`,
            ...entry,
            ...(descriptor ? { descriptor } : {}),
          })),
        );
        const together = await readUntilTrouble(archive);
        const withoutId = ({ id: _, ...contact }: Contact) => contact;
        expect(together.contacts.map(withoutId)).toEqual(apart.map(withoutId));
        expect(together.error === undefined).toBe(together.report.parts.read > 0);
      }),
      { numRuns: 60 },
    );
  });

  test('what an ordinary program writes', async () => {
    const { contacts } = await read(
      zipSync({ a: { 'b.vcf': bytes(person('Ana')) }, c: bytes(person('Ben')) }),
    );
    expect(names(contacts)).toEqual(['Ana', 'Ben']);
  });

  describe('that a program made for itself', () => {
    const large = createHash('sha512').update('x').digest('hex').repeat(3_000);
    test.each<[string, string[]]>([
      [
        'a Numbers spreadsheet',
        ['preview.jpg', 'Index/Document.iwa', 'Data/photo.jpg', 'Metadata/Properties.plist'],
      ],
      [
        'an Outlook archive for Mac',
        [
          'Accounts/',
          'Accounts/ida@example.org/com.microsoft.__Messages/Inbox/message_00000.xml',
          'Categories.xml',
        ],
      ],
      [
        'an archive of Apple Contacts',
        ['Ida.abbu/', 'Ida.abbu/Metadata/1:ABPerson.abcdp', '__MACOSX/Ida.abbu/._x'],
      ],
    ])('is %s, wherever its files stand', async (looksLike, files) => {
      const entries = files.map((name) => ({ name, content: name.endsWith('/') ? '' : '<x/>' }));
      expect(await detectFormat(zipOf(...entries))).toMatchObject({ looksLike });
      const hidden = zipOf({ name: 'first', content: large, isStored: true }, ...entries);
      expect(await detectFormat(hidden.subarray(0, 65_536))).toEqual({ format: 'zip' });
      expect((await readUntilTrouble(hidden)).error).toMatchObject({ looksLike });
      const beside = zipOf(...entries, { name: 'all.vcf', content: person('Ana') });
      expect(names((await read(beside)).contacts)).toEqual(['Ana']);
    });
  });

  test('one with no address book in it is no address book', async () => {
    const { error, report } = await readUntilTrouble(zipOf({ name: 'a.jpg', content: jpeg }));
    expect(error).toMatchObject({
      code: 'file_unknown_format',
      looksLike: 'a ZIP archive without an address book',
    });
    expect(report.parts).toMatchObject({ read: 0, passedOver: 1 });
  });
});

describe('a ZIP that cannot be read', () => {
  const ana = { name: 'a', content: person('Ana') };
  const ben = { name: 'b', content: person('Ben') };

  test.each<[string, Partial<Packed>]>([
    ['has a password', { isEncrypted: true }],
    ['has a wrong checksum', { crc: 1 }],
    ['states a wrong size', { size: 1 }],
    ['is compressed in an unknown way', { method: 99 }],
    ['is no deflated data', { method: 8, isStored: true }],
  ])('an entry that %s ends with file_unreadable, and the others are read', async (_, trouble) => {
    const damaged = { ...ben, ...trouble };
    const { contacts, error } = await readUntilTrouble(
      zipOf(ana, damaged, { ...ana, content: person('Cleo') }),
    );
    expect(error).toBeInstanceOf(AddressBookError);
    expect(error).toMatchObject({ code: 'file_unreadable' });
    expect(names(contacts).filter((name) => name !== 'Ben')).toEqual(['Ana', 'Cleo']);
  });

  test('a password is said', async () => {
    const { error } = await readUntilTrouble(zipOf({ ...ana, isEncrypted: true }));
    expect(error).toMatchObject({ looksLike: 'a ZIP archive with a password' });
  });

  test('one that is cut off, wherever, gives what was read', async () => {
    const whole = zipOf(ana, { ...ben, descriptor: 'signed' }, { ...ana, content: person('Cleo') });
    const directory = Buffer.from(whole).indexOf('PK\x01\x02');
    for (let length = 4; length < directory; length++) {
      const { contacts, error } = await readUntilTrouble(whole.subarray(0, length));
      expect(error).toMatchObject({ code: 'file_unreadable' });
      expect(['Ana', 'Ben', 'Cleo'].slice(0, contacts.length)).toEqual(names(contacts));
    }
    expect(names((await readUntilTrouble(whole.subarray(0, directory + 4))).contacts)).toHaveLength(3);
  });

  test('any damage ends with a documented error, or none', async () => {
    const whole = zipOf(
      ana,
      { ...ben, descriptor: 'bare' },
      { ...ana, isStored: true },
      { ...ben, isZip64: true },
    );
    await fc.assert(
      fc.asyncProperty(damaged(whole), async (file) => {
        const { contacts, error } = await readUntilTrouble(file);
        expect(contacts.length).toBeLessThanOrEqual(8);
        if (error !== undefined) expect(error).toBeInstanceOf(AddressBookError);
      }),
      { numRuns: 500 },
    );
  });
});

describe('limits of a ZIP', () => {
  const ana = { name: 'a', content: person('Ana') };
  const zeros = new Uint8Array(40_000_000);

  test('maxEntries', async () => {
    const limits = { maxEntries: 3 };
    expect((await readUntilTrouble(zipOf(ana, ana, ana), { limits })).error).toBeUndefined();
    const { contacts, error } = await readUntilTrouble(zipOf(ana, ana, ana, ana), { limits });
    expect(error).toMatchObject({ code: 'too_large' });
    expect(contacts).toHaveLength(3);
  });

  test('maxUnpackedBytes, all entries together', async () => {
    const limits = { maxUnpackedBytes: ana.content.length * 2 };
    expect((await readUntilTrouble(zipOf(ana, ana), { limits })).error).toBeUndefined();
    const { contacts, error } = await readUntilTrouble(zipOf(ana, ana, ana), { limits });
    expect(error).toMatchObject({ code: 'too_large' });
    expect(contacts).toHaveLength(2);
  });

  test('maxUnpackRatio, once 16 MiB have come out', async () => {
    const bomb = { name: 'b', content: Buffer.concat([Buffer.from(person('Ben')), zeros]) };
    const { contacts, error } = await readUntilTrouble(zipOf(ana, bomb));
    expect(error).toMatchObject({ code: 'too_large' });
    expect(names(contacts)).toEqual(['Ana', 'Ben']);
    const dense = { name: 'c', content: person('Cleo').repeat(150_000) };
    const limits = { maxUnpackRatio: 2_000 };
    expect((await readUntilTrouble(zipOf(dense), { limits })).contacts).toHaveLength(100_000);
  });

  test('a size that is stated too small hides nothing', async () => {
    const lie = { name: 'b', content: Buffer.concat([Buffer.from(person('Ben')), zeros]), size: 100 };
    expect((await readUntilTrouble(zipOf(ana, lie))).error).toMatchObject({ code: 'too_large' });
  });

  test('a packed size that is stated too large ends in the middle', async () => {
    const lie = { ...ana, packedSize: 2 ** 31, isStored: true };
    expect((await readUntilTrouble(zipOf(ana, lie))).error).toMatchObject({ code: 'file_unreadable' });
  });

  test('archives inside of archives are passed over unpacked, so a bomb of many levels costs nothing', async () => {
    let bomb = zipOf({ name: '0', content: zeros });
    for (let level = 1; level < 5; level++)
      bomb = zipOf(...Array.from({ length: 16 }, (_, i) => ({ name: `${level}${i}`, content: bomb })));
    const file = zipOf(ana, { name: 'b.zip', content: bomb });
    const harmless = zipOf(ana, { name: 'b.bin', content: bomb.map((byte) => byte ^ 1) });
    const cost = await costOf(
      readingOf(() => file, 1),
      readingOf(() => harmless, 1),
      4,
    );
    expect(cost).toBeLessThanOrEqual(4);
    const { contacts, error, report } = await readUntilTrouble(file);
    expect(error).toBeUndefined();
    expect(names(contacts)).toEqual(['Ana']);
    expect(report.parts).toMatchObject({ read: 1, passedOver: 1 });
  });

  test('an entry that lies about its length to share its bytes with the next is read once', async () => {
    const kernel = zipOf({ name: 'x', content: zeros.subarray(0, 1_000_000) });
    const overlapping = zipOf({ name: 'b', content: kernel, isStored: true }, ana);
    const { contacts, report } = await readUntilTrouble(overlapping);
    expect(names(contacts)).toEqual(['Ana']);
    expect(report.parts).toMatchObject({ read: 1, passedOver: 1 });
  });

  test('others get a turn while much comes out of little, and an abort ends it', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 5);
    const content = zipOf({ name: 'a', content: Buffer.concat([Buffer.from(person('Ana')), zeros]) });
    const options = { limits: { maxUnpackRatio: 2_000 }, signal: controller.signal };
    expect((await readUntilTrouble(content, options)).error).toBe(reason);
  });
});
