import type { Alphabet } from './letters.js';
import { type Person, titleOf } from './person.js';
import { matches, narrows, type Query, searchTextOf } from './search.js';

/** A person with all that the list asks about them again and again. */
export interface Entry {
  readonly person: Person;
  readonly title: string;
  readonly letter: string;
  readonly searchText: string;
}

export function entryOf(person: Person, alphabet: Alphabet): Entry {
  const title = titleOf(person);
  return { person, title, letter: alphabet.letterOf(title), searchText: searchTextOf(person) };
}

/** Entries in the order of the list: by letter, those without one last, then by title. */
export function byTitle(alphabet: Alphabet): (one: Entry, other: Entry) => number {
  return (one, other) =>
    alphabet.compareLetters(one.letter, other.letter) ||
    alphabet.compareTitles(one.title, other.title) ||
    one.person.id - other.person.id;
}

/**
 * `sorted` with `more` in it. The places are found by halving, so that a few cost little however many there are; `more` is
 * put in order itself.
 */
export function insertInto(
  sorted: readonly Entry[],
  more: Entry[],
  compare: (one: Entry, other: Entry) => number,
): Entry[] {
  const merged: Entry[] = [];
  let from = 0;
  for (const entry of more.sort(compare)) {
    const place = placeOf(entry, sorted, from, compare);
    for (; from < place; from++) merged.push(sorted[from] as Entry);
    merged.push(entry);
  }
  for (; from < sorted.length; from++) merged.push(sorted[from] as Entry);
  return merged;
}

function placeOf(
  entry: Entry,
  sorted: readonly Entry[],
  from: number,
  compare: (one: Entry, other: Entry) => number,
): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] as Entry, entry) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is looked for among `entries`, and who was found, in their order. */
export interface Search {
  readonly entries: readonly Entry[];
  readonly query: Query;
  readonly found: readonly Entry[];
}

/** Looks among those whom the search before has found, where they are all that it can be. */
export function searchIn(entries: readonly Entry[], query: Query, before?: Search): Search {
  if (query.length === 0) return { entries, query, found: entries };
  const isNarrower = before?.entries === entries && narrows(query, before.query);
  const candidates = isNarrower ? before.found : entries;
  return { entries, query, found: candidates.filter(({ searchText }) => matches(searchText, query)) };
}

export interface Group {
  readonly name: string;
  readonly members: readonly Entry[];
}

/** The groups of the address book with their people, in the order of the language. */
export function groupsOf(entries: readonly Entry[], alphabet: Alphabet): Group[] {
  const members = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const name of entry.person.groups) {
      const group = members.get(name);
      if (!group) members.set(name, [entry]);
      else if (group.at(-1) !== entry) group.push(entry);
    }
  }
  return [...members]
    .map(([name, people]) => ({ name, members: people }))
    .sort((one, other) => alphabet.compareTitles(one.name, other.name));
}
