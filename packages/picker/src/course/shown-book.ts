import type { Chosen, Person, Picked } from '@bookbridge/ui/list';
import type { PickerContact } from '../contact/contact.js';
import { newcomers } from '../contact/merge.js';
import type { PickerOptions } from '../options.js';
import { peopleOf } from './book.js';
import type { placesAfter } from './import/places-after.js';

/**
 * The contacts of a sitting, by the numbers that the list knows them by. A number stays somebody's while more people come in,
 * and when what has been gathered becomes the whole address book, in which duplicates are one.
 */
export class ShownBook {
  people: readonly Person[] = [];
  readonly #options: PickerOptions;
  /** What is said of those who cannot be picked. */
  readonly #disabled: string;
  #contacts: (PickerContact | undefined)[] = [];
  /** The numbers of those in the address book that is still being read. */
  readonly #gathered = new Set<number>();
  /** How those come to their places when all of it is there. */
  #placesAfter: typeof placesAfter | undefined;

  constructor(options: PickerOptions, disabled: string) {
    this.#options = options;
    this.#disabled = disabled;
  }

  get keepsOrder(): boolean {
    return typeof this.#options.compare === 'function' || this.#options.compare === false;
  }

  /** By number; `undefined` where somebody was who has become one with another. */
  get contacts(): readonly (PickerContact | undefined)[] {
    return this.#contacts;
  }

  /** Another number than any so far. */
  get end(): number {
    return this.#contacts.length;
  }

  get isEmpty(): boolean {
    return this.#contacts.every((contact) => contact === undefined);
  }

  /** Puts people behind those who are there, each once. */
  add(more: readonly PickerContact[]): void {
    this.#set([...this.#contacts, ...newcomers(somebodyIn(this.#contacts), more)]);
  }

  /** Begins with these alone. */
  replace(contacts: readonly PickerContact[]): void {
    this.#forgetGathered();
    this.#set(contacts);
  }

  /** People of an address book that is still being read, with what is loaded for such alone. */
  gather(more: readonly PickerContact[], whenComplete: typeof placesAfter): void {
    this.#placesAfter = whenComplete;
    const fresh = newcomers(somebodyIn(this.#others), more);
    const { end } = this;
    for (const at of fresh.keys()) this.#gathered.add(end + at);
    this.people = [...this.people, ...this.#peopleOf(fresh, end)];
    this.#contacts = [...this.#contacts, ...fresh];
  }

  /** The whole address book in the place of what was gathered of it. Gives who is picked then of those who were. */
  complete(whole: readonly PickerContact[], picked: Picked): Picked {
    if (!this.#placesAfter) {
      this.add(whole);
      return picked;
    }
    const others = this.#others;
    const gathered = this.#contacts.map((contact, id) => (this.#gathered.has(id) ? contact : undefined));
    const { contacts, placeOf } = this.#placesAfter(gathered, newcomers(somebodyIn(others), whole));
    const now = new Map<number, Chosen>();
    for (const [id, { email, phone }] of picked) {
      const place = this.#gathered.has(id) ? placeOf(id) : id;
      const before = place === undefined ? undefined : now.get(place);
      if (place !== undefined)
        now.set(place, { email: email ?? before?.email, phone: phone ?? before?.phone });
    }
    this.#forgetGathered();
    this.#set(contacts.map((contact, id) => contact ?? others[id]));
    return now;
  }

  /** What was gathered will not become an address book. Gives who is picked of the others. */
  drop(picked: Picked): Picked {
    if (this.#gathered.size === 0) return picked;
    const left = new Map([...picked].filter(([id]) => !this.#gathered.has(id)));
    const others = this.#others;
    this.#forgetGathered();
    this.#set(others);
    return left;
  }

  #forgetGathered(): void {
    this.#gathered.clear();
    this.#placesAfter = undefined;
  }

  /** Everybody but those of the address book that is still being read. */
  get #others(): (PickerContact | undefined)[] {
    return this.#contacts.map((contact, id) => (this.#gathered.has(id) ? undefined : contact));
  }

  /** Whoever looks as before stays the same object, so that nobody in the list moves for nothing. */
  #set(contacts: readonly (PickerContact | undefined)[]): void {
    this.#contacts = [...contacts];
    const before = new Map(this.people.map((person) => [person.id, person]));
    this.people = this.#peopleOf(contacts, 0).map((person) => {
      const known = before.get(person.id);
      return known && JSON.stringify(known) === JSON.stringify(person) ? known : person;
    });
  }

  #peopleOf(contacts: readonly (PickerContact | undefined)[], first: number): Person[] {
    return peopleOf(contacts, first, this.#options, this.#disabled);
  }
}

const somebodyIn = (contacts: readonly (PickerContact | undefined)[]): PickerContact[] =>
  contacts.filter((contact) => contact !== undefined);
