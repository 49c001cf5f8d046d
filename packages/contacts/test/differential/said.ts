import { toBlock, toLine } from '../../dist/clean/text.js';
import type { Contact } from '../../dist/index.js';

/** What a card says, in the words that all parsers have in common; lists are in the order of the file. */
export interface Said {
  full_name: string;
  family: string;
  given: string;
  additional: string;
  prefix: string;
  suffix: string;
  nickname: string;
  emails: string[];
  phones: string[];
  companies: string[];
  job_title: string;
  department: string;
  birthday: string;
  addresses: string[];
  notes: string;
}

export type SaidField = keyof Said;

/** A property as another parser gives it: not cleaned, structured values as lists. */
export interface ForeignProperty {
  name: string;
  value: string | readonly (string | readonly string[])[];
}

type Value = ForeignProperty['value'];

const textOf = (value: Value | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.flat().join(',');
const partOf = (value: Value | undefined, at: number): string => {
  if (value === undefined || typeof value === 'string') return at === 0 ? (value ?? '') : '';
  return [value[at] ?? ''].flat().join(' ');
};

/** The same of a parser's properties. Only blanks and marks are cleaned here; whatever else differs has a rule. */
export function saidByProperties(properties: readonly ForeignProperty[]): Said {
  const values = (name: string) =>
    properties.filter((property) => property.name === name).map(({ value }) => value);
  const first = (name: string) => values(name).find((value) => textOf(value).trim() !== '');
  const name = values('n').find((value) => textOf(value).replace(/[,;]/g, '').trim() !== '');
  const texts = (of: string) =>
    values(of)
      .map((value) => toLine(textOf(value)))
      .filter((text) => text !== '');
  return {
    full_name: toLine(textOf(first('fn'))),
    family: toLine(partOf(name, 0)),
    given: toLine(partOf(name, 1)),
    additional: toLine(partOf(name, 2)),
    prefix: toLine(partOf(name, 3)),
    suffix: toLine(partOf(name, 4)),
    nickname: toLine(textOf(first('nickname'))),
    emails: texts('email'),
    phones: texts('tel'),
    companies: values('org')
      .map((value) => toLine(partOf(value, 0)))
      .filter((text) => text !== ''),
    job_title: toLine(textOf(first('title'))),
    department: toLine(partOf(first('org'), 1)),
    birthday: toLine(textOf(first('bday'))),
    addresses: values('adr')
      .map((value) => {
        const [box, extended, street, ...rest] = [0, 1, 2, 3, 4, 5, 6].map((at) => partOf(value, at));
        return addressOf([[street, extended, box].join(' '), ...rest]);
      })
      .filter((text) => text !== ''),
    notes: toBlock(values('note').map(textOf).join('\n')),
  };
}

export const saidByContact = (contact: Contact): Said => ({
  full_name: contact.full_name,
  family: contact.last_name,
  given: contact.first_name,
  additional: contact.middle_name,
  prefix: contact.title,
  suffix: contact.suffix,
  nickname: contact.nickname,
  emails: contact.email.map(({ address }) => address),
  phones: contact.phone.map(({ number }) => number),
  companies: contact.companies,
  job_title: contact.job_title,
  department: contact.department,
  birthday: contact.dob || contact.birthday,
  addresses: contact.address
    .map(({ street, city, region, postal_code, country }) =>
      addressOf([street, city, region, postal_code, country]),
    )
    .filter((text) => text !== ''),
  notes: contact.notes,
});

const addressOf = (parts: readonly string[]): string =>
  parts
    .map(toLine)
    .filter((part) => part !== '')
    .join(', ');
