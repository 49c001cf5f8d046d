import type { Person } from '@bookbridge/ui/list';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byTitle, type Entry, entryOf, groupsOf, insertInto } from '../../dist/list/book.js';
import { Filling } from '../../dist/list/filling.js';
import { alphabetOf } from '../../dist/list/letters.js';
import { madeUpPeople, somebody } from './people.js';

const alphabet = alphabetOf('en');
const compare = byTitle(alphabet);

const named = (...names: string[]): Person[] => names.map((name, id) => ({ ...somebody, id, name }));
const titlesOf = (entries: readonly Entry[]) => entries.map(({ title }) => title);

/** Everything that is published while the people come in as these lists, one after the other. */
async function fill(...lists: (readonly Person[])[]): Promise<(readonly Entry[])[]> {
  const published: (readonly Entry[])[] = [];
  const filling = new Filling(alphabet, false, (entries) => published.push(entries));
  for (const people of lists) filling.take(people);
  const last = lists.at(-1) ?? [];
  while (published.at(-1)?.length !== last.length) await new Promise((resolve) => setTimeout(resolve, 5));
  return published;
}

test('people stand in the order of the language, those without a letter last', async () => {
  const published = await fill(named('zoe', 'Émile', '24 h taxi', 'ana', 'Eve', 'Мария', 'Zoë'));
  expect(titlesOf(published.at(-1) ?? [])).toEqual([
    'ana',
    'Émile',
    'Eve',
    'zoe',
    'Zoë',
    'Мария',
    '24 h taxi',
  ]);
});

test('people without a name are called by what is known of them', async () => {
  const people: Person[] = [
    { ...somebody, id: 0, emails: ['zoe@home.example'] },
    { ...somebody, id: 1, phones: ['+49 171 1'] },
    { ...somebody, id: 2, name: '  ', company: 'Acme, Inc.' },
  ];
  expect(titlesOf((await fill(people)).at(-1) ?? [])).toEqual([
    'Acme, Inc.',
    'zoe@home.example',
    '+49 171 1',
  ]);
});

test('each letter has its people together, however they come in', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.array(name, { maxLength: 6 }), { maxLength: 6 }), (batches) => {
      let id = 0;
      let sorted: Entry[] = [];
      for (const batch of batches) {
        const people = batch.map((it) => entryOf({ ...somebody, id: id++, name: it }, alphabet));
        sorted = insertInto(sorted, people, compare);
      }
      expect(sorted).toEqual([...sorted].sort(compare));
      expect(sorted.map(({ person }) => person.id).sort((a, b) => a - b)).toEqual([...Array(id).keys()]);
      const letters = sorted.map(({ letter }) => letter);
      const blocks = letters.filter((letter, at) => letter !== letters[at - 1]);
      expect(new Set(blocks).size).toBe(blocks.length);
    }),
  );
});

test('a book that grows goes on, and publishes nobody twice', async () => {
  const people = madeUpPeople(3000);
  const published = await fill(people.slice(0, 1000), people);
  const ids = (published.at(-1) ?? []).map(({ person }) => person.id);
  expect(new Set(ids).size).toBe(3000);
  expect(published.every((entries, at) => entries.length >= (published[at - 1]?.length ?? 0))).toBe(true);
});

test('another book takes the place of the one before', async () => {
  const published = await fill(named('Ana', 'Ben', 'Zoë'), named('Carl'));
  expect(titlesOf(published.at(-1) ?? [])).toEqual(['Carl']);
});

test('somebody of whom more becomes known is another one, between others who stay', async () => {
  const people = named('Ana', 'Ben', 'Zoë');
  const more = people.map((person, at) => (at === 1 ? { ...person, phones: ['+49 30 1'] } : person));
  const published: (readonly Entry[])[] = [];
  const filling = new Filling(alphabet, false, (entries) => published.push(entries));
  filling.take(people);
  expect(published.at(-1)).toHaveLength(3);
  filling.take(more);
  await expect.poll(() => published.at(-1)?.map(({ person }) => person)).toEqual(more);
});

test('groups have each of their people once, in the order of the list', () => {
  const [ana, ben] = named('Ana', 'Ben').map((person, at) =>
    entryOf({ ...person, groups: at === 0 ? ['Work', 'Work', 'Chess'] : ['Work'] }, alphabet),
  ) as [Entry, Entry];
  expect(groupsOf([ana, ben], alphabet)).toEqual([
    { name: 'Chess', members: [ana] },
    { name: 'Work', members: [ana, ben] },
  ]);
});
