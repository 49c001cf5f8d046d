import fc from 'fast-check';
import { hasAddress } from '../../dist/clean/address.js';
import { Draft } from '../../dist/clean/draft.js';
import {
  type Contact,
  type ContactPages,
  countCsvGroups,
  toType,
  writeCsv,
  writeJsContact,
  writeVCard,
} from '../../dist/index.js';
import { isCompanyCard } from '../../dist/write/company.js';
import { toUri } from '../../dist/write/jscontact/uri.js';
import { read } from '../support.js';

export const formats = ['vcard 4.0', 'vcard 3.0', 'csv', 'jscontact'] as const;
export type Format = (typeof formats)[number];

/** Writes all contacts in one page, CSV with as many columns as they need. */
export async function write(contacts: readonly Contact[], format: Format): Promise<string> {
  return (await pieces(await writer([contacts], format))).join('');
}

async function writer(pages: ContactPages, format: Format): Promise<AsyncIterable<string>> {
  if (format === 'csv') return writeCsv(pages, { groups: await countCsvGroups(pages) });
  return format === 'jscontact'
    ? writeJsContact(pages)
    : writeVCard(pages, { version: format === 'vcard 4.0' ? '4.0' : '3.0' });
}

export async function pieces(text: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const piece of text) all.push(piece);
  return all;
}

export const readBack = async (text: string): Promise<Contact[]> => (await read(text)).contacts;

/** What a format can say of a contact: all of a field, none of it, or what the function leaves of it. */
type Said = true | false | ((contact: Contact) => unknown);

/** Which fields each format can say: the table of the README, and what reading back is measured by. */
export const expressible: Record<Format, Record<Exclude<keyof Contact, 'id'>, Said>> = {
  'vcard 4.0': { ...all(), phone: phones, locations: false },
  'vcard 3.0': { ...all(), phone: phones, locations: false },
  csv: { ...all(), phone: phones, locations: false, photos: firstUrl },
  jscontact: {
    ...all(),
    phone: phones,
    locations: false,
    groups: sorted,
    photos: uris('photos'),
    urls: uris('urls'),
  },
};

/** The part of a contact that a format can say. */
export function said(contact: Contact, format: Format): Partial<Record<keyof Contact, unknown>> {
  return Object.fromEntries(
    Object.entries(expressible[format])
      .filter(([, how]) => how !== false)
      .map(([field, how]) => [
        field,
        how === true ? contact[field as keyof Contact] : (how as (c: Contact) => unknown)(contact),
      ]),
  );
}

function all() {
  return {
    first_name: true,
    middle_name: true,
    last_name: true,
    title: true,
    suffix: true,
    nickname: true,
    full_name: true,
    email: true,
    phone: true,
    address: true,
    companies: true,
    job_title: true,
    department: true,
    groups: true,
    dob: true,
    birthday: true,
    photos: true,
    notes: true,
    urls: true,
  } as const;
}

/** `e164` is told by the number alone, when that begins with `+`. */
function phones({ phone }: Contact): unknown {
  return phone.map(({ e164, ...rest }) => (rest.number.startsWith('+') && e164 ? { ...rest, e164 } : rest));
}

function firstUrl({ photos }: Contact): unknown {
  return photos.filter((url) => url.startsWith('https:')).slice(0, 1);
}

/** Names of groups are keys of an object, and JavaScript puts those that are numbers first. */
function sorted({ groups }: Contact): unknown {
  return [...groups].sort();
}

/** JSContact has URIs where others have what people wrote. */
function uris(field: 'photos' | 'urls') {
  return (contact: Contact): unknown => [...new Set(contact[field].map(toUri))];
}

