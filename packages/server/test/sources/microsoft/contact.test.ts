import type { Contact } from '@bookbridge/contacts';
import type { Contact as GraphContact, User } from '@microsoft/microsoft-graph-types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactOf } from '../../../dist/sources/microsoft/contact.js';
import { ownerOf } from '../../../dist/sources/microsoft/owner.js';
import { expectValid } from '../valid.js';

const usual = { folder: '', photo: '' };

/** The contact of an entry with these fields. */
function contact(fields: GraphContact, context = usual): Contact {
  const made = contactOf({ '@odata.etag': 'W/"EQ"', id: 'AQMk=', ...fields }, context);
  if (!made) throw new Error('nothing was in it');
  expectValid(made);
  return made;
}

test('an entry with everything', () => {
  const entry: GraphContact = {
    id: 'AQMkAGE0=',
    parentFolderId: 'AQMkAGEf=',
    birthday: '1980-02-03T11:59:00Z',
    displayName: 'Dr. Ana M. Ruiz Jr.',
    fileAs: 'Ruiz, Ana',
    givenName: 'Ana',
    middleName: 'M.',
    surname: 'Ruiz',
    title: 'Dr.',
    generation: 'Jr.',
    nickName: 'Anita',
    categories: ['Friends', 'Choir'],
    jobTitle: 'CTO',
    companyName: 'Acme',
    department: 'R&D',
    officeLocation: 'B2',
    businessPhones: ['+1 212 555 0100', '+1 212 555 0101'],
    homePhones: ['(212) 555-0102'],
    mobilePhone: '+1 917 555 0103',
    emailAddresses: [
      { name: 'Ana Ruiz', address: 'ana@Example.com' },
      { name: 'Ana at work', address: 'ana@work.example' },
    ],
    homeAddress: {
      street: '1 Main St\r\nApt 2',
      city: 'New York',
      state: 'NY',
      countryOrRegion: 'United States',
      postalCode: '10001',
    },
    businessAddress: {},
    otherAddress: { city: 'Lyon' },
    personalNotes: 'Met in Lyon.\r\nLikes tea.',
    businessHomePage: 'https://ana.example',
  };
  const photo = 'iVBORw0KGgoAAA==';
  expect(contactOf(entry, { folder: 'Family', photo })).toEqual({
    id: 'AQMkAGE0=',
    first_name: 'Ana',
    middle_name: 'M.',
    last_name: 'Ruiz',
    title: 'Dr.',
    suffix: 'Jr.',
    nickname: 'Anita',
    full_name: 'Dr. Ana M. Ruiz Jr.',
    email: [
      { address: 'ana@example.com', type: '', primary: true },
      { address: 'ana@work.example', type: '', primary: false },
    ],
    phone: [
      { number: '+1 212 555 0100', type: 'Work', primary: true, e164: '+12125550100' },
      { number: '+1 212 555 0101', type: 'Work', primary: false, e164: '+12125550101' },
      { number: '(212) 555-0102', type: 'Home', primary: false },
      { number: '+1 917 555 0103', type: 'Mobile', primary: false, e164: '+19175550103' },
    ],
    address: [
      {
        type: 'Home',
        street: '1 Main St\nApt 2',
        city: 'New York',
        region: 'NY',
        postal_code: '10001',
        country: 'United States',
        formatted: '1 Main St\nApt 2\nNew York, NY 10001\nUnited States',
        primary: true,
      },
      {
        type: 'Other',
        street: '',
        city: 'Lyon',
        region: '',
        postal_code: '',
        country: '',
        formatted: 'Lyon',
        primary: false,
      },
    ],
    companies: ['Acme'],
    job_title: 'CTO',
    department: 'R&D',
    groups: ['Friends', 'Choir', 'Family'],
    dob: '1980-02-03',
    birthday: '02-03',
    photos: [`data:image/png;base64,${photo}`],
    locations: ['B2'],
    notes: 'Met in Lyon.\nLikes tea.',
    urls: ['https://ana.example'],
  });
});

describe('who makes no contact', () => {
  for (const [what, entry] of [
    ['an entry of which nothing is known', { id: 'AQMk=', displayName: null, emailAddresses: [] }],
    ['an entry without an id', { displayName: 'Ana' }],
    ['null', null],
    ['a list', [{ id: 'AQMk=', displayName: 'Ana' }]],
    ['a text', 'AQMk='],
  ] as const)
    test(what, () => {
      expect(contactOf(entry, usual)).toBeUndefined();
    });
});

