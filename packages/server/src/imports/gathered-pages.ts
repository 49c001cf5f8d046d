import type { SealKey } from '../security/seal.js';
import type { Queryable } from '../storage/database.js';
import { gatheredGeneration, type PageCounts, pageCounts, pagesBetween } from '../storage/pages.js';
import { type ImportIn, placeOf } from './import.js';
import { type Line, openPage } from './page.js';

/** Another run has the import now: what this one wrote is to be rolled back. */
export class TakenOver extends Error {
  override readonly name = 'TakenOver';
}

/** The gathered generation, to be walked as often as needed; a batch is a page. */
export class GatheredPages {
  #counts: PageCounts[] | undefined;

  constructor(
    private readonly db: Queryable,
    private readonly it: ImportIn<'finishing'>,
    private readonly key: SealKey,
    private readonly signal: AbortSignal,
  ) {}

  async counts(): Promise<PageCounts[]> {
    this.#counts ??= await pageCounts(this.db, this.it.key, gatheredGeneration);
    return this.#counts;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Iterable<Line>> {
    const at = { place: placeOf(this.it), generation: gatheredGeneration };
    for (const { seq } of await this.counts()) {
      this.signal.throwIfAborted();
      const [page] = await pagesBetween(this.db, this.it.key, gatheredGeneration, seq, seq);
      if (!page) throw new TakenOver();
      yield openPage(this.key, at, page);
    }
  }
}
