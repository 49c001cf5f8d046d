import { byTitle, type Entry, entryOf, insertInto } from './book.js';
import type { Alphabet } from './letters.js';
import { pause } from './pause.js';
import type { Person } from './person.js';

/** How long the page may be kept waiting at a time: half of a frame. */
const maxSliceMs = 8;
/** How many people are prepared between two looks at the clock. */
const batchSize = 100;
/** How often the list shows who has come in meanwhile. */
const minPublishMs = 120;

/** Puts an address book of any size in order, in slices so short that the page stays alive. */
export class Filling {
  readonly #alphabet: Alphabet;
  readonly #compare: (one: Entry, other: Entry) => number;
  readonly #publish: (entries: readonly Entry[]) => void;
  #people: readonly Person[] = [];
  #taken = 0;
  #entries: readonly Entry[] = [];
  #isRunning = false;
  #publishedAt = Number.NEGATIVE_INFINITY;

  constructor(alphabet: Alphabet, publish: (entries: readonly Entry[]) => void) {
    this.#alphabet = alphabet;
    this.#compare = byTitle(alphabet);
    this.#publish = publish;
  }

  /** A list that begins with those who were there goes on; another one starts anew. */
  take(people: readonly Person[]): void {
    const isLonger =
      people.length >= this.#people.length &&
      people[0] === this.#people[0] &&
      people.at(this.#taken - 1) === this.#people.at(this.#taken - 1);
    if (!isLonger) {
      this.#taken = 0;
      this.#entries = [];
      this.#publish([]);
    }
    this.#people = people;
    if (!this.#isRunning) void this.#run();
  }

  stop(): void {
    this.#people = [];
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#taken < this.#people.length) {
      this.#takeSlice();
      const isDone = this.#taken >= this.#people.length;
      if (isDone || performance.now() - this.#publishedAt >= minPublishMs) {
        this.#publish(this.#entries);
        this.#publishedAt = performance.now();
      }
      if (!isDone) await pause();
    }
    this.#isRunning = false;
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
