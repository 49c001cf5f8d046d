import type { ImportIn } from '../../model/import.js';
import { sealContext } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import type { Database } from '../../storage/database.js';
import { type PageCounts, pagesNumbered } from '../../storage/pages.js';
import { type Line, linesOf, openPage } from '../../vault/page.js';

/** Which contacts are asked for. */
export interface Slice {
  readonly start: number;
  /** 0 for all. */
  readonly count: number;
  readonly onlyWithEmail: boolean;
}

/** The pages that hold a slice. */
export interface SlicedPages {
  readonly pages: readonly PageCounts[];
  /** Contacts of the first page that come before the slice. */
  readonly skip: number;
  /** Contacts in the slice. */
  readonly count: number;
  /** Contacts that could have been asked for. */
  readonly total: number;
  readonly onlyWithEmail: boolean;
}

/** Finds the pages of a slice by their counts, without opening any. */
export function sliceOf(
  it: ImportIn<'completed'>,
  stored: readonly PageCounts[],
  { start, onlyWithEmail, ...slice }: Slice,
): SlicedPages {
  const total = onlyWithEmail ? it.totalWithEmail : it.total;
  const count = Math.max(0, Math.min(slice.count || total, total - start));
  const pages: PageCounts[] = [];
  let [before, skip] = [0, 0];
  for (const page of stored) {
    const size = onlyWithEmail ? page.withEmail : page.contacts;
    if (before < start + count && before + size > start && size > 0) {
      if (pages.length === 0) skip = start - before;
      pages.push(page);
    }
    before += size;
  }
  return { pages, skip, count, total, onlyWithEmail };
}

/** Sealed pages held at once: nearly every address book is read whole, or not at all, before its first byte is sent. */
const pagesAtOnce = 32;

/** The contacts were destroyed while they were sent: the answer must break off, not look complete. */
class DestroyedMeanwhile extends Error {
  override readonly name = 'DestroyedMeanwhile';
}

/** The lines of a slice, a batch a page. Ends at once when the first pages are gone; throws when later ones are. */
export async function* storedLines(
  db: Database,
  it: ImportIn<'completed'>,
  key: SealKey,
  { pages, skip, count, onlyWithEmail }: SlicedPages,
): AsyncGenerator<Line[], undefined> {
  let [toSkip, left] = [skip, count];
  for (let i = 0; i < pages.length; i += pagesAtOnce) {
    const wanted = pages.slice(i, i + pagesAtOnce);
    const numbers = wanted.map(({ seq }) => seq);
    const sealed = await pagesNumbered(db, it.key, it.generation, numbers);
    if (sealed.length === 0 && i === 0) return;
    if (sealed.length < wanted.length) throw new DestroyedMeanwhile();
    for (const page of sealed) {
      const lines = [...linesOf(openPage(key, sealContext(it), page))];
      const asked = onlyWithEmail ? lines.filter((line) => line.hasEmail) : lines;
      const batch = asked.slice(toSkip, toSkip + left);
      [toSkip, left] = [0, left - batch.length];
      yield batch;
    }
  }
}
