import { type Import, sealContext } from '../model/import.js';
import type { SealKey } from '../security/seal.js';
import type { Queryable } from '../storage/database.js';
import { type PageCounts, pageCounts, pagesNumbered } from '../storage/pages.js';
import { openPage, type PlainPage } from '../vault/page.js';
import { TakenOver } from './gather/taken-over.js';

/** A page, and how many contacts stand before it. */
export interface StoredPage extends PlainPage {
  readonly first: number;
}

type IsWanted = (first: number, end: number) => boolean;

/** Wants the pages with a contact whose position `isWanted` says so of. */
export const withSome =
  (isWanted: (position: number) => boolean): IsWanted =>
  (first, end) => {
    for (let position = first; position < end; position++) if (isWanted(position)) return true;
    return false;
  };

/** Sealed pages held at once. */
const maxPages = 8;

/** The pages of one generation, to be walked as often as needed. */
export class StoredPages {
  constructor(
    private readonly db: Queryable,
    private readonly it: Import,
    private readonly generation: number,
    private readonly key: SealKey,
    private readonly signal: AbortSignal,
    private known?: PageCounts[],
  ) {}

  /** The same pages, read by the client of a transaction: it must not wait for a second connection. */
  through(client: Queryable): StoredPages {
    return new StoredPages(client, this.it, this.generation, this.key, this.signal, this.known);
  }

  async counts(): Promise<PageCounts[]> {
    this.known ??= await pageCounts(this.db, this.it.key, this.generation);
    return this.known;
  }

  /** The pages for which `isWanted` says so, told the position of their first contact and the one behind their last. Throws `TakenOver`. */
  forwards(isWanted: IsWanted): AsyncGenerator<StoredPage> {
    return this.#read(isWanted, (pages) => pages);
  }

  /** The same from the last one to the first. Throws `TakenOver`. */
  backwards(isWanted: IsWanted): AsyncGenerator<StoredPage> {
    return this.#read(isWanted, (pages) => pages.reverse());
  }

  async *#read(isWanted: IsWanted, inOrder: <Page>(pages: Page[]) => Page[]): AsyncGenerator<StoredPage> {
    const firsts = new Map<number, number>();
    let first = 0;
    for (const { seq, contacts } of await this.counts()) {
      if (isWanted(first, first + contacts)) firsts.set(seq, first);
      first += contacts;
    }
    const wanted = inOrder([...firsts.keys()]);
    for (let at = 0; at < wanted.length; at += maxPages) {
      this.signal.throwIfAborted();
      const numbers = wanted.slice(at, at + maxPages);
      const pages = await pagesNumbered(this.db, this.it.key, this.generation, numbers);
      if (pages.length < numbers.length) throw new TakenOver();
      for (const page of inOrder(pages)) {
        yield { ...openPage(this.key, sealContext(this.it), page), first: firsts.get(page.seq) ?? 0 };
      }
    }
  }
}
