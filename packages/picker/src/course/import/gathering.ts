import type { PickerContact } from '../../contact/contact.js';
import type { Choice } from '../choice.js';
import type { Numbered } from '../shown-book.js';
import { placesAfter } from './places-after.js';

/**
 * The people of an address book that is still being read, among those who can be chosen. A number stays somebody's when what has
 * been gathered becomes the whole address book, in which duplicates are one.
 */
export class Gathering {
  readonly #choice: Choice;
  /** Their numbers. */
  readonly #gathered = new Set<number>();

  constructor(choice: Choice) {
    this.#choice = choice;
  }

  gather(more: readonly PickerContact[]): void {
    const { book, lent } = this.#choice;
    const { end } = book;
    const fresh = lent.newcomers(this.#others, more);
    for (const at of fresh.keys()) this.#gathered.add(end + at);
    book.append(fresh);
    this.#choice.preselectFrom(end);
  }

  /** The whole address book in the place of what was gathered of it; who was picked is, under the number of then. */
  complete(whole: readonly PickerContact[], arePicked: boolean): void {
    const { book } = this.#choice;
    const { end } = book;
    if (this.#gathered.size === 0) book.add(whole);
    else this.#replaceBy(whole);
    this.#choice.preselectFrom(end, arePicked);
  }

  /** What was gathered will not become an address book. */
  drop(): void {
    if (this.#gathered.size === 0) return;
    const choice = this.#choice;
    const others = this.#others;
    choice.picked = new Map([...choice.picked].filter(([id]) => !this.#gathered.has(id)));
    this.clear();
    choice.book.set(others);
  }

  /** They are there no longer. */
  clear(): void {
    this.#gathered.clear();
  }

  #replaceBy(whole: readonly PickerContact[]): void {
    const choice = this.#choice;
    const others = this.#others;
    const gathered = choice.book.contacts.map((contact, id) =>
      this.#gathered.has(id) ? contact : undefined,
    );
    const { contacts, placeOf } = placesAfter(gathered, choice.lent.newcomers(others, whole));
    const picked = new Map();
    for (const [id, { email, phone }] of choice.picked) {
      const place = this.#gathered.has(id) ? placeOf(id) : id;
      const before = place === undefined ? undefined : picked.get(place);
      if (place !== undefined)
        picked.set(place, { email: email ?? before?.email, phone: phone ?? before?.phone });
    }
    this.clear();
    choice.picked = picked;
    choice.book.set(contacts.map((contact, id) => contact ?? others[id]));
  }

  /** Everybody but those of the address book that is still being read. */
  get #others(): Numbered {
    return this.#choice.book.contacts.map((contact, id) => (this.#gathered.has(id) ? undefined : contact));
  }
}
