import { fold } from './fold.js';
import { type Person, titleOf } from './person.js';

/**
 * All that a person can be found by, folded once: a keystroke then only looks for its words in it. It begins with what the
 * person is called.
 */
export function searchTextOf(person: Person): string {
  const { company, address, emails, phones } = person;
  const fields = [titleOf(person), company, address, ...emails, ...phones, ...phones.map(digitsOf)];
  return fold(fields.join('\n')).replace(/[^\S\n]+/g, ' ');
}

interface Word {
  readonly text: string;
  /** Of what looks like a part of a phone number: its digits, without the zeros that stand for a country or an area. */
  readonly digits: string | undefined;
}

/** What somebody looks for: each word must be found, in any order. */
export type Query = readonly Word[];

export function parseQuery(text: string): Query {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '' && !/^[+()./-]+$/.test(word))
    .map((word) => ({ text: word, digits: phoneDigitsOf(word) }));
}

export function matches(searchText: string, query: Query): boolean {
  return query.every(
    ({ text, digits }) => searchText.includes(text) || (digits !== undefined && searchText.includes(digits)),
  );
}

/** Whether `query` finds nobody whom `earlier` did not, whatever the address book. */
export function narrows(query: Query, earlier: Query): boolean {
  return earlier.every((word) => query.some((longer) => isWithin(word, longer)));
}

function isWithin(word: Word, longer: Word): boolean {
  if (!longer.text.includes(word.text)) return false;
  return longer.digits === undefined || (word.digits !== undefined && longer.digits.includes(word.digits));
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

function phoneDigitsOf(word: string): string | undefined {
  if (!/^[+()./\d-]+$/.test(word)) return undefined;
  return digitsOf(word).replace(/^0+/, '') || undefined;
}
