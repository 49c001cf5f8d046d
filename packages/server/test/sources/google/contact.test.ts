import type { Contact } from '@bookbridge/contacts';
import type { people_v1 } from '@googleapis/people';
import { describe, expect, test } from 'vitest';
import { contactOf, ownerOf } from '../../../dist/sources/google/contact.js';
import { expectValid } from '../valid.js';

type Person = people_v1.Schema$Person;

const groupNames = new Map([
  ['contactGroups/4f', 'Book club'],
  ['contactGroups/friends', 'Freunde'],
]);

const sourced = (type: string, more: people_v1.Schema$FieldMetadata = {}) => ({
  metadata: { ...more, source: { type, id: '7b' } },
});
const ofBook = sourced('CONTACT');
const ofProfile = sourced('PROFILE', { primary: true });

/** The contact of somebody with these fields. */
function contact(fields: Person): Contact {
  const made = contactOf({ resourceName: 'people/c123', etag: '%Eg', ...fields }, { groupNames });
  if (!made) throw new Error('nothing was in it');
  expectValid(made);
  return made;
}

test('a person with everything', () => {
  const person: Person = {
    resourceName: 'people/c123',
    metadata: { sources: [{ type: 'CONTACT', id: '7b' }], objectType: 'PERSON' },
    names: [
      {
        displayName: 'Dr. Ana M. Ruiz Jr.',
        familyName: 'Ruiz',
        givenName: 'Ana',
        middleName: 'M.',
        honorificPrefix: 'Dr.',
        honorificSuffix: 'Jr.',
      },
    ],
    nicknames: [{ value: 'Anita' }],
    emailAddresses: [{ value: 'ana@Example.com', type: 'home', formattedType: 'Privat' }],
    phoneNumbers: [{ value: '(212) 555-0100', canonicalForm: '+12125550100', type: 'mobile' }],
    addresses: [
      {
        formattedValue: '1 Main St\nApt 2\nNew York, NY 10001',
        type: 'home',
        streetAddress: '1 Main St',
        extendedAddress: 'Apt 2',
        city: 'New York',
        region: 'NY',
        postalCode: '10001',
        country: 'United States',
        countryCode: 'US',
      },
    ],
    organizations: [{ name: 'Acme', title: 'CTO', department: 'R&D', current: true, type: 'work' }],
    birthdays: [{ date: { year: 1980, month: 2, day: 3 }, text: '2/3/1980' }],
    photos: [{ url: 'https://lh3.googleusercontent.com/a=s100' }],
    memberships: [{ contactGroupMembership: { contactGroupResourceName: 'contactGroups/4f' } }],
    locations: [{ value: 'Madrid', type: 'desk', current: true }],
    biographies: [{ value: 'Met in Lyon.\nLikes tea.', contentType: 'TEXT_PLAIN' }],
    urls: [{ value: 'https://ana.example', type: 'blog' }],
  };
  expect(contactOf(person, { groupNames })).toEqual({
    id: 'people/c123',
    first_name: 'Ana',
    middle_name: 'M.',
    last_name: 'Ruiz',
    title: 'Dr.',
    suffix: 'Jr.',
    nickname: 'Anita',
    full_name: 'Dr. Ana M. Ruiz Jr.',
    email: [{ address: 'ana@example.com', type: 'Home', primary: true }],
    phone: [{ number: '(212) 555-0100', type: 'Mobile', primary: true, e164: '+12125550100' }],
    address: [
      {
        type: 'Home',
        street: '1 Main St\nApt 2',
        city: 'New York',
        region: 'NY',
        postal_code: '10001',
        country: 'United States',
        formatted: '1 Main St\nApt 2\nNew York, NY 10001',
        primary: true,
      },
    ],
    companies: ['Acme'],
    job_title: 'CTO',
    department: 'R&D',
    groups: ['Book club'],
    dob: '1980-02-03',
    birthday: '02-03',
    photos: ['https://lh3.googleusercontent.com/a=s100'],
    locations: ['Madrid'],
    notes: 'Met in Lyon.\nLikes tea.',
    urls: ['https://ana.example'],
  });
});

