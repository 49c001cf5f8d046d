import { type ImportIn, placeOf } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import type { Queryable } from '../../storage/database.js';
import { gatheredGeneration, type PageCounts, pageCounts, pagesBetween } from '../../storage/pages.js';
import { openPage, type PlainPage } from '../../vault/page.js';
import { TakenOver } from '../gather/taken-over.js';

/** A gathered page, and how many contacts stand before it. */
export interface GatheredPage extends PlainPage {
  readonly first: number;
}

/** The gathered generation, to be walked as often as needed. */
export class GatheredPages {
  constructor(
    private readonly db: Queryable,
    private readonly it: ImportIn<'finishing'>,
    private readonly key: SealKey,
    private readonly signal: AbortSignal,
    private known?: PageCounts[],
  ) {}

  /** The same pages, read by the client of a transaction: it must not wait for a second connection. */
  through(client: Queryable): GatheredPages {
    return new GatheredPages(client, this.it, this.key, this.signal, this.known);
  }

  async counts(): Promise<PageCounts[]> {
    this.known ??= await pageCounts(this.db, this.it.key, gatheredGeneration);
    return this.known;
  }

  /** The pages that hold any of the positions from `first` on up to, but without, `end`. Throws `TakenOver`. */
  async *where(isWanted: (first: number, end: number) => boolean): AsyncGenerator<GatheredPage> {
    let first = 0;
    for (const { seq, contacts } of await this.counts()) {
      if (isWanted(first, first + contacts)) {
        this.signal.throwIfAborted();
        const [page] = await pagesBetween(this.db, this.it.key, gatheredGeneration, seq, seq);
        if (!page) throw new TakenOver();
        yield { ...openPage(this.key, placeOf(this.it), page), first };
      }
      first += contacts;
    }
  }
}
