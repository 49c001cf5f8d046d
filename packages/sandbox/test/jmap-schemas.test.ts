import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import { describe, expect, test } from 'vitest';
import { faultsOf, type SchemaName } from './support/schemas/validate.js';

const core = 'urn:ietf:params:jmap:core';
const contacts = 'urn:ietf:params:jmap:contacts';
const mail = 'urn:ietf:params:jmap:mail';

const session = {
  capabilities: {
    [core]: {
      maxSizeUpload: 50_000_000,
      maxConcurrentUpload: 4,
      maxSizeRequest: 10_000_000,
      maxConcurrentRequests: 4,
      maxCallsInRequest: 16,
      maxObjectsInGet: 500,
      maxObjectsInSet: 500,
      collationAlgorithms: ['i;ascii-casemap'],
    },
    [contacts]: {},
    'https://example.com/jmap/extension': { isThere: true },
  },
  accounts: {
    A1: {
      name: 'ana@example.com',
      isPersonal: true,
      isReadOnly: false,
      accountCapabilities: {
        [contacts]: { maxAddressBooksPerCard: 1, mayCreateAddressBook: true },
        [mail]: {
          maxMailboxesPerEmail: null,
          maxMailboxDepth: 10,
          maxSizeMailboxName: 100,
          maxSizeAttachmentsPerEmail: 0,
          emailQuerySortOptions: [],
          mayCreateTopLevelMailbox: false,
        },
      },
    },
  },
  primaryAccounts: { [contacts]: 'A1' },
  username: 'ana@example.com',
  apiUrl: 'https://example.com/jmap/',
  downloadUrl: 'https://example.com/download/{accountId}/{blobId}/{name}?type={type}',
  uploadUrl: 'https://example.com/upload/{accountId}/',
  eventSourceUrl: 'https://example.com/events/?types={types}&closeafter={closeafter}&ping={ping}',
  state: '0',
};

const rights = { mayRead: true, mayWrite: true, mayShare: false, mayDelete: false };

const addressBook = {
  id: 'B1',
  name: 'Contacts',
  description: null,
  sortOrder: 0,
  isDefault: true,
  isSubscribed: true,
  shareWith: { P1: rights },
  myRights: rights,
};

/** Something of everything that a Card may have. */
const card = {
  '@type': 'Card',
  version: '1.0',
  created: '2024-02-29T23:59:59Z',
  kind: 'individual',
  language: 'de-AT',
  prodId: 'Example 1',
  relatedTo: { 'urn:uuid:1': { relation: { friend: true } } },
  uid: 'urn:uuid:2',
  updated: '2024-03-01T00:00:00.25Z',
  name: {
    components: [
      { kind: 'given', value: 'Ana', phonetic: 'ˈana' },
      { kind: 'separator', value: '-' },
      { kind: 'given', value: 'Lea' },
    ],
    isOrdered: true,
    defaultSeparator: ' ',
    full: 'Ana-Lea',
    sortAs: { given: 'Ana Lea' },
    phoneticSystem: 'ipa',
  },
  nicknames: { n1: { name: 'Anita', contexts: { private: true }, pref: 1 } },
  organizations: { o1: { name: 'Example', units: [{ name: 'Sales', sortAs: 'Sales' }] } },
  speakToAs: { grammaticalGender: 'feminine', pronouns: { k1: { pronouns: 'she/her' } } },
  titles: { t1: { name: 'Buyer', kind: 'role', organizationId: 'o1' } },
  emails: { e1: { '@type': 'EmailAddress', address: 'ana@example.com', pref: 100, label: 'Boat' } },
  onlineServices: { s1: { service: 'Example', user: 'ana' }, s2: { uri: 'https://social.example/ana' } },
  phones: { p1: { number: 'tel:+1-202-555-0101', features: { mobile: true, 'main-number': true } } },
  preferredLanguages: { l1: { language: 'pt', pref: 2 } },
  calendars: { c1: { kind: 'freeBusy', uri: 'https://example.com/ana.ifb' } },
  schedulingAddresses: { s1: { uri: 'mailto:ana@example.com' } },
  addresses: {
    a1: {
      components: [
        { kind: 'name', value: 'Main Street' },
        { kind: 'number', value: '1' },
      ],
      countryCode: 'AT',
      contexts: { delivery: true },
      coordinates: 'geo:48.2,16.4',
      timeZone: 'Europe/Vienna',
    },
    a2: { full: '1 Main Street' },
  },
  cryptoKeys: { k1: { uri: 'https://example.com/ana.asc', mediaType: 'application/pgp-keys' } },
  directories: { d1: { kind: 'entry', uri: 'https://example.com/ana.vcf', listAs: 1 } },
  links: { l1: { kind: 'contact', uri: 'https://example.com/ask', label: 'Ask' } },
  media: { m1: { kind: 'photo', uri: 'data:image/png;base64,iVBORw0KGgo=' } },
  localizations: { en: { 'titles/t1/name': 'Purchaser' } },
  anniversaries: {
    b1: { kind: 'birth', date: { year: 2000, month: 2, day: 29 }, place: { countryCode: 'AT' } },
    b2: { kind: 'wedding', date: { month: 2, day: 29 } },
    b3: { kind: 'death', date: { '@type': 'Timestamp', utc: '2024-01-01T00:00:00Z' } },
  },
  keywords: { 'Book club': true },
  notes: { n1: { note: 'Likes tea.', created: '2024-01-01T00:00:00Z', author: { name: 'Ben' } } },
  personalInfo: { i1: { kind: 'hobby', value: 'Chess', level: 'high' } },
};

