import type { Person, Picked } from '@bookbridge/ui/list';
import type { Owner, PickerContact } from '../contact/contact.js';
import { withHelpers } from '../contact/helpers.js';
import type { Sitting } from '../main/sitting.js';
import { markPicked } from './book.js';
import { fillFields } from './fields.js';
import type { placesAfter } from './import/places-after.js';
import { ShownBook } from './shown-book.js';

/** Who can be chosen, who is, and how the page gets them. */
export class Choice {
  picked: Picked = new Map();
  /** Whether the page itself brought the people. */
  isOwn = false;
  readonly #sitting: Sitting;
  readonly #book: ShownBook;
  #source = '';
  #owner: Owner | undefined;

  /** `disabled` is said of those who cannot be picked. */
  constructor(sitting: Sitting, disabled: string) {
    this.#sitting = sitting;
    this.#book = new ShownBook(sitting.options, disabled);
  }

  get people(): readonly Person[] {
    return this.#book.people;
  }

  get keepsOrder(): boolean {
    return this.#book.keepsOrder;
  }

  /** Whether nobody was read at all; else somebody was, whom the page may not want in the list. */
  get isEmpty(): boolean {
    return this.#book.isEmpty;
  }

  /** At most so many can be picked. */
  get limit(): number | undefined {
    const { selectionLimit } = this.#sitting.options;
    const limit = Number(typeof selectionLimit === 'function' ? selectionLimit() : selectionLimit);
    return limit > 0 ? limit : undefined;
  }

  /** Begins with people of the page's own. */
  begin(contacts: readonly object[], source: string, owner: object | null): void {
    this.isOwn = true;
    this.#source = source;
    this.#owner = owner ? (withHelpers(owner) as Owner) : undefined;
    this.picked = new Map();
    this.#book.replace(contacts.map((contact) => withHelpers(contact)));
    if (this.#preselects) this.#pickFrom(0);
  }

  /** Where the people come from who are taken next; an owner stays until there is another. */
  comeFrom(source: string, owner: Owner | undefined): void {
    this.#source = source;
    this.#owner = owner ?? this.#owner;
  }

  /** People of an address book that is still being read. */
  gather(contacts: readonly PickerContact[], whenComplete: typeof placesAfter): void {
    const { end } = this.#book;
    this.#book.gather(contacts, whenComplete);
    if (this.#preselects) this.#pickFrom(end);
  }

  /** The whole address book, in the place of what was gathered of it. */
  complete(contacts: readonly PickerContact[], arePicked: boolean): void {
    const { end } = this.#book;
    this.picked = this.#book.complete(contacts, this.picked);
    if (arePicked || this.#preselects) this.#pickFrom(end);
  }

  /** What was gathered will not become an address book. */
  drop(): void {
    this.picked = this.#book.drop(this.picked);
  }

  /** Puts people in who were typed, and picks them; who is there already is only picked. */
  add(people: readonly PickerContact[]): void {
    this.#book.add(people);
    const wanted = new Set(people.map((person) => person.primaryEmail().toLowerCase()));
    this.#pickMore(({ emails }) => emails.some((email) => wanted.has(email.toLowerCase())));
  }

  forget(): void {
    this.picked = new Map();
    this.#book.replace([]);
  }

  /** Gives the page who is picked. */
  handOver(): void {
    this.#give(markPicked(this.#book.contacts, this.picked), true);
  }

  /** Without a list: everyone that the page got is what the field gets. `isChoice` says whether a person has chosen them. */
  handOverAll(contacts: readonly PickerContact[], isChoice: boolean): void {
    this.#give(markPicked(contacts, new Map(contacts.map((_, at) => [at, {}]))), isChoice);
  }

  /** Whoever waits for the answer gets it, even where the page closes the picker when it is told. */
  #give(contacts: PickerContact[], isChoice: boolean): void {
    const { launch, options, ground } = this.#sitting;
    if (launch.fillsField) fillFields(contacts, options, ground.tools.includedBy(options).names);
    launch.answer?.resolve({ contacts, source: this.#source, owner: this.#owner });
    if (isChoice) launch.tell('afterSubmitContacts', contacts, this.#source, this.#owner);
  }

  /** Whether everyone is selected at first: where the page wants it, and the application allows it. */
  get #preselects(): boolean {
    const { ground, options } = this.#sitting;
    return ground.settings.preselects && Boolean(options.initiallySelectedContacts);
  }

  /** Picks those who came last: their numbers begin at `first`. */
  #pickFrom(first: number): void {
    this.#pickMore(({ id }) => id >= first);
  }

  #pickMore(isWanted: (person: Person) => boolean): void {
    const picked = new Map(this.picked);
    const { limit = Number.POSITIVE_INFINITY } = this;
    for (const person of this.people) {
      if (picked.size >= limit) break;
      if (person.unavailable === undefined && !picked.has(person.id) && isWanted(person))
        picked.set(person.id, {});
    }
    this.picked = picked;
  }
}
