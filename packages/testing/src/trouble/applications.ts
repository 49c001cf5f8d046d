import { setTimeout as sleep } from 'node:timers/promises';
import { events } from '../imports.js';
import type { TestService } from '../service.js';
import { type Book, type End, endOf } from './books.js';
import { insistently } from './insist.js';

export interface ApplicationsOptions {
  readonly application: TestService;
  readonly books: readonly Book[];
  /** How each of them ends when nothing happens. */
  readonly undisturbed: ReadonlyMap<Book, End>;
  readonly random: () => number;
  /** How many revocations are still to be made: one ends all that an account has given, to a later import, too. */
  readonly jobsLeft: () => Promise<number>;
}

const pollMs = 500;

/** Several users of a service at once, each of whom begins another import as soon as one has ended, and checks it. */
export class Applications {
  /** Imports that were begun. */
  begun = 0;
  /** How many imports of each source ended as they do undisturbed. */
  readonly right = new Map<string, number>();
  /** What was otherwise, a sentence each. */
  readonly wrong: string[] = [];
  #queue: Book[] = [];
  #isStopping = false;
  #users: Promise<void>[] = [];

  constructor(private readonly options: ApplicationsOptions) {}

  start(count: number): void {
    this.#users = Array.from({ length: count }, () => this.#use());
  }

  /** At once: a long run is looked at before its end. */
  #note(sentence: string): void {
    this.wrong.push(sentence);
    process.stdout.write(`${sentence}\n`);
  }

  /** Begins nothing more, and waits until all has ended. */
  async end(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(this.#users);
  }

  async #use(): Promise<void> {
    while (!this.#isStopping) {
      const book = await this.#nextBook();
      await this.#import(book).catch((error: unknown) => {
        const { message, cause } = error as Error;
        this.#note(`${book.name}: ${message} ${cause ?? ''}`);
      });
    }
  }

  /** All books in turn, in another order each time: none is read twice at once, since fewer users than books are there. */
  async #nextBook(): Promise<Book> {
    if (this.#queue.length === 0) {
      const { books, random } = this.options;
      this.#queue = books
        .map((book) => ({ book, by: random() }))
        .sort((a, b) => a.by - b.by)
        .map(({ book }) => book);
      await insistently('to revoke', async () => {
        if ((await this.options.jobsLeft()) > 0) throw new Error('There are revocations left.');
      });
    }
    return this.#queue.pop() ?? this.#nextBook();
  }

  async #import(book: Book): Promise<void> {
    const { application, undisturbed } = this.options;
    this.begun++;
    const id = await book.begin(application);
    const end = await this.#follow(id);
    const expected = undisturbed.get(book);
    const source = book.name.split(' ')[0] ?? '';
    if (end.failure === expected?.failure && end.people === expected.people)
      this.right.set(source, (this.right.get(source) ?? 0) + 1);
    else
      this.#note(
        `${book.name}: import ${id} ended with ${end.failure} and ${end.people.length} letters instead of ${expected?.failure} and ${expected?.people.length}.`,
      );
  }

  /** Polls as applications do: what an answer says is never older than what the one before said. */
  async #follow(id: number): Promise<End> {
    for (let before = 0; ; await sleep(pollMs)) {
      const { end, gathered } = await insistently(`poll ${id}`, async () => {
        const seen = await events(this.options.application, id);
        return {
          end: await endOf(this.options.application, seen, id),
          gathered: seen.find(({ event_type: type }) => type === 'GATHERING')?.value ?? 0,
        };
      });
      if (gathered < before) this.#note(`Import ${id} had gathered ${before}, then ${gathered}.`);
      before = gathered;
      if (end) return end;
    }
  }
}