const blob = { kind: 'photo', blobId: 'G1', mediaType: 'image/png' };
const contactCard = { ...card, id: 'C1', addressBookIds: { B1: true }, media: { m1: blob } };

const error = { type: 'serverFail', description: 'Out of luck.' };

/** A right object of each schema. */
const right: Readonly<Record<SchemaName, object>> = {
  session,
  response: { methodResponses: [['Core/echo', {}, 'e']], createdIds: { k: 'C1' }, sessionState: '0' },
  problem: { type: `urn:ietf:params:jmap:error:limit`, status: 400, limit: 'maxSizeRequest' },
  anyError: error,
  getError: { type: 'requestTooLarge' },
  queryError: { type: 'anchorNotFound' },
  addressBookGet: { accountId: 'A1', state: '0', list: [addressBook], notFound: ['B2'] },
  addressBookGetSome: { accountId: 'A1', state: '0', list: [{ id: 'B1', name: 'C' }], notFound: [] },
  contactCard,
  contactCardGet: { accountId: 'A1', state: '0', list: [contactCard], notFound: [] },
  contactCardGetSome: { accountId: 'A1', state: '0', list: [{ id: 'C1', uid: 'u' }], notFound: [] },
  queryResponse: {
    accountId: 'A1',
    queryState: '0',
    canCalculateChanges: false,
    position: 0,
    ids: ['C1'],
    total: 1,
    limit: 1,
  },
  card,
};