/** Values that a format has no way of telling from others; hardly anybody has them. */
export const isTold: Record<Format, (contact: Contact) => boolean> = {
  // A parameter's value is cut into lines by `^n`, and by the `\\n` of older programs.
  'vcard 4.0': ({ address }) => !address.some(({ formatted }) => /\\n/i.test(formatted)),
  // Texts of addresses are properties of their own, told apart by type and order only.
  'vcard 3.0': ({ address }) =>
    new Set(address.map(({ formatted, primary, ...parts }) => JSON.stringify(parts))).size ===
      address.length && address.every((one) => hasAddress(one)),
  // Nothing says that a name is a company's but the company itself, and ` ::: ` is between values.
  csv: (contact) =>
    (!isCompanyCard(contact) || contact.companies.includes(contact.full_name)) &&
    !JSON.stringify(contact).includes(':::'),
  // Encoding makes a URI longer, beyond the longest value that is read.
  jscontact: ({ urls }) => urls.every((url) => toUri(url).length <= 2_000),
};

const special = [
  '\n',
  ';',
  ',',
  '\\',
  '"',
  "'",
  ':',
  '=',
  '+',
  '-',
  '@',
  '^',
  '*',
  '\\n',
  '👩‍👩‍👧',
  'é',
  'שלום',
  '漢字',
  'مُحَمَّد',
  'नमस्ते',
  'ก็',
  'e\u0301\u0323',
  '\t',
  '%',
  '<b>',
  '&amp;',
  '𠮷',
  ' ',
];
const text = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...special)), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const long = fc
  .tuple(text, fc.integer({ min: 0, max: 40 }))
  .map(([part, times]) => part.repeat(times).slice(0, 1_500));
const value = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: long });
const maybe = fc.oneof(fc.constant(''), value);
const type = fc.oneof(
  fc.constantFrom(
    '',
    'Home',
    'Work',
    'Mobile',
    'Main',
    'Home Fax',
    'Work Fax',
    'Other Fax',
    'Pager',
    'School',
    'Other',
  ),
  text.map(toType).filter((label) => toType(label) === label),
);
const preference = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });
const email = fc.tuple(
  fc.oneof(
    fc.emailAddress(),
    text.map((local) => `${local}@x.example`),
  ),
  type,
  preference,
);
const phone = fc.tuple(fc.oneof(fc.stringMatching(/^\+?[\d ()./-]{3,14}$/), value), type, preference);
const address = fc.record({
  values: fc.record({
    street: maybe,
    city: maybe,
    region: maybe,
    postal_code: maybe,
    country: maybe,
    formatted: maybe,
  }),
  type,
  preference,
});
const date = fc.record({
  year: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const images = [
  'https://x.example/p.jpg?a=1,2;3',
  'https://x.example/ä',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  `data:image/jpeg;base64,/9j/${'AbC+'.repeat(60)}`,
];
const photo = fc.constantFrom(...images);
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });

/**
 * Clean contacts: whatever a file says, put in by the reader's own way in, so that they are what a reader could have given.
 */
export const contact: fc.Arbitrary<Contact> = fc
  .record({
    names: fc.tuple(maybe, maybe, maybe, maybe, maybe, maybe, maybe),
    isOrganisation: fc.boolean(),
    emails: few(email),
    phones: few(phone),
    addresses: few(address),
    companies: few(value),
    job_title: maybe,
    department: maybe,
    groups: few(value),
    date: fc.option(date, { nil: undefined }),
    photos: few(photo),
    locations: few(value),
    notes: maybe,
    urls: few(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), value)),
  })
  .map((raw) => {
    const draft = new Draft();
    const [first, middle, last, title, suffix, nickname, full] = raw.names;
    draft.isOrganisation = raw.isOrganisation;
    draft.set('first_name', first);
    draft.set('middle_name', middle);
    draft.set('last_name', last);
    draft.set('title', title);
    draft.set('suffix', suffix);
    draft.set('nickname', nickname);
    draft.set('full_name', full);
    draft.set('job_title', raw.job_title);
    draft.set('department', raw.department);
    for (const [one, kind, rank] of raw.emails) draft.addEmail(one, kind, rank);
    for (const [one, kind, rank] of raw.phones) draft.addPhone(one, kind, rank);
    for (const { values, type: kind, preference: rank } of raw.addresses)
      draft.addAddress(values, kind, rank);
    for (const company of raw.companies) draft.addCompany(company);
    for (const group of raw.groups) draft.addGroup(group);
    for (const one of raw.photos) draft.addPhotoUrl(one);
    for (const location of raw.locations) draft.addLocation(location);
    for (const url of raw.urls) draft.addUrl(url);
    draft.addNote(raw.notes);
    if (raw.date) draft.setBirthday(isoOf(raw.date));
    return draft.finish();
  })
  .filter((made) => made !== undefined);

