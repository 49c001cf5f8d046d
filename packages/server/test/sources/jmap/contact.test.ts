import { type Contact, type JsCardMapper, loadJsCardMapper } from '@bookbridge/contacts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { contactOf, isGroup } from '../../../dist/sources/jmap/contact.js';
import { expectValid } from '../valid.js';

let mapCard: JsCardMapper;
beforeAll(async () => {
  mapCard = await loadJsCardMapper();
});

const books = new Map([['B1', 'Colleagues']]);
const groups = new Map([['5b1a', ['Choir', 'Chess']]]);
const photos = new Map([['C1', 'iVBORw0KGgoAAA==']]);

function contact(fields: object): Contact {
  const made = contactOf({ id: 'C1', ...fields }, { mapCard, books, groups, photos: new Map() });
  if (!made) throw new Error('nothing was in it');
  expectValid(made);
  return made;
}

test('a card with everything', () => {
  const card = {
    id: 'C1',
    '@type': 'Card',
    version: '1.0',
    uid: 'urn:uuid:5b1a',
    kind: 'individual',
    addressBookIds: { B0: true, B1: true },
    name: {
      full: 'Dr. Ana M. Ruiz Jr.',
      components: [
        { kind: 'title', value: 'Dr.' },
        { kind: 'given', value: 'Ana' },
        { kind: 'given2', value: 'M.' },
        { kind: 'surname', value: 'Ruiz' },
        { kind: 'generation', value: 'Jr.' },
      ],
    },
    nicknames: { n: { name: 'Anita' } },
    emails: {
      a: { address: 'ana@Example.com', contexts: { private: true } },
      b: { address: 'ana@work.example', contexts: { work: true }, pref: 1 },
    },
    phones: { p: { number: '+1 917 555 0103', features: { mobile: true } } },
    organizations: { o: { name: 'Acme', units: [{ name: 'R&D' }] } },
    titles: { t: { kind: 'title', name: 'CTO' } },
    anniversaries: { b: { kind: 'birth', date: { year: 1980, month: 2, day: 3 } } },
    keywords: { Friends: true },
    addresses: {
      h: {
        contexts: { private: true },
        components: [
          { kind: 'name', value: '1 Main St' },
          { kind: 'locality', value: 'New York' },
        ],
      },
    },
    notes: { x: { note: 'Likes tea.' } },
    links: { l: { uri: 'https://ana.example' } },
    media: { m: { kind: 'photo', blobId: 'G1' } },
  };
  const made = contactOf(card, { mapCard, books, groups, photos });
  expect(made).toMatchObject({
    id: 'C1',
    first_name: 'Ana',
    middle_name: 'M.',
    last_name: 'Ruiz',
    title: 'Dr.',
    suffix: 'Jr.',
    nickname: 'Anita',
    full_name: 'Dr. Ana M. Ruiz Jr.',
    email: [
      { address: 'ana@example.com', type: 'Home', primary: false },
      { address: 'ana@work.example', type: 'Work', primary: true },
    ],
    phone: [{ number: '+1 917 555 0103', type: 'Mobile', primary: true, e164: '+19175550103' }],
    companies: ['Acme'],
    department: 'R&D',
    job_title: 'CTO',
    dob: '1980-02-03',
    birthday: '02-03',
    groups: ['Friends', 'Choir', 'Chess', 'Colleagues'],
    address: [{ type: 'Home', street: '1 Main St', city: 'New York' }],
    notes: 'Likes tea.',
    urls: ['https://ana.example'],
    photos: ['data:image/png;base64,iVBORw0KGgoAAA=='],
  });
});

describe('a card', () => {
  test('of JSContact 2.0 needs no uid, and no type', () => {
    const made = contact({ version: '2.0', name: { full: 'Ana Berg' } });
    expect(made).toMatchObject({ first_name: 'Ana', last_name: 'Berg', groups: [] });
  });

  test('of a company has no personal name', () => {
    expect(contact({ kind: 'org', name: { full: 'Acme Ltd' } })).toMatchObject({
      first_name: '',
      last_name: '',
      companies: ['Acme Ltd'],
    });
  });

  test('of a group is told from people', () => {
    expect(isGroup({ id: 'C1', kind: 'group' })).toBe(true);
    expect(isGroup({ id: 'C1', kind: 'org' })).toBe(false);
    expect(isGroup(null)).toBe(false);
  });

  test('in a book that is not told has no group of it', () => {
    expect(contact({ name: { full: 'Ana' }, addressBookIds: { B9: true, B1: false } }).groups).toEqual([]);
  });

  test.each([null, 7, 'Ana', [], {}, { id: 5 }, { id: '' }, { id: 'a b' }, { id: 'C1' }])(
    '%j is nobody',
    (card) => {
      expect(contactOf(card, { mapCard, books, groups, photos: new Map() })).toBeUndefined();
    },
  );

  test('may be anything', () => {
    const fields = [
      'uid',
      'kind',
      'name',
      'emails',
      'phones',
      'addressBookIds',
      'keywords',
      'media',
      'anniversaries',
    ];
    const value = fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), fc.constant(true));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value), (card) => {
        const made = contactOf({ ...card, id: 'C1' }, { mapCard, books, groups, photos });
        if (made) expectValid(made);
      }),
    );
  });
});
