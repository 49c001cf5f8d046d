import type { Person } from '@bookbridge/ui/list';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entry, type Search, searchIn } from '../../dist/list/book.js';
import { fold } from '../../dist/list/fold.js';
import { matches, parseQuery, searchTextOf } from '../../dist/list/search.js';
import { somebody } from './people.js';

const finds = (query: string, person: Partial<Person>) =>
  matches(searchTextOf({ ...somebody, ...person }), parseQuery(query));

describe('the search finds', () => {
  test.each<[string, Partial<Person>]>([
    ['jose', { name: 'José Núñez' }],
    ['JOSÉ', { name: 'jose' }],
    ['strasse', { address: 'Hauptstraße 5' }],
    ['oystein', { name: 'Øystein' }],
    ['lodz', { address: 'Łódź' }],
    ['isil', { name: 'Işıl' }],
    ['ISTANBUL', { address: 'İstanbul' }],
    ['γιωργος', { name: 'Γιώργος' }],
    ['алена', { name: 'Алёна' }],
    ['احمد', { name: 'أحمد' }],
    ['たなか', { name: 'ﾀﾅｶ' }],
    ['小明', { name: '王小明' }],
    ['nguyen', { name: 'Nguyễn'.normalize('NFD') }],
    ['ruiz ana', { name: 'Ana Ruiz' }],
    ['ana acme', { name: 'Ana', company: 'Acme, Inc.' }],
    ['an work.example', { name: 'Ana', emails: ['a@home.example', 'a@work.example'] }],
    ['1711234', { phones: ['+49 171 1234567'] }],
    ['0171 123', { phones: ['+49 (171) 123 45 67'] }],
    ['+49(171)12', { phones: ['0049 171 1234567'] }],
    ['ana - ruiz', { name: 'Ana Ruiz' }],
    ['🦄', { name: 'Ana 🦄' }],
    ['  ', { name: 'Ana' }],
  ])('%s', (query, person) => {
    expect(finds(query, person)).toBe(true);
  });

  test.each<[string, Partial<Person>]>([
    ['ana ruiz', { name: 'Ana' }],
    ['anaruiz', { name: 'Ana', company: 'Ruiz' }],
    ['172', { phones: ['+49 171 1234567'] }],
    ['171', { phones: ['+49 17', '1 234'] }],
    ['.*', { name: 'Ana' }],
  ])('nobody for %s', (query, person) => {
    expect(finds(query, person)).toBe(false);
  });
});

/** Letters, digits and signs that can be mistaken for one another. */
const sign = fc.constantFrom(...'aAáäßsSøo0189+-. @ıİéエえ王あ');
const text = fc.string({ unit: sign, maxLength: 8 });
const anybody = fc.record({
  name: text,
  emails: fc.array(text, { maxLength: 2 }),
  phones: fc.array(text, { maxLength: 2 }),
  company: text,
  address: text,
});

/** What a search is to find, said without any preparation. */
function naive(query: string, { name, emails, phones, company, address }: Person): boolean {
  const digits = (it: string) => it.replace(/\D/g, '');
  const fields = [name, ...emails, ...phones, company, address, ...phones.map(digits)].map(fold);
  const isIn = (part: string) => fields.some((field) => field.includes(part));
  return fold(query)
    .split(/\s+/)
    .filter((word) => !/^[-+.()/]*$/.test(word))
    .every((word) => {
      const number = /^[-+.()/\d]+$/.test(word) ? digits(word).replace(/^0*/, '') : '';
      return isIn(word) || (number !== '' && isIn(number));
    });
}

const entryOf = (person: Person): Entry => ({
  person,
  title: person.name,
  letter: '#',
  searchText: searchTextOf(person),
});

test('finds exactly those whom a plain filter finds, whatever is typed one sign after the other', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 20 }), text, (found, query) => {
      const people = found.map((it, id): Person => ({ ...somebody, ...it, id }));
      const entries = people.map(entryOf);
      let search: Search | undefined;
      for (let length = 0; length <= query.length; length++) {
        const typed = query.slice(0, length);
        search = searchIn(entries, parseQuery(typed), search);
        const ids = search.found.map(({ person }) => person.id);
        expect(ids).toEqual(people.filter((person) => naive(typed, person)).map(({ id }) => id));
      }
    }),
    { numRuns: 500 },
  );
});

test('finds the same after any other search as it finds alone', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 20 }), text, text, (found, before, query) => {
      const entries = found.map((it, id) => entryOf({ ...somebody, ...it, id }));
      const search = searchIn(entries, parseQuery(before));
      expect(searchIn(entries, parseQuery(query), search).found).toEqual(
        searchIn(entries, parseQuery(query)).found,
      );
    }),
    { numRuns: 500 },
  );
});
