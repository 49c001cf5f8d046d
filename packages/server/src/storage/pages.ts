import type { ImportIn, ImportKey } from '../model/import.js';
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

/** How far a run has come. */
export interface Progress {
  /** Contacts read so far, kept or not. */
  readonly cursor: number;
  /** Contacts kept so far. */
  readonly gathered: number;
  /** Where a provider goes on. */
  readonly sourceCursor: Buffer | undefined;
}

/**
 * Stores gathered pages together with the count and the cursors to go on from, in one statement. False when this run
 * has been taken over or the import has ended: then nothing was stored.
 */
export async function appendPages(
  db: Queryable,
  it: ImportIn<'gathering'>,
  pages: readonly SealedPage[],
  progress: Progress,
): Promise<boolean> {
  // Each page is a value of its own: in an array it would go over as text, of twice the size.
  const rows = pages.map((_, index) => {
    const [seq, contacts, withEmail, sealed] = [6, 7, 8, 9].map((first) => `$${first + index * 4}`);
    return `(${seq}::integer, ${contacts}::integer, ${withEmail}::integer, ${sealed}::bytea)`;
  });
  const { rowCount } = await db.query({
    name: `append_pages_${pages.length}`,
    text: `with mine as (
        update bookbridge.imports set cursor = $3, gathered = $4, tries = 1
        where id = $1 and state = 'gathering' and run = $2
        returning id
      ), going_on as (
        update vault.grants set cursor = $5 from mine where import_id = mine.id and $5::bytea is not null
      )${rows.length === 0 ? '' : storing(rows)}
      select from mine`,
    values: [
      it.key,
      it.run,
      progress.cursor,
      progress.gathered,
      progress.sourceCursor ?? null,
      ...pages.flatMap((page) => [page.seq, page.contacts, page.withEmail, page.sealed]),
    ],
  });
  return rowCount === 1;
}

const storing = (rows: readonly string[]) => `, stored as (
        insert into vault.pages (import_id, generation, seq, contacts, with_email, sealed)
        select mine.id, ${gatheredGeneration}, page.* from mine, (values ${rows.join(', ')}) as page
      )`;

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