describe('who makes no contact', () => {
  const named: Person = { resourceName: 'people/c1', names: [{ displayName: 'Ana' }] };
  for (const [what, person] of [
    ['somebody deleted', { ...named, metadata: { deleted: true } }],
    ['somebody of whom nothing is known', { resourceName: 'people/c1', etag: '%Eg' }],
    [
      'somebody with a drawn picture alone',
      { resourceName: 'people/c1', photos: [{ url: 'https://example.com/a', default: true }] },
    ],
    ['somebody without a resource', { names: [{ displayName: 'Ana' }] }],
    ['null', null],
    ['a list', [named]],
    ['a text', 'people/c1'],
  ] as const)
    test(what, () => {
      expect(contactOf(person, { groupNames })).toBeUndefined();
    });
});

describe('names', () => {
  const parts = ({ first_name, middle_name, last_name, full_name }: Contact) =>
    [first_name, middle_name, last_name, full_name].join('|');

  for (const [what, fields, expected] of [
    ['parts alone make the display name', [{ givenName: 'Ana', familyName: 'Ruiz' }], 'Ana||Ruiz|Ana Ruiz'],
    ['a given name of two words stays whole', [{ givenName: 'Ana María' }], 'Ana María|||Ana María'],
    [
      'a display name is split where that is certain',
      [{ displayName: 'Anna von der Tann' }],
      'Anna||von der Tann|Anna von der Tann',
    ],
    ['an unstructured name, too', [{ unstructuredName: 'Ruiz, Ana' }], 'Ana||Ruiz|Ruiz, Ana'],
    ['a Japanese name has the family first', [{ displayName: '山田太郎' }], '太郎||山田|山田太郎'],
    [
      'the primary one of several',
      [{ displayName: 'Old Name' }, { displayName: 'Ana Ruiz', metadata: { primary: true } }],
      'Ana||Ruiz|Ana Ruiz',
    ],
    [
      'the first, where none is primary',
      [{ displayName: 'Ana Ruiz' }, { displayName: 'B C' }],
      'Ana||Ruiz|Ana Ruiz',
    ],
    [
      'an e-mail address as given name is no name',
      [{ displayName: 'ana@example.com', givenName: 'ana@example.com' }],
      '|||ana@example.com',
    ],
    [
      'nor is it one beside a family name',
      [{ displayName: 'ana@example.com Ruiz', givenName: 'ana@example.com', familyName: 'Ruiz' }],
      '||Ruiz|ana@example.com Ruiz',
    ],
    ['an e-mail address as display name', [{ displayName: 'ana@example.com' }], '|||ana@example.com'],
    [
      'a company as given name',
      [{ displayName: 'Letters GmbH', givenName: 'Letters GmbH' }],
      '|||Letters GmbH',
    ],
    ['only a title', [{ displayName: 'Dr. Ruiz', honorificPrefix: 'Dr.' }], 'Ruiz|||Dr. Ruiz'],
    [
      'direction marks are out, blanks are single',
      [{ displayName: '\u202eAna \t Ruiz\n', givenName: '\u200eAna', familyName: 'Ruiz\u0000' }],
      'Ana||Ruiz|Ana Ruiz',
    ],
  ] as const)
    test(what, () => {
      expect(parts(contact({ names: [...fields] }))).toBe(expected);
    });

  test('the name of the organisation is nobody’s, wherever it stands', () => {
    const organizations = [{ name: 'Acme Plumbing' }];
    for (const name of [
      { displayName: 'Acme Plumbing' },
      { displayName: 'Acme Plumbing', givenName: 'Acme Plumbing' },
    ])
      expect(contact({ names: [name], organizations })).toMatchObject({
        first_name: '',
        last_name: '',
        companies: ['Acme Plumbing'],
      });
  });

  test('an organisation or an e-mail address alone gives no name', () => {
    expect(parts(contact({ organizations: [{ name: 'Acme' }] }))).toBe('|||');
    expect(parts(contact({ emailAddresses: [{ value: 'ana@example.com' }] }))).toBe('|||');
  });
});