/** Contacts whose lists are as long as lists can be. */
export const crowded = (format: Format): fc.Arbitrary<Contact> =>
  fc
    .tuple(contact, fc.array(fc.tuple(valueIn(format), type), { minLength: 100, maxLength: 110 }))
    .map(([made, values]) => {
      const draft = new Draft();
      draft.set('full_name', made.full_name || 'Ann');
      for (const [i, [value, kind]] of values.entries()) {
        draft.addEmail(`${i}@x.example`, kind);
        draft.addPhone(`+41 31 ${i}`, kind);
        draft.addAddress({ street: value, city: `${i}` }, kind);
        draft.addCompany(`${value} ${i}`);
        draft.addGroup(`${value} ${i}`);
        draft.addUrl(`https://x.example/${i}`);
      }
      return draft.finish();
    })
    .filter((made) => made !== undefined)
    .filter(isTold[format]);

/** One of a hundred values: filtered by itself, since a hundred together hardly ever pass. */
function valueIn(format: Format): fc.Arbitrary<string> {
  return text.filter((value) => {
    const draft = new Draft();
    draft.set('full_name', 'Ann');
    draft.addAddress({ street: value, city: '1' }, '');
    const made = draft.finish();
    return made === undefined || isTold[format](made);
  });
}

const isoOf = ({ year, month, day }: { year: number | undefined; month: number; day: number }) =>
  `${year === undefined ? '-' : String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A contact that says something in one field, and in what that takes. */
export function sampleOf(field: keyof Contact): Contact {
  const draft = new Draft();
  const { contact: sample } = draft;
  if (field === 'first_name' || field === 'full_name') draft.set('first_name', 'Zoë');
  if (field === 'middle_name') draft.set('middle_name', 'Q.');
  if (field === 'last_name') draft.set('last_name', 'van der Berg');
  if (field === 'title' || field === 'suffix' || field === 'nickname') draft.set(field, 'Dr.');
  if (field === 'job_title' || field === 'department') draft.set(field, 'Sales, and more');
  for (const [one, kind] of [
    ['a@x.example', 'Work'],
    ['b@x.example', 'Club'],
  ] as const)
    if (field === 'email') draft.addEmail(one, kind, kind === 'Club' ? 1 : undefined);
  for (const [one, kind] of [
    ['+41 31 928 09 60', 'Home Fax'],
    ['031', 'Boat'],
  ] as const)
    if (field === 'phone') draft.addPhone(one, kind, kind === 'Boat' ? 1 : undefined);
  if (field === 'phone') draft.addPhone('031 928 09 61', 'Main', undefined, '+41319280961');
  if (field === 'address') {
    draft.addAddress(
      { street: 'Rue 1\n2nd floor', city: 'Bern', postal_code: '3000', country: 'CH' },
      'Home',
    );
    draft.addAddress({ city: 'Genève', formatted: 'Somewhere in\n"Genève"' }, 'Attic', 1);
  }
  if (field === 'companies') for (const name of ['ACME; Inc', 'Umbrella, Ltd']) draft.addCompany(name);
  if (field === 'groups') for (const name of ['Friends, close', 'Chess']) draft.addGroup(name);
  if (field === 'dob') draft.setBirthday('1984-02-29');
  if (field === 'birthday') draft.setBirthday('--02-29');
  if (field === 'photos') for (const one of images) draft.addPhotoUrl(one);
  if (field === 'locations') draft.addLocation('Bern');
  if (field === 'notes') draft.addNote('one;\ntwo, \\three');
  if (field === 'urls') for (const one of ['https://x.example/?a=1,2;3', 'x.example']) draft.addUrl(one);
  return draft.finish() ?? sample;
}
