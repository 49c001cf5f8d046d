import type {
  Labelled,
  MadeUpAddress,
  MadeUpBirthday,
  MadeUpName,
  MadeUpOrganisation,
  MadeUpPerson,
} from '../people/made-up-person.js';

type Json = Record<string, unknown>;

/** What a Card of JMAP has besides what every Card has. @see RFC 9610 §3 */
export interface ContactCard extends Json {
  readonly id: string;
  readonly addressBookIds: Readonly<Record<string, true>>;
}

/** One in so many has a page of their own, or a note beside them. */
const pageEvery = 17;
const noteEvery = 19;

/**
 * Somebody made up, as a Card; what is not known is absent.
 * @see RFC 9553 §2
 */
export function cardOf(
  person: MadeUpPerson,
  index: number,
  version: '1.0' | '2.0',
  keywords: readonly string[],
): Json {
  const { name, nickname, organisations = [], emails, phones, addresses, birthday, hasPhoto } = person;
  return compact({
    '@type': 'Card',
    version,
    uid: version === '1.0' ? uidOf(index) : undefined,
    created: new Date(Date.UTC(2019, 0, 1, 0, index)).toISOString().replace('.000Z', 'Z'),
    kind: 'individual',
    name: name && nameOf(name),
    nicknames: byId('n', nickname === undefined ? [] : [{ name: nickname }]),
    emails: byId(
      'e',
      emails?.map((it) => ({ address: it.address, ...labelled(it.label) })),
    ),
    phones: byId(
      'p',
      phones?.map((it) => ({ number: it.number, ...labelled(it.label) })),
    ),
    addresses: byId('a', addresses?.map(addressOf)),
    organizations: byId('o', organisations.flatMap(organizationOf)),
    titles: byId(
      't',
      organisations.flatMap(({ title }) => (title === undefined ? [] : [{ name: title, kind: 'title' }])),
    ),
    anniversaries: byId('b', birthday && anniversaryOf(birthday)),
    keywords: keywords.length > 0 ? Object.fromEntries(keywords.map((it) => [it, true])) : undefined,
    notes: byId('x', index % noteEvery === 0 ? [{ note: 'Met at the fair.\nLikes letters on paper.' }] : []),
    links: byId('l', index % pageEvery === 0 ? [{ uri: `https://example.com/people/${index}` }] : []),
    media: byId('m', hasPhoto ? [{ kind: 'photo', blobId: `G${index}`, mediaType: 'image/png' }] : []),
  });
}

/** Of a person, by their place in the book. */
export const uidOf = (index: number): string =>
  `urn:uuid:00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

function nameOf({ display, prefix, given, middle, family, suffix }: MadeUpName): Json {
  const parts = [
    ['title', prefix],
    ['given', given],
    ['given2', middle],
    ['surname', family],
    ['generation', suffix],
  ] as const;
  const components = parts.flatMap(([kind, value]) => (value === undefined ? [] : [{ kind, value }]));
  return compact({ full: display, components: components.length > 0 ? components : undefined });
}

function addressOf({ label, ...address }: Labelled<MadeUpAddress>): Json {
  const { street, extended, poBox, city, region, postalCode, country, countryCode } = address;
  const parts = [
    ['name', street],
    ['apartment', extended],
    ['postOfficeBox', poBox],
    ['locality', city],
    ['region', region],
    ['postcode', postalCode],
    ['country', country],
  ] as const;
  const components = parts.flatMap(([kind, value]) => (value ? [{ kind, value }] : []));
  // It may be at home or at work, and has no label of its own.
  return compact({ components, countryCode: countryCode || undefined, ...(label ? contexts[label] : {}) });
}

/** Nothing but a title is not an organization. */
function organizationOf({ name, department }: MadeUpOrganisation): Json[] {
  const units = department === undefined ? undefined : [{ name: department }];
  return name === undefined && units === undefined ? [] : [compact({ name, units })];
}

/** Days that do not exist, and mere words, have no place there. */
function anniversaryOf({ year, month, day }: MadeUpBirthday): Json[] {
  if (!month || !day || !isDay(year || someLeapYear, month, day)) return [];
  return [{ kind: 'birth', date: compact({ '@type': 'PartialDate', year: year || undefined, month, day }) }];
}

const someLeapYear = 2000;

const isDay = (year: number, month: number, day: number): boolean =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

const contexts: Readonly<Record<string, Json>> = {
  home: { contexts: { private: true } },
  work: { contexts: { work: true } },
  mobile: { features: { mobile: true } },
  workMobile: { contexts: { work: true }, features: { mobile: true } },
  homeFax: { contexts: { private: true }, features: { fax: true } },
  pager: { features: { pager: true } },
};

const labelled = (label: string | undefined): Json => (label ? (contexts[label] ?? { label }) : {});

const byId = (letter: string, entries: readonly Json[] | undefined): Json | undefined =>
  entries && entries.length > 0
    ? Object.fromEntries(entries.map((entry, at) => [`${letter}${at + 1}`, entry]))
    : undefined;

const compact = (object: Json): Json =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
