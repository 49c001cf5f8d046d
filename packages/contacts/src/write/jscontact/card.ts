import { hasAddress } from '../../clean/address.js';
import type { Address, Contact } from '../../contact.js';
import { isCompanyCard } from '../company.js';
import { ownText } from '../own-text.js';
import { isMarked } from '../primary.js';
import { uidOf } from './uid.js';
import { toUri } from './uri.js';

type Json = Record<string, unknown>;

/** The Card of a contact, as JSON; `position` is its place in the array. @see RFC 9553 §2 */
export function cardTextOf(contact: Contact, position: number): string {
  const said = JSON.stringify(whatIsSaid(contact));
  const start = `{"@type":"Card","version":"1.0","uid":"${uidOf(said, position)}"`;
  return said === '{}' ? `${start}}` : `${start},${said.slice(1)}`;
}

/** All of a Card but what every Card has. */
function whatIsSaid(contact: Contact): Json {
  const { nickname, companies, department, job_title, notes } = contact;
  return {
    kind: isCompanyCard(contact) ? 'org' : undefined,
    name: nameOf(contact),
    nicknames: byId(
      'k',
      listOf(nickname, (name) => ({ name })),
    ),
    emails: byId(
      'e',
      contact.email.map((email) => ({
        address: email.address,
        ...typed(email.type, contextsOf),
        ...preferred(email, contact.email),
      })),
    ),
    phones: byId(
      'p',
      contact.phone.map((phone) => ({
        number: phone.number,
        ...typed(phone.type, featuresOf),
        ...preferred(phone, contact.phone),
      })),
    ),
    addresses: byId('a', contact.address.map(addressOf)),
    organizations: byId('o', organizationsOf(companies, department)),
    titles: byId(
      't',
      listOf(job_title, (name) => ({ name })),
    ),
    anniversaries: byId('b', birthdayOf(contact)),
    notes: byId(
      'n',
      listOf(notes, (note) => ({ note })),
    ),
    links: byId(
      'l',
      contact.urls.map((url) => ({ uri: toUri(url) })),
    ),
    media: byId(
      'm',
      contact.photos.map((photo) => ({ kind: 'photo', uri: toUri(photo) })),
    ),
    keywords: present(Object.fromEntries(contact.groups.map((group) => [group, true]))),
  };
}

const listOf = <T>(value: string, entry: (value: string) => T): T[] => (value === '' ? [] : [entry(value)]);

/** Collections are objects; undefined, which JSON leaves out, for one of nothing. */
const present = (object: Json): Json | undefined => (Object.keys(object).length > 0 ? object : undefined);

/** Ids begin with a letter, for which every program keeps them in their order. @see RFC 9553 §1.4.1 */
const byId = (letter: string, entries: readonly Json[]): Json | undefined =>
  present(Object.fromEntries(entries.map((entry, i) => [`${letter}${i + 1}`, entry])));

/** @see RFC 9553 §2.2.1 */
function nameOf({ title, first_name, middle_name, last_name, suffix, full_name }: Contact): Json | undefined {
  const components = [
    ...component('title', title),
    ...component('given', first_name),
    ...component('given2', middle_name),
    ...component('surname', last_name),
    ...component(/^(?:jr|sr|junior|senior|[ivx]+)\.?$/i.test(suffix) ? 'generation' : 'credential', suffix),
  ];
  return present({
    ...(components.length > 0 && { components }),
    ...(full_name !== '' && { full: full_name }),
  });
}

const component = (kind: string, value: string): Json[] => listOf(value, () => ({ kind, value }));

/** @see RFC 9553 §1.5.1 (contexts) */
const contextsOf: Record<string, Json> = {
  Home: { contexts: { private: true } },
  Work: { contexts: { work: true } },
};

/** @see RFC 9553 §2.3.3 (features) */
const featuresOf: Record<string, Json> = {
  ...contextsOf,
  Mobile: { features: { mobile: true } },
  Main: { features: { 'main-number': true } },
  Pager: { features: { pager: true } },
  'Home Fax': { contexts: { private: true }, features: { fax: true } },
  'Work Fax': { contexts: { work: true }, features: { fax: true } },
  'Other Fax': { features: { fax: true } },
};

/** What the standard has no word for is a label. @see RFC 9553 §1.5.3 */
function typed(type: string, known: Record<string, Json>): Json {
  if (type === '') return {};
  return Object.hasOwn(known, type) ? (known[type] ?? {}) : { label: type };
}

/** @see RFC 9553 §1.5.4 */
const preferred = (entry: { primary: boolean }, list: readonly unknown[]): Json =>
  isMarked(entry, list) ? { pref: 1 } : {};

/** @see RFC 9553 §2.5.1 */
function addressOf(address: Address, _: number, all: readonly Address[]): Json {
  const { street, city, region, postal_code, country } = address;
  const components = [
    ...component('name', street),
    ...component('locality', city),
    ...component('region', region),
    ...component('postcode', postal_code),
    ...component('country', country),
  ];
  const full = ownText(address);
  return {
    ...(hasAddress(address) && { components }),
    ...(full !== '' && { full }),
    ...typed(address.type, contextsOf),
    ...preferred(address, all),
  };
}

/** The department is of the most current company. @see RFC 9553 §2.2.3 */
function organizationsOf([first = '', ...others]: readonly string[], department: string): Json[] {
  const current = {
    ...(first !== '' && { name: first }),
    ...(department !== '' && { units: [{ name: department }] }),
  };
  return [...(present(current) ? [current] : []), ...others.map((name) => ({ name }))];
}

/** @see RFC 9553 §2.8.1 */
function birthdayOf({ dob, birthday }: Contact): Json[] {
  if (birthday === '') return [];
  const [month, day] = birthday.split('-').map(Number);
  const date = dob === '' ? { month, day } : { year: Number(dob.slice(0, 4)), month, day };
  return [{ kind: 'birth', date }];
}