/** Where a right object is made wrong, and by which value; by `undefined` without what is there. */
const wrong: readonly [SchemaName, where: string, value: unknown][] = [
  ['session', 'apiUrl', undefined],
  ['session', 'apiUrl', '/jmap/'],
  ['session', 'state', 1],
  ['session', 'color', 'red'],
  ['session', 'downloadUrl', 'https://example.com/{accountId}/{blobId}/{name}'],
  ['session', 'downloadUrl', 'https://example.com/{accountId}/{blobId}/{name}{?type}'],
  ['session', 'uploadUrl', '/upload/{accountId}'],
  ['session', 'eventSourceUrl', 'https://example.com/events/'],
  ['session', `capabilities ${core}`, undefined],
  ['session', `capabilities ${core} maxObjectsInGet`, undefined],
  ['session', `capabilities ${core} maxObjectsInGet`, -1],
  ['session', `capabilities ${core} maxObjectsInGet`, 2 ** 53],
  ['session', `capabilities ${contacts} mayCreateAddressBook`, true],
  ['session', 'capabilities contacts', {}],
  ['session', `accounts A1 accountCapabilities ${contacts}`, {}],
  ['session', `accounts A1 accountCapabilities ${contacts} maxAddressBooksPerCard`, 0],
  ['session', `accounts A1 accountCapabilities ${mail}`, {}],
  ['session', 'accounts A1 isReadOnly', undefined],
  ['session', 'accounts a.1', session.accounts.A1],
  ['session', `primaryAccounts ${contacts}`, null],
  ['response', 'sessionState', undefined],
  ['response', 'methodResponses 0 2', 0],
  ['response', 'methodResponses 0 3', 'more'],
  ['response', 'methodResponses 0 1', []],
  ['response', 'using', []],
  ['response', 'createdIds k', 'a b'],
  ['problem', 'limit', undefined],
  ['problem', 'limit', 'maxObjectsInGet'],
  ['problem', 'type', 'about:blank'],
  ['problem', 'type', 'urn:ietf:params:jmap:error:unknownMethod'],
  ['problem', 'status', 200],
  ['problem', 'title', 400],
  ['anyError', 'type', undefined],
  ['anyError', 'type', 'requestTooLarge'],
  ['anyError', 'properties', ['id']],
  ['getError', 'type', 'anchorNotFound'],
  ['queryError', 'type', 'requestTooLarge'],
  ['addressBookGet', 'state', undefined],
  ['addressBookGet', 'position', 0],
  ['addressBookGet', 'accountId', ''],
  ['addressBookGet', 'notFound', undefined],
  ['addressBookGet', 'notFound', ['B2', 'B2']],
  ['addressBookGet', 'list 1', addressBook],
  ['addressBookGet', 'list 1', { ...addressBook, id: 'B3' }],
  ['addressBookGet', 'list 0 name', ''],
  ['addressBookGet', 'list 0 sortOrder', 2 ** 31],
  ['addressBookGet', 'list 0 myRights', undefined],
  ['addressBookGet', 'list 0 myRights mayShare', undefined],
  ['addressBookGet', 'list 0 myRights mayAdmin', true],
  ['addressBookGet', 'list 0 shareWith P1', null],
  ['addressBookGetSome', 'list 0 id', undefined],
  ['addressBookGetSome', 'list 0 color', 'red'],
  ['contactCard', 'id', undefined],
  ['contactCard', 'id', 'C'.repeat(256)],
  ['contactCard', 'addressBookIds', {}],
  ['contactCard', 'addressBookIds B1', false],
  ['contactCard', 'media m1 mediaType', undefined],
  ['contactCard', 'media m1 uri', 'https://example.com/ana.png'],
  ['contactCardGet', 'list 0 uid', undefined],
  ['contactCardGet', 'list 0 emails e1 address', undefined],
  ['contactCardGetSome', 'list 0 id', undefined],
  ['contactCardGetSome', 'list 0 shoeSize', 9],
  ['queryResponse', 'queryState', undefined],
  ['queryResponse', 'canCalculateChanges', 'no'],
  ['queryResponse', 'position', -1],
  ['queryResponse', 'total', 0.5],
  ['queryResponse', 'ids', ['C1', 'C1']],
  ['queryResponse', 'list', []],
  ['card', '@type', undefined],
  ['card', 'version', '1'],
  ['card', 'uid', undefined],
  ['card', 'members', { 'urn:uuid:1': true }],
  ['card', 'created', '2024-02-29'],
  ['card', 'created', '2024-02-30T00:00:00Z'],
  ['card', 'created', '2024-02-29T00:00:00+01:00'],
  ['card', 'updated', '2024-02-29T00:00:00.50Z'],
  ['card', 'updated', '2024-02-29t00:00:00z'],
  ['card', 'extra', {}],
  ['card', 'language', 'de_AT'],
  ['card', 'relatedTo urn:uuid:1 relation enemy', true],
  ['card', 'name', {}],
  ['card', 'name components', undefined],
  ['card', 'name components', [{ kind: 'separator', value: '-' }]],
  ['card', 'name components 0 kind', 'prefix'],
  ['card', 'name components 0 value', undefined],
  ['card', 'name isOrdered', undefined],
  ['card', 'name sortAs separator', '-'],
  ['card', 'nicknames n1 label', 'Boat'],
  ['card', 'organizations o1', {}],
  ['card', 'organizations o1 units', []],
  ['card', 'speakToAs', {}],
  ['card', 'titles t1 name', undefined],
  ['card', 'titles t1 organizationId', 'o 1'],
  ['card', 'emails', [{ address: 'ana@example.com' }]],
  ['card', 'emails e1 @type', 'Email'],
  ['card', 'emails e1 pref', 101],
  ['card', 'emails e1 contexts', { home: true }],
  ['card', 'emails e.1', { address: 'ana@example.com' }],
  ['card', 'onlineServices s1 user', undefined],
  ['card', 'onlineServices s2 uri', 'ana'],
  ['card', 'phones p1 features', { cell: true }],
  ['card', 'phones p1 features', { mobile: false }],
  ['card', 'preferredLanguages l1 language', undefined],
  ['card', 'calendars c1 kind', undefined],
  ['card', 'schedulingAddresses s1 uri', undefined],
  ['card', 'addresses a1', { contexts: { work: true } }],
  ['card', 'addresses a1 label', 'Boat'],
  ['card', 'addresses a1 countryCode', 'Austria'],
  ['card', 'addresses a1 coordinates', '48.2,16.4'],
  ['card', 'addresses a1 components', []],
  ['card', 'addresses a1 components 0 kind', 'extension'],
  ['card', 'addresses a1 defaultSeparator', ' '],
  ['card', 'cryptoKeys k1 mediaType', 'pgp'],
  ['card', 'directories d1 listAs', 0],
  ['card', 'links l1 kind', 'page'],
  ['card', 'media m1 kind', undefined],
  ['card', 'media m1 blobId', 'G1'],
  ['card', 'localizations en', {}],
  ['card', 'localizations en', { '/titles/t1/name': 'Purchaser' }],
  ['card', 'localizations en', { 'titles/t1/extra': 'Purchaser' }],
  ['card', 'anniversaries b1 kind', 'birthday'],
  ['card', 'anniversaries b1 date', '2000-02-29'],
  ['card', 'anniversaries b1 date', { month: 2 }],
  ['card', 'anniversaries b1 date', { year: 2000, day: 1 }],
  ['card', 'anniversaries b1 date day', 30],
  ['card', 'anniversaries b1 date year', 1900],
  ['card', 'anniversaries b1 date year', 2001],
  ['card', 'anniversaries b2 date', { month: 4, day: 31 }],
  ['card', 'anniversaries b3 date utc', '2024-01-01'],
  ['card', 'keywords', ['Book club']],
  ['card', 'notes n1 note', undefined],
  ['card', 'notes n1 author', {}],
  ['card', 'personalInfo i1 level', 'expert'],
];

