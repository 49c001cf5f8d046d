import type { ImportIn, ImportKey } from '../imports/import.js';
import type { Queryable } from './database.js';

/** A page as it lies in the vault. */
export interface SealedPage {
  readonly seq: number;
  readonly contacts: number;
  readonly withEmail: number;
  readonly sealed: Buffer;
}

export type PageCounts = Omit<SealedPage, 'sealed'>;

/** The generation that `gather` writes, and the one that `finish` makes of it when people were merged. */
export const gatheredGeneration = 0;
export const mergedGeneration = 1;

/**
 * Stores a gathered page together with the count and the cursor to go on from, in one statement. False when this run
 * has been taken over or the import has ended: then nothing was stored.
 */
export async function appendPage(
  db: Queryable,
  it: ImportIn<'gathering'>,
  page: SealedPage,
  progress: { cursor: number; gathered: number },
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'append_page',
    text: `with mine as (
        update bookbridge.imports set cursor = $3, gathered = $4, tries = 0
        where id = $1 and state = 'gathering' and run = $2
        returning id
      )
      insert into vault.pages (import_id, generation, seq, contacts, with_email, sealed)
      select id, ${gatheredGeneration}, $5, $6, $7, $8 from mine`,
    values: [
      it.key,
      it.run,
      progress.cursor,
      progress.gathered,
      page.seq,
      page.contacts,
      page.withEmail,
      page.sealed,
    ],
  });
  return rowCount === 1;
}

export async function insertMergedPage(db: Queryable, key: ImportKey, page: SealedPage): Promise<void> {
  await db.query({
    name: 'insert_merged_page',
    text: `insert into vault.pages (import_id, generation, seq, contacts, with_email, sealed)
      values ($1, ${mergedGeneration}, $2, $3, $4, $5)`,
    values: [key, page.seq, page.contacts, page.withEmail, page.sealed],
  });
}

/** How many contacts each page holds, in order. Walks the primary key. */
export async function pageCounts(db: Queryable, key: ImportKey, generation: number): Promise<PageCounts[]> {
  const { rows } = await db.query<PageCounts>({
    name: 'page_counts',
    text: `select seq, contacts, with_email as "withEmail" from vault.pages
      where import_id = $1 and generation = $2 order by seq`,
    values: [key, generation],
  });
  return rows;
}

/** The sealed pages `first` … `last`, in order. Walks the primary key. */
export async function pagesBetween(
  db: Queryable,
  key: ImportKey,
  generation: number,
  first: number,
  last: number,
): Promise<SealedPage[]> {
  const { rows } = await db.query<SealedPage>({
    name: 'pages_between',
    text: `select seq, contacts, with_email as "withEmail", sealed from vault.pages
      where import_id = $1 and generation = $2 and seq between $3 and $4 order by seq`,
    values: [key, generation, first, last],
  });
  return rows;
}

/** Passes the gathered pages that nothing changed on into the merged generation: all but those with these numbers. */
export async function keepPages(db: Queryable, key: ImportKey, changed: readonly number[]): Promise<void> {
  await db.query({
    name: 'keep_pages',
    text: `update vault.pages set generation = ${mergedGeneration}
      where import_id = $1 and generation = ${gatheredGeneration} and seq <> all($2::integer[])`,
    values: [key, changed],
  });
}

export async function deleteGathered(db: Queryable, key: ImportKey): Promise<void> {
  await db.query({
    name: 'delete_gathered',
    text: `delete from vault.pages where import_id = $1 and generation = ${gatheredGeneration}`,
    values: [key],
  });
}
