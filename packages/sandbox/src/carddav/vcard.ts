import type { Labelled, MadeUpAddress, MadeUpPerson } from '../people/made-up-person.js';

const escaped = (text = ''): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Line by line, folded as RFC 2426 wants it. */
const written = (lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].map((line) => folded(line)).join('\r\n');

const folded = (line: string): string => (line.match(/.{1,70}/gsu) ?? [line]).join('\r\n ');

/** Somebody made up, as a card. `categories` are the groups that stand in it. */
export function toVCard(person: MadeUpPerson, uid: string, categories: readonly string[]): string {
  const { name, nickname, emails = [], phones = [], addresses = [], organisations = [], birthday } = person;
  const job = organisations.find(({ isCurrent }) => isCurrent) ?? organisations[0];
  const display = name?.display ?? job?.name ?? emails[0]?.address ?? '';
  const parts = [name?.family, name?.given, name?.middle, name?.prefix, name?.suffix].map(escaped);
  const date = birthday && dateOf(birthday);
  return written([
    `UID:${uid}`,
    `N:${parts.join(';')}`,
    `FN:${escaped(display)}`,
    ...(nickname === undefined ? [] : [`NICKNAME:${escaped(nickname)}`]),
    ...emails.map((it) => `EMAIL;TYPE=INTERNET${typeOf(it)}:${escaped(it.address)}`),
    ...phones.map((it) => `TEL${typeOf(it)}:${escaped(it.number)}`),
    ...addresses.map((it) => `ADR${typeOf(it)}:${partsOf(it).map(escaped).join(';')}`),
    ...(job?.name === undefined ? [] : [`ORG:${[job.name, job.department ?? ''].map(escaped).join(';')}`]),
    ...(job?.title === undefined ? [] : [`TITLE:${escaped(job.title)}`]),
    ...(date === undefined ? [] : [`BDAY:${date}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
  ]);
}

/** A group, as Apple writes it: a card of its own that names its members. */
export const toGroupCard = (name: string, uid: string, members: readonly string[]): string =>
  written([
    `UID:${uid}`,
    `N:${escaped(name)}`,
    `FN:${escaped(name)}`,
    'X-ADDRESSBOOKSERVER-KIND:group',
    ...members.map((member) => `X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:${member}`),
  ]);

const types: Readonly<Record<string, string>> = {
  home: 'HOME',
  work: 'WORK',
  mobile: 'CELL',
  workMobile: 'WORK,CELL',
  homeFax: 'HOME,FAX',
  pager: 'PAGER',
};

const typeOf = ({ label }: Labelled<object>): string => {
  const type = label === undefined ? undefined : types[label];
  return type === undefined ? '' : `;TYPE=${type}`;
};

const partsOf = ({ poBox, extended, street, city, region, postalCode, country }: MadeUpAddress): string[] =>
  [poBox, extended, street, city, region, postalCode, country].map((part) => part ?? '');

const two = (number: number): string => String(number).padStart(2, '0');

function dateOf({ year, month, day, text }: NonNullable<MadeUpPerson['birthday']>): string | undefined {
  if (month === undefined || day === undefined) return text && escaped(text);
  return `${year ? String(year).padStart(4, '0') : '-'}-${two(month)}-${two(day)}`;
}