/** A copy with another value somewhere in it. */
function changed(object: object, where: string, value: unknown): object {
  const copy = structuredClone(object);
  const steps = where.split(' ');
  const last = steps.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

describe('a schema', () => {
  test.each(Object.keys(right) as SchemaName[])('takes what is right: %s', (name) => {
    expect(faultsOf(name, right[name])).toEqual([]);
  });

  test.each(wrong)('refuses what is wrong: %s %s %j', (name, where, value) => {
    expect(faultsOf(name, changed(right[name], where, value))).not.toEqual([]);
  });

  test('refuses something of each object', () => {
    expect(new Set(wrong.map(([name]) => name))).toEqual(new Set(Object.keys(right)));
  });

  test('of a Card wants no uid of version 2.0, and members of a group alone', () => {
    const { uid: _, ...without } = card;
    expect(faultsOf('card', { ...without, version: '2.0' })).toEqual([]);
    expect(faultsOf('card', { ...card, kind: 'group', members: { 'urn:uuid:1': true } })).toEqual([]);
  });
});

const files = corpusFiles('checking the Cards that others test with', 'jscontact');

/** Those that have properties of vendors, of nobody, or of RFC 9555. */
const extended = /^(?:onlineServices|unknownProp|vCard\w+|vendorSpecific)\.json$/;

describe.skipIf(files.length === 0)('the Cards that others test with', () => {
  test.each(files.map((file) => [path.basename(file), file]))('%s', (name, file) => {
    const faults = faultsOf('card', JSON.parse(readFileSync(path.join(corpus, file), 'utf8')));
    expect(faults.length === 0, faults.join('\n')).toBe(!name.endsWith('_bad.json') && !extended.test(name));
  });
});
