import { ImportFailure } from '../../model/failures.js';

/** Pages in a row that bring nobody new: a book has none of them, a provider that leads us round has only those. */
const maxIdlePages = 20;

/** Who is on a page. */
export interface PeopleOfPage {
  /** Those who have not been on one before. */
  readonly found: unknown[];
  /** The ids of all of them, for whoever goes on behind this page. */
  readonly ids: string[];
}

/** Tells who on a page has not been on one before: lists shift while they are read, and people come again. */
export class NewPeople {
  readonly #seen: Set<string>;
  #idlePages = 0;

  /** `recent` are the ids of the page before; `idOf` gives `''` for somebody who cannot be told from others. */
  constructor(
    private readonly apiName: string,
    private readonly idOf: (person: unknown) => string,
    recent: readonly string[] = [],
  ) {
    this.#seen = new Set(recent);
  }

  /** Throws `ImportFailure` when too many pages in a row have brought nobody. */
  among(people: readonly unknown[]): PeopleOfPage {
    const ids: string[] = [];
    const found = people.filter((person) => {
      const id = this.idOf(person);
      if (id === '') return false;
      ids.push(id);
      return this.#isNew(id);
    });
    this.#idlePages = found.length > 0 ? 0 : this.#idlePages + 1;
    if (this.#idlePages > maxIdlePages)
      throw new ImportFailure('source_error', {
        cause: `${this.apiName} gives pages without end`,
        isFinal: true,
      });
    return { found, ids };
  }

  #isNew(id: string): boolean {
    const { size } = this.#seen;
    // One look-up and not two: in a large set each of them waits for memory.
    return this.#seen.add(id).size > size;
  }
}
