import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBlock, toLine } from '../dist/clean/text.js';
import {
  AddressBookError,
  type Contact,
  Draft,
  mergeContacts,
  parseDate,
  readAddressBook,
  splitDisplayName,
  toType,
} from '../dist/index.js';
import { samples } from './properties/samples.js';
import { all } from './support.js';
import { contact } from './write/support.js';

const runs = { numRuns: 500, seed: 1 };

/** What a person's file may hold, and what no one would write. */
const dirty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.stringMatching(/^(?:[ \t\r\n\u200b\u202e\ufeff\u00ad]|\u200d|\u0301|[a-zÄ山]|Ã¼|\ud83d|\udc00){0,30}$/u),
);

/** Letters, marks and signs of the scripts that are looked at in a table, beside each other as no language has them. */
const scripts = fc.string({
  unit: fc
    .constantFrom(
      ...([
        [0x20, 0x24f],
        [0x300, 0x36f],
        [0x370, 0x6ff],
        [0x900, 0xe7f],
        [0x10a0, 0x1360],
        [0x1e00, 0x1fff],
        [0x2010, 0x2027],
        [0x3041, 0x30ff],
        [0xac00, 0xac40],
        [0xd83b, 0xd840],
        [0xdc00, 0xdc40],
      ] as const),
    )
    .chain(([min, max]) => fc.integer({ min, max }))
    .map((unit) => String.fromCharCode(unit)),
  maxLength: 6,
});

/** A draft that is given all that a contact says. */
function redrafted(made: Contact): Contact | undefined {
  const draft = new Draft();
  const names = [
    'first_name',
    'middle_name',
    'last_name',
    'title',
    'suffix',
    'nickname',
    'full_name',
  ] as const;
  for (const field of [...names, 'job_title', 'department'] as const) draft.set(field, made[field]);
  for (const { address, type, primary } of made.email) draft.addEmail(address, type, primary ? 1 : undefined);
  for (const { number, type, primary, e164 } of made.phone)
    draft.addPhone(number, type, primary ? 1 : undefined, e164);
  for (const { type, primary, ...values } of made.address)
    draft.addAddress(values, type, primary ? 1 : undefined);
  for (const company of made.companies) draft.addCompany(company);
  for (const group of made.groups) draft.addGroup(group);
  for (const photo of made.photos) draft.addPhotoUrl(photo);
  for (const location of made.locations) draft.addLocation(location);
  for (const url of made.urls) draft.addUrl(url);
  draft.addNote(made.notes);
  draft.setBirthday(made.dob || (made.birthday && `--${made.birthday}`));
  // Whose card has a company and no part of a name may be the company: then the parts stay away.
  const hasParts = `${made.first_name}${made.middle_name}${made.last_name}` !== '';
  draft.isOrganisation = !hasParts && made.companies.length > 0;
  return draft.finish();
}

describe('what is clean', () => {
  test.each([
    ['one line', toLine],
    ['several lines', toBlock],
  ])('stays as it is: a value of %s', (_, clean) => {
    fc.assert(
      fc.property(fc.oneof(dirty, scripts), (raw) => {
        const once = clean(raw);
        expect(clean(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cs}\u0085]/u);
        expect(once).toBe(once.normalize('NFC').trim());
      }),
      { ...runs, numRuns: 10_000 },
    );
  });

  test('stays as it is: types, and birthdays', () => {
    fc.assert(
      fc.property(dirty, (raw) => {
        expect(toType(toType(raw))).toBe(toType(raw));
      }),
      runs,
    );
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2020-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const parsed = { dob: iso, birthday: iso.slice(5) };
        expect(parseDate(iso)).toEqual(parsed);
        expect(parseDate(iso.replaceAll('-', ''))).toEqual(parsed);
        expect(parseDate(`--${parsed.birthday}`)).toEqual({ dob: '', birthday: parsed.birthday });
      }),
      runs,
    );
  });

  test('stays as it is: a contact', () => {
    fc.assert(
      fc.property(contact, (made) => {
        expect(redrafted(made)).toEqual(made);
      }),
      runs,
    );
  });

  test('has all of the words of the name it is split from', () => {
    const name = fc
      .array(fc.constantFrom('Ann', 'van', 'der', 'Berg,', 'Dr.', 'Jr.', 'O’Neill', '山田', 'J.', 'PhD'), {
        maxLength: 6,
      })
      .map((words) => words.join(' '));
    const words = (text: string) => text.split(/[\s,]+/).filter((word) => word !== '');
    fc.assert(
      fc.property(name, (display) => {
        const split = splitDisplayName(display);
        if (split) expect(words(Object.values(split).join(' ')).sort()).toEqual(words(display).sort());
      }),
      runs,
    );
  });
});