describe('e-mail addresses', () => {
  const types = (...emailAddresses: people_v1.Schema$EmailAddress[]) =>
    contact({ emailAddresses }).email.map(({ type }) => type);

  test('types come from `type`, whatever the language of the answer; own ones stay as written', () => {
    expect(
      types(
        { value: 'a@x.example', type: 'home', formattedType: 'Privat' },
        { value: 'b@x.example', type: 'work', formattedType: 'Geschäftlich' },
        { value: 'c@x.example', type: 'other' },
        { value: 'd@x.example', type: 'Ferienhaus 🏖', formattedType: 'Ferienhaus 🏖' },
        { value: 'e@x.example', formattedType: 'Privat' },
        { value: 'f@x.example', type: ' \u202eClub ' },
      ),
    ).toEqual(['Home', 'Work', 'Other', 'Ferienhaus 🏖', '', 'Club']);
  });

  test('the primary one is primary, else the first', () => {
    const two = [{ value: 'a@x.example' }, { value: 'b@x.example' }];
    const primaries = (emailAddresses: people_v1.Schema$EmailAddress[]) =>
      contact({ emailAddresses }).email.map(({ primary }) => primary);
    expect(primaries(two)).toEqual([true, false]);
    expect(
      primaries([{ value: 'a@x.example' }, { value: 'b@x.example', metadata: { primary: true } }]),
    ).toEqual([false, true]);
  });

  test('what is no address is left out, and one written twice is there once', () => {
    const emailAddresses = [
      { value: 'ask her sister' },
      { value: 'ana@' },
      { value: 'mailto:ana@x.example' },
      { value: 'ana@X.example', type: 'work' },
    ];
    expect(contact({ names: [{ displayName: 'Ana' }], emailAddresses }).email).toEqual([
      { address: 'ana@x.example', type: 'Work', primary: true },
    ]);
  });

  test('punycode that hides marks stays punycode', () => {
    // "a", U+202E, "b"
    expect(contact({ emailAddresses: [{ value: 'ana@xn--ab-g4t.example' }] }).email[0]?.address).toBe(
      'ana@xn--ab-g4t.example',
    );
    expect(contact({ emailAddresses: [{ value: 'ana@xn--bcher-kva.example' }] }).email[0]?.address).toBe(
      'ana@bücher.example',
    );
  });
});

describe('phones', () => {
  for (const [type, expected] of [
    ['home', 'Home'],
    ['work', 'Work'],
    ['mobile', 'Mobile'],
    ['homeFax', 'Home Fax'],
    ['workFax', 'Work Fax'],
    ['otherFax', 'Other Fax'],
    ['pager', 'Pager'],
    ['workMobile', 'Mobile'],
    ['workPager', 'Pager'],
    ['main', 'Main'],
    ['googleVoice', 'Google Voice'],
    ['other', 'Other'],
    ['Strandhaus', 'Strandhaus'],
    ['', ''],
  ] as const)
    test(`the type ${type || 'that is none'}`, () => {
      expect(contact({ phoneNumbers: [{ value: '555 0100', type, formattedType: 'Mobil' }] }).phone).toEqual([
        { number: '555 0100', type: expected, primary: true },
      ]);
    });

  for (const [what, value, canonicalForm, e164] of [
    ['the canonical form is the E.164 form', '(212) 555-0100', '+12125550100', '+12125550100'],
    ['one that is not E.164 is none', '(212) 555-0100', '12125550100', undefined],
    ['one that begins with nought is none', '0100', '+0125550100', undefined],
    ['one that is too long is none', '0100', '+1234567890123456', undefined],
    ['without one, a leading + tells', '+49 (0)30 901820', undefined, '+4930901820'],
    ['a wrong one does not hide what the number tells', '+1 212 555 0100', 'none', '+12125550100'],
  ] as const)
    test(what, () => {
      const phoneNumbers = [{ value, ...(canonicalForm === undefined ? {} : { canonicalForm }) }];
      expect(contact({ phoneNumbers }).phone).toEqual([
        { number: value, type: '', primary: true, ...(e164 === undefined ? {} : { e164 }) },
      ]);
    });

  test('a number that encodes marks is clean', () => {
    expect(contact({ phoneNumbers: [{ value: 'tel:%E2%80%AE+1%20212%205550100' }] }).phone[0]?.number).toBe(
      '+1 212 5550100',
    );
  });
});

