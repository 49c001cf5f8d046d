import type { ImportIn } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import type { Queryable } from '../../storage/database.js';
import { linesOf } from '../../vault/page.js';
import { fromStored } from '../../vault/stored-contact.js';
import { StoredPages, withSome } from '../stored-pages.js';

export type Choosing = ImportIn<'choosing'>;

/** Somebody of an address book, as they are shown to the person whose it is. */
export interface ListedPerson {
  /** Their place in the address book, from 0 on. */
  readonly place: number;
  /** `''` when unknown. */
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly company: string;
  /** In one line. */
  readonly address: string;
  readonly groups: readonly string[];
}

/** An address book that its person chooses from. */
export class ListedPeople {
  readonly #pages: StoredPages;

  constructor(db: Queryable, it: Choosing, key: SealKey, signal: AbortSignal) {
    this.#pages = new StoredPages(db, it, it.generation, key, signal);
  }

  async total(): Promise<number> {
    return (await this.#pages.counts()).reduce((sum, { contacts }) => sum + contacts, 0);
  }

  /** Everybody in the order of the address book, a page at a time. Throws `TakenOver` when the choice is over. */
  all(): AsyncGenerator<ListedPerson[]> {
    return this.#where(() => true);
  }

  /** Some of them, in the order of `places`. Throws `TakenOver`. */
  async at(places: readonly number[]): Promise<ListedPerson[]> {
    const wanted = new Set(places);
    const found = new Map<number, ListedPerson>();
    for await (const people of this.#where((place) => wanted.has(place))) {
      for (const person of people) found.set(person.place, person);
    }
    return places.flatMap((place) => found.get(place) ?? []);
  }

  /** The places of everybody, by name; those without one are last. Throws `TakenOver`. */
  async byName(): Promise<number[]> {
    const keys: string[] = [];
    for await (const people of this.all()) for (const person of people) keys.push(sortKey(person));
    return keys
      .map((_, place) => place)
      .sort((one, other) => compare(keys[one] ?? '', keys[other] ?? '') || one - other);
  }

  async *#where(isWanted: (place: number) => boolean): AsyncGenerator<ListedPerson[]> {
    for await (const page of this.#pages.forwards(withSome(isWanted))) {
      const people: ListedPerson[] = [];
      let place = page.first;
      for (const { json } of linesOf(page)) {
        if (isWanted(place)) people.push(toListed(json, place));
        place++;
      }
      yield people;
    }
  }
}

function toListed(json: Buffer, place: number): ListedPerson {
  const it = fromStored(json);
  return {
    place,
    name:
      it.full_name || [it.first_name, it.middle_name, it.last_name].filter(Boolean).join(' ') || it.nickname,
    emails: it.email.map(({ address }) => address),
    phones: it.phone.map(({ number }) => number),
    company: it.companies[0] ?? '',
    address: (it.address[0]?.formatted ?? '').replaceAll(/\s*\n\s*/g, ', '),
    groups: it.groups,
  };
}

/** Without accents and case, as people look names up. */
const sortKey = ({ name, emails, phones }: ListedPerson): string =>
  name === ''
    ? `\uFFFF${emails[0] ?? phones[0] ?? ''}`
    : name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
