import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactOf, ownerOf } from '../../../dist/sources/google/contact.js';
import { groupNamesOf } from '../../../dist/sources/google/groups.js';
import { expectValid } from '../valid.js';
import { type SandboxBook, sandboxBook } from './sandbox-book.js';

const contactsOf = ({ people, others, groups }: SandboxBook) => {
  const groupNames = groupNamesOf(groups);
  return [...people, ...others].map((person) => contactOf(person, { groupNames }));
};

describe('whole address books', () => {
  for (const [account, count] of [
    ['ana', 250 + 40],
    ['size-1000', 1000],
  ] as const)
    test(`everybody of ${account}@ makes a valid contact, the same each time`, async () => {
      const book = await sandboxBook(account);
      expect(book.people.length + book.others.length).toBe(count);
      const contacts = contactsOf(book).filter((contact) => contact !== undefined);
      for (const contact of contacts) expectValid(contact);
      expect(contactsOf(book).filter((contact) => contact !== undefined)).toEqual(contacts);
      expect(new Set(contacts.map(({ id }) => id)).size).toBe(contacts.length);
      // Nobody of whom anything was told is lost: the rest have no more than a drawn picture.
      expect(contacts.length).toBeGreaterThan(count * 0.98);
      expect(new Set(contacts.flatMap(({ groups }) => groups))).toEqual(
        new Set(['Friends', 'Family', 'Book club', 'Nachbarn & Freunde 🏡', '家族', 'زملاء']),
      );
      const names = contacts.map(({ first_name, last_name }) => first_name + last_name).join('\n');
      expect(names).not.toMatch(/@|Acme|Nachtfalter/);
    });

  test('the owner is known by the verified address', async () => {
    const { owner } = await sandboxBook('ana');
    expect(ownerOf(owner)).toMatchObject({
      id: owner.resourceName,
      full_name: 'Ana Sandbox',
      email: [{ address: 'ana@sandbox.example', primary: true }],
    });
  });
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('\u202eabc\u2066', 'a\u0000b', ' \n\t ', '\ud800', 'tel:%E2%80%AE%0A1234567', '__proto__'),
  fc.constantFrom(
    'ana@xn--fiqs8s.example',
    'ana@xn--a-0tc.example',
    'Ana <ana@example.com>, ben@example.com',
  ),
  fc.constantFrom(
    'people/c1',
    'PROFILE',
    'CONTACT',
    '+12125550100',
    'https://example.com/a',
    '3. Februar 1980',
  ),
  fc.integer({ min: 1, max: 3_000 }).map((length) => '👩🏽‍🚀 長'.repeat(length)),
);
const anything = fc.oneof(
  { weight: 6, arbitrary: nasty },
  { weight: 2, arbitrary: fc.oneof(fc.integer({ min: -5, max: 40 }), fc.double(), fc.boolean()) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** Objects with the fields of the People API and anything in them. */
const withFields = (names: string, value: fc.Arbitrary<unknown>) =>
  fc.dictionary(fc.constantFrom(...names.split(' ')), value, { maxKeys: 8 });

const metadata = fc.oneof(
  fc.record({
    primary: anything,
    verified: anything,
    source: fc.oneof(anything, withFields('type id', anything)),
  }),
  anything,
);
const entry = fc.oneof(
  { weight: 1, arbitrary: anything },
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        withFields(
          `value type canonicalForm displayName unstructuredName givenName middleName familyName honorificPrefix
           honorificSuffix formattedValue streetAddress extendedAddress poBox city region postalCode country countryCode
           name title department current text url default contactGroupMembership`.replace(/\s+/g, ' '),
          anything,
        ),
        metadata,
        fc.oneof(anything, withFields('year month day', anything)),
      )
      .map(([fields, metadata, date]) => ({ ...fields, metadata, date })),
  },
);
const person = fc
  .tuple(
    withFields(
      `names nicknames emailAddresses phoneNumbers addresses organizations birthdays memberships photos locations
       biographies urls metadata`.replace(/\s+/g, ' '),
      fc.oneof(
        { weight: 8, arbitrary: fc.array(entry, { maxLength: 4 }) },
        { weight: 1, arbitrary: anything },
      ),
    ),
    fc.oneof({ weight: 8, arbitrary: fc.constant('people/c1') }, { weight: 1, arbitrary: anything }),
  )
  .map(([fields, resourceName]) => ({ ...fields, resourceName }));

describe('whatever is sent', () => {
  const groupNames = new Map([['contactGroups/1', 'Book club']]);

  test('a person gives a valid contact, or none, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(person, fc.jsonValue()), (sent) => {
        const contact = contactOf(sent, { groupNames });
        if (contact) expectValid(contact);
        const owner = ownerOf(sent);
        if (owner) expectValid({ ...owner, id: owner.id || 'none' });
      }),
      { numRuns: 3_000 },
    );
  });

  test('an answer gives names of groups that are texts, and nothing is thrown', () => {
    const group = withFields('resourceName groupType name formattedName metadata', anything);
    fc.assert(
      fc.property(fc.oneof(fc.record({ contactGroups: fc.array(group) }), fc.jsonValue()), (sent) => {
        for (const [id, name] of groupNamesOf(sent)) {
          expect([typeof id, typeof name]).toEqual(['string', 'string']);
          expect(id.length * name.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  // Whatever takes more than time in proportion to the letters would not come to an end.
  test('a million values and a value of a million letters are read', () => {
    const values = Array.from({ length: 1_000_000 }, (_, i) => ({ value: `ana${i}@example.com` }));
    const contact = contactOf(
      {
        resourceName: 'people/c1',
        names: [{ displayName: 'Wolfe '.repeat(200_000), givenName: 'x'.repeat(1_000_000) }],
        emailAddresses: values,
        phoneNumbers: [{ value: '1'.repeat(1_000_000), type: 'a b'.repeat(500_000) }],
        photos: [{ url: `https://example.com/${'x'.repeat(1_000_000)}` }],
      },
      { groupNames },
    );
    expect(contact?.email).toHaveLength(100);
    if (contact) expectValid(contact);
  });
});
