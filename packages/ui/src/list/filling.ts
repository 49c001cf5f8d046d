import { byTitle, type Entry, entryOf, insertInto } from './book.js';
import type { Alphabet } from './letters.js';
import { pause } from './pause.js';
import type { Person } from './person.js';

/** How long the page may be kept waiting at a time: a third of a frame. */
const maxSliceMs = 5;
/** How many people are prepared between two looks at the clock. */
const batchSize = 100;
/** How often the list shows who has come in meanwhile. */
const minPublishMs = 120;

/** Puts an address book of any size in order, in slices so short that the page stays alive. */
export class Filling {
  readonly #alphabet: Alphabet;
  readonly #compare: (one: Entry, other: Entry) => number;
  readonly #keepsOrder: boolean;
  readonly #publish: (entries: readonly Entry[]) => void;
  #people: readonly Person[] = [];
  #taken = 0;
  #entries: readonly Entry[] = [];
  #isRunning = false;
  /** Whether somebody who is shown is there no longer, or is another one now. */
  #isStale = false;
  #shown = 0;
  #shownAt = 0;

  constructor(alphabet: Alphabet, keepsOrder: boolean, publish: (entries: readonly Entry[]) => void) {
    this.#alphabet = alphabet;
    this.#keepsOrder = keepsOrder;
    this.#compare = keepsOrder ? () => 0 : byTitle(alphabet);
    this.#publish = publish;
  }

  /** A list that begins with those who were there goes on; of another one those stay who are in both. */
  take(people: readonly Person[]): void {
    const taken = this.#people.slice(0, this.#taken);
    if (taken.every((person, at) => person === people[at])) this.#people = people;
    else this.#replace(people);
    if (this.#shown === 0) this.#shownAt = performance.now();
    if (!this.#isRunning) void this.#run();
  }

  stop(): void {
    this.#people = [];
  }

  /** Nobody who stays is put in order again; in an order of their own everybody is. */
  #replace(people: readonly Person[]): void {
    const all = new Set(people);
    this.#entries = this.#keepsOrder ? [] : this.#entries.filter(({ person }) => all.has(person));
    this.#taken = this.#entries.length;
    for (const { person } of this.#entries) all.delete(person);
    this.#people = [...this.#entries.map(({ person }) => person), ...all];
    if (this.#taken > 0) this.#isStale = true;
    else if (this.#shown > 0) this.#show();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isStale || this.#shown < this.#people.length) {
      const restMs = this.#shownAt + minPublishMs - performance.now();
      const isTaken = this.#taken >= this.#people.length;
      // Each has a turn of its own, since to draw takes as long as a slice. A small book is shown as a whole: nobody moves.
      const isDue = this.#isStale ? isTaken : restMs <= 0 || (isTaken && this.#shown === 0);
      if (isDue && (this.#isStale || this.#taken > this.#shown)) this.#show();
      else if (isTaken) await new Promise((resolve) => setTimeout(resolve, restMs));
      else this.#takeSlice();
      if (this.#shown > 0) await pause();
    }
    this.#isRunning = false;
  }

  #show(): void {
    this.#isStale = false;
    this.#shown = this.#entries.length;
    this.#shownAt = performance.now();
    this.#publish(this.#entries);
  }

  #takeSlice(): void {
    const until = performance.now() + maxSliceMs;
    while (this.#taken < this.#people.length && performance.now() < until) {
      const batch = this.#people.slice(this.#taken, this.#taken + batchSize);
      const entries = batch.map((person) => entryOf(person, this.#alphabet));
      this.#entries = insertInto(this.#entries, entries, this.#compare);
      this.#taken += batch.length;
    }
  }
}