describe('addresses', () => {
  const address = (...addresses: people_v1.Schema$Address[]) => contact({ addresses }).address[0];

  test('the street is the street, what belongs to it, and the box', () => {
    const parts = { streetAddress: '1 Main St', extendedAddress: 'c/o Weiß\n2nd floor', poBox: '9' };
    expect(address({ ...parts, city: 'Bonn' })?.street).toBe('1 Main St\nc/o Weiß\n2nd floor\nPO Box 9');
    expect(address({ poBox: 'Postfach 9', city: 'Bonn' })?.street).toBe('Postfach 9');
  });

  test('without a text the parts make one', () => {
    expect(
      address({ streetAddress: 'Am Ring 1', postalCode: '53111', city: 'Bonn', country: 'Germany' }),
    ).toMatchObject({
      formatted: 'Am Ring 1\n53111 Bonn\nGermany',
    });
  });

  test('a text alone is an address, and nothing at all is none', () => {
    expect(address({ formattedValue: 'the red house\r\nbehind the mill', type: 'summer' })).toMatchObject({
      type: 'summer',
      street: '',
      formatted: 'the red house\nbehind the mill',
    });
    expect(
      contact({ names: [{ displayName: 'Ana' }], addresses: [{ type: 'home', city: ' ' }] }).address,
    ).toEqual([]);
  });

  test('a country known by its code alone is told by it', () => {
    expect(address({ city: 'Bonn', countryCode: 'DE' })?.country).toBe('DE');
  });

  test('the primary one is primary', () => {
    const addresses = [{ city: 'Bonn' }, { city: 'Lyon', metadata: { primary: true } }];
    expect(contact({ addresses }).address.map(({ primary }) => primary)).toEqual([false, true]);
  });
});

describe('organisations', () => {
  const job = (...organizations: people_v1.Schema$Organization[]) => {
    const { companies, job_title, department } = contact({ organizations });
    return { companies, job_title, department };
  };

  test('those of today are first, and theirs are the job and the department', () => {
    expect(
      job(
        { name: 'Old Mill Ltd', title: 'Apprentice', department: 'Flour' },
        { name: 'Labs', current: true },
        { title: 'Treasurer', current: true },
      ),
    ).toEqual({ companies: ['Labs', 'Old Mill Ltd'], job_title: 'Treasurer', department: '' });
  });

  test('where none is said to be of today, the first job counts', () => {
    expect(job({ name: 'Acme' }, { name: 'Labs', title: 'CTO' })).toEqual({
      companies: ['Acme', 'Labs'],
      job_title: 'CTO',
      department: '',
    });
  });

  test('the job is no title of the person', () => {
    expect(contact({ organizations: [{ title: 'Doctor' }] }).title).toBe('');
  });
});

describe('birthdays', () => {
  for (const [what, birthdays, dob, birthday] of [
    ['a whole date', [{ date: { year: 1980, month: 2, day: 3 } }], '1980-02-03', '02-03'],
    ['no year', [{ date: { month: 2, day: 29 } }], '', '02-29'],
    ['the year nought', [{ date: { year: 0, month: 7, day: 4 } }], '', '07-04'],
    ['1604, which stands for no year', [{ date: { year: 1604, month: 1, day: 1 } }], '', '01-01'],
    ['a year before 1604', [{ date: { year: 987, month: 5, day: 6 } }], '0987-05-06', '05-06'],
    ['a year before 1900', [{ date: { year: 1899, month: 12, day: 31 } }], '1899-12-31', '12-31'],
    [
      'the last day of February in a leap year',
      [{ date: { year: 2000, month: 2, day: 29 } }],
      '2000-02-29',
      '02-29',
    ],
    ['and in none', [{ date: { year: 1900, month: 2, day: 29 } }], '', ''],
    ['a day that does not exist', [{ date: { year: 1985, month: 2, day: 30 }, text: '2/3/1985' }], '', ''],
    ['a year by itself', [{ date: { year: 1985, month: 0, day: 0 }, text: '1985' }], '', ''],
    ['a month by itself', [{ date: { year: 1985, month: 3 } }], '', ''],
    ['half a day', [{ date: { year: 1985, month: 3, day: 1.5 } }], '', ''],
    ['a year of five digits', [{ date: { year: 19_850, month: 3, day: 1 } }], '', ''],
    ['words', [{ text: '3. Februar 1980' }], '1980-02-03', '02-03'],
    ['words beside an empty date', [{ date: {}, text: '1980-02-03' }], '1980-02-03', '02-03'],
    ['words nobody can read', [{ text: 'some day at Easter' }], '', ''],
    [
      'the book’s own before the profile’s',
      [
        { date: { year: 1970, month: 1, day: 1 }, ...ofProfile },
        { date: { month: 2, day: 3 }, ...ofBook },
      ],
      '',
      '02-03',
    ],
    [
      'the next one after one that does not exist',
      [{ date: { year: 1985, month: 2, day: 30 } }, { date: { year: 1985, month: 2, day: 3 } }],
      '1985-02-03',
      '02-03',
    ],
  ] as const)
    test(what, () => {
      const names = [{ displayName: 'Ana' }];
      expect(contact({ names, birthdays: [...birthdays] })).toMatchObject({ dob, birthday });
    });
});