describe('a name', () => {
  const parts = ({ first_name, last_name, full_name }: Contact) =>
    [first_name, last_name, full_name].join('|');
  for (const [what, fields, expected] of [
    ['of parts alone makes the display name', { givenName: 'Ana', surname: 'Ruiz' }, 'Ana|Ruiz|Ana Ruiz'],
    ['without parts is split where that is certain', { displayName: 'Ana Ruiz' }, 'Ana|Ruiz|Ana Ruiz'],
    ['to file by is the last that is left', { fileAs: 'Ruiz, Ana' }, 'Ana|Ruiz|Ruiz, Ana'],
    [
      'that is a company is nobody',
      { displayName: 'Acme', givenName: 'Acme', companyName: 'Acme' },
      '||Acme',
    ],
    [
      'that is an address is no given name',
      { givenName: 'ana@example.com', emailAddresses: [{ address: 'ana@example.com' }] },
      '||ana@example.com',
    ],
  ] as const)
    test(what, () => {
      expect(parts(contact(fields as GraphContact))).toBe(expected);
    });
});

describe('e-mail addresses', () => {
  const addresses = (...list: (string | null)[]) =>
    contact({ displayName: 'Ana', emailAddresses: list.map((address) => ({ address })) }).email.map(
      (it) => it.address,
    );

  test("leave out Exchange's own", () => {
    expect(
      addresses('/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=ana', 'ana@example.com'),
    ).toEqual(['ana@example.com']);
  });

  test('leave out what is none', () => {
    expect(addresses(null, '', 'nobody', 'ana@example.com', 'ana@EXAMPLE.com')).toEqual(['ana@example.com']);
  });
});

describe('a birthday', () => {
  for (const [what, timestamp, dob, birthday] of [
    ['is the day as it is written, late at night too', '1990-12-31T23:59:00-08:00', '1990-12-31', '12-31'],
    ['at midnight, too', '1990-01-01T00:00:00Z', '1990-01-01', '01-01'],
    ['of the year 1604 has no year', '1604-02-29T11:59:00Z', '', '02-29'],
    ['of the first of all years has none, either', '0001-05-06T00:00:00Z', '', '05-06'],
    ['of a day that there is not is none', '1990-02-30T00:00:00Z', '', ''],
    ['that is no date is none', 'soon', '', ''],
  ] as const)
    test(what, () => {
      expect(contact({ displayName: 'Ana', birthday: timestamp })).toMatchObject({ dob, birthday });
    });
});

describe('the owner', () => {
  const owner = (user: User) => ownerOf({ id: '7', displayName: 'Ana Ruiz', ...user }, '');
  const addressesOf = (user: User) => owner(user)?.email.map(({ address }) => address);

  test('has the address of the account', () => {
    expect(owner({ mail: 'ana.ruiz@work.example', userPrincipalName: 'ana@work.example' })).toMatchObject({
      id: '7',
      first_name: 'Ana',
      last_name: 'Ruiz',
      email: [{ address: 'ana.ruiz@work.example', type: '', primary: true }],
    });
  });

  test('is not given an address of a domain that their organisation has not proven', () => {
    expect(addressesOf({ mail: 'victim@elsewhere.example', userPrincipalName: 'ana@work.example' })).toEqual([
      'ana@work.example',
    ]);
  });

  test('has the name of a personal account for an address', () => {
    expect(addressesOf({ mail: null, userPrincipalName: 'ana@outlook.example' })).toEqual([
      'ana@outlook.example',
    ]);
  });

  test('has none as the guest of an organisation', () => {
    expect(
      addressesOf({
        mail: 'victim@elsewhere.example',
        userPrincipalName: 'victim_elsewhere.example#EXT#@work.example',
      }),
    ).toEqual([]);
  });
});

test('whatever was sent makes a valid contact or none', () => {
  const keys = [
    'id',
    'displayName',
    'givenName',
    'surname',
    'emailAddresses',
    'businessPhones',
    'homeAddress',
    'birthday',
    'categories',
    'mobilePhone',
    'companyName',
    'personalNotes',
  ];
  const value = fc.oneof(
    fc.string(),
    fc.constant(null),
    fc.integer(),
    fc.array(fc.anything(), { maxLength: 3 }),
    fc.object({ maxDepth: 2 }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), value), (fields) => {
      const made = contactOf({ id: 'AQMk=', ...fields }, usual);
      if (made) expectValid(made);
      ownerOf(fields, '');
    }),
    { numRuns: 300 },
  );
});
