import type { Person } from '@bookbridge/ui/list';
import type { PickerContact } from '../contact/contact.js';
import { newcomers } from '../contact/merge.js';
import type { PickerOptions } from '../options.js';
import { peopleOf } from './book.js';

/** By number; `undefined` where somebody was who is there no longer, or has become one with another. */
export type Numbered = readonly (PickerContact | undefined)[];

/** The contacts of a sitting, by the numbers that the list knows them by. A number stays somebody's while more people come in. */
export class ShownBook {
  people: readonly Person[] = [];
  contacts: Numbered = [];
  readonly #options: PickerOptions;
  /** What is said of those who cannot be picked. */
  readonly #disabled: string;

  constructor(options: PickerOptions, disabled: string) {
    this.#options = options;
    this.#disabled = disabled;
  }

  /** Another number than any so far. */
  get end(): number {
    return this.contacts.length;
  }

  get isEmpty(): boolean {
    return this.contacts.every((contact) => contact === undefined);
  }

  /** Puts people behind those who are there, each once. */
  add(more: readonly PickerContact[]): void {
    this.set([...this.contacts, ...newcomers(this.contacts, more)]);
  }

  /** Puts people behind those who are there, who stay as they are. */
  append(more: readonly PickerContact[]): void {
    this.people = [...this.people, ...this.#peopleOf(more, this.end)];
    this.contacts = [...this.contacts, ...more];
  }

  /** Whoever looks as before stays the same object, so that nobody in the list moves for nothing. */
  set(contacts: Numbered): void {
    this.contacts = contacts;
    const before = new Map(this.people.map((person) => [person.id, person]));
    this.people = this.#peopleOf(contacts, 0).map((person) => {
      const known = before.get(person.id);
      return known && JSON.stringify(known) === JSON.stringify(person) ? known : person;
    });
  }

  #peopleOf(contacts: Numbered, first: number): Person[] {
    return peopleOf(contacts, first, this.#options, this.#disabled);
  }
}