describe('groups', () => {
  test('a membership gives the name of its group, and nothing when that has none', () => {
    const memberships = [
      'contactGroups/friends',
      'contactGroups/myContacts',
      'contactGroups/4f',
      'contactGroups/4f',
    ].map((contactGroupResourceName) => ({ contactGroupMembership: { contactGroupResourceName } }));
    expect(
      contact({ memberships: [...memberships, { domainMembership: { inViewerDomain: true } }] }).groups,
    ).toEqual(['Freunde', 'Book club']);
  });
});

describe('photos', () => {
  test('pictures stay as https URLs; drawn ones, other schemes and images themselves are left out', () => {
    const urls = [
      'http://example.com/a',
      'data:image/png;base64,iVBORw0KGgo=',
      'javascript:alert(1)',
      'https://a b/',
    ];
    const photos = [
      { url: 'https://example.com/drawn', default: true },
      { url: 'https://example.com/own=s100', default: false },
      ...urls.map((url) => ({ url })),
    ];
    expect(contact({ photos }).photos).toEqual(['https://example.com/own=s100']);
  });

  test('a drawn picture in the book does not hide the profile’s own', () => {
    const photos = [
      { url: 'https://example.com/drawn', default: true, ...ofBook },
      { url: 'https://example.com/own', ...ofProfile },
    ];
    expect(contact({ photos }).photos).toEqual(['https://example.com/own']);
  });
});

describe('what people say of themselves', () => {
  const stage = { displayName: 'DJ Nachtfalter', givenName: 'DJ', familyName: 'Nachtfalter' };

  for (const source of ['CONTACT', 'OTHER_CONTACT'])
    test(`does not replace or add to what the book says (${source})`, () => {
      const { full_name, email } = contact({
        names: [
          { ...stage, ...ofProfile },
          { displayName: 'Ana Ruiz', ...sourced(source) },
        ],
        emailAddresses: [
          { value: 'nacht@x.example', ...ofProfile },
          { value: 'ana@x.example', ...sourced(source) },
        ],
      });
      expect({ full_name, email }).toEqual({
        full_name: 'Ana Ruiz',
        email: [{ address: 'ana@x.example', type: '', primary: true }],
      });
    });

  for (const source of ['PROFILE', 'DOMAIN_PROFILE', 'ACCOUNT'])
    test(`does not replace or add to what the book says, wherever they say it (${source})`, () => {
      const emailAddresses = [
        { value: 'nacht@x.example', ...sourced(source, { primary: true }) },
        { value: 'ana@x.example', ...ofBook },
      ];
      expect(contact({ emailAddresses }).email.map(({ address }) => address)).toEqual(['ana@x.example']);
    });

  for (const source of ['PROFILE', 'DOMAIN_PROFILE', 'ACCOUNT'])
    test(`is used for what the book does not say (${source})`, () => {
      const { full_name, email } = contact({
        names: [{ ...stage, ...sourced(source) }],
        emailAddresses: [{ value: 'ana@x.example', ...ofBook }],
      });
      expect([full_name, email.length]).toEqual(['DJ Nachtfalter', 1]);
    });
});

describe('the owner', () => {
  const me: Person = {
    resourceName: 'people/1081',
    names: [{ displayName: 'Ana Ruiz', givenName: 'Ana', familyName: 'Ruiz', ...ofProfile }],
    emailAddresses: [
      { value: 'somebody.else@x.example', ...ofBook },
      { value: 'old@x.example', ...sourced('ACCOUNT', { verified: true }) },
      { value: 'ana@x.example', ...sourced('ACCOUNT', { verified: true, primary: true }) },
    ],
    photos: [{ url: 'https://example.com/me', ...ofProfile }],
  };

  test('has the name, the picture and the addresses that are known to be theirs', () => {
    expect(ownerOf(me)).toMatchObject({
      id: 'people/1081',
      first_name: 'Ana',
      last_name: 'Ruiz',
      email: [
        { address: 'old@x.example', primary: false },
        { address: 'ana@x.example', primary: true },
      ],
      photos: ['https://example.com/me'],
    });
  });

  test('is nobody when nothing may be known', () => {
    expect(ownerOf({ resourceName: 'people/1081' })).toBeUndefined();
    expect(ownerOf(undefined)).toBeUndefined();
  });
});