/** Books in which people meet: few addresses and numbers, and names that are parts of others. */
const book = fc.array(
  fc
    .tuple(
      contact,
      fc.constantFrom('', 'Ann', 'Ann Roe', 'Ánn Roe', 'Ann Poe', 'Ben Roe'),
      fc.subarray(['a@x.example', 'b@x.example', 'c@x.example'], { maxLength: 2 }),
      fc.subarray(['+41 31 928 09 60', '031 928 09 61'], { maxLength: 1 }),
    )
    .map(([made, name, emails, phones]) => {
      const draft = new Draft();
      draft.set('full_name', name);
      for (const address of emails) draft.addEmail(address, made.email[0]?.type);
      for (const number of phones) draft.addPhone(number);
      for (const group of made.groups) draft.addGroup(group);
      for (const company of made.companies) draft.addCompany(company);
      draft.addNote(made.notes);
      return draft.finish();
    })
    .filter((made) => made !== undefined),
  { maxLength: 10 },
);

/** What does not hang on the order: who is together, and what lists hold. Single values are the first ones'. */
const inNoOrder = (contacts: readonly Contact[]) =>
  contacts
    .map(({ email, phone, groups, companies }) => ({
      email: email.map(({ address }) => address).sort(),
      phone: phone.map(({ number }) => number).sort(),
      groups: [...groups].sort(),
      companies: [...companies].sort(),
    }))
    .map((one) => JSON.stringify(one))
    .sort();

describe('merging', () => {
  test('twice is merging once', () => {
    fc.assert(
      fc.property(book, (contacts) => {
        const once = mergeContacts(contacts);
        expect(mergeContacts(once)).toEqual(once);
      }),
      runs,
    );
  });

  test('gives the same people with the same lists in whatever order', () => {
    const shuffled = book.chain((contacts) =>
      fc.tuple(fc.constant(contacts), fc.shuffledSubarray(contacts, { minLength: contacts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([contacts, others]) => {
        expect(inNoOrder(mergeContacts(others))).toEqual(inNoOrder(mergeContacts(contacts)));
      }),
      runs,
    );
  });

  test('loses no value of a list, and makes none up', () => {
    const valuesOf = (contacts: readonly Contact[]) =>
      [
        ...new Set(
          contacts.flatMap(({ email, groups }) => [...email.map(({ address }) => address), ...groups]),
        ),
      ].sort();
    fc.assert(
      fc.property(book, (contacts) => {
        expect(valuesOf(mergeContacts(contacts))).toEqual(valuesOf(contacts));
      }),
      runs,
    );
  });
});

describe('reading throws nothing but what is documented', () => {
  const documented = ['file_unknown_format', 'file_unreadable', 'too_large'];
  async function readsOrRefuses(content: Uint8Array): Promise<void> {
    const reading = readAddressBook(content);
    try {
      const contacts = await all(reading);
      expect(reading.report.kept).toBe(contacts.length);
    } catch (error) {
      if (!(error instanceof AddressBookError)) throw error;
      expect(documented).toContain(error.code);
    }
  }

  test('for bytes of any kind', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), readsOrRefuses), runs);
  });

  test.each(Object.entries(samples))('for %s, cut off or with bytes of another', async (_, sample) => {
    const damaged = fc
      .tuple(fc.nat(sample.length), fc.nat(40), fc.uint8Array({ maxLength: 12 }))
      .map(([at, lost, other]) =>
        Buffer.concat([
          sample.subarray(0, at),
          other,
          lost > 35 ? new Uint8Array(0) : sample.subarray(at + lost),
        ]),
      );
    await fc.assert(fc.asyncProperty(damaged, readsOrRefuses), { ...runs, numRuns: 100 });
  });
});
