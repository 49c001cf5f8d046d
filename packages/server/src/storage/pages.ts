import type { ImportIn, ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, isIt, isOf, isOfIt } from './import-key.js';

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
/** Who was picked, where the person chooses; the table knows the number, too. */
export const pickedGeneration = 2;

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
  const { rowCount } = await db.query({
    name: `append_pages_${pages.length}`,
    text: `with mine as (
        update bookbridge.imports set cursor = $4, gathered = $5, tries = 1, setbacks = 0
        where ${isIt} and state = 'gathering' and run = $3
        returning application_id, id
      ), going_on as (
        update vault.grants set cursor = $6 from mine where ${isOf('grants', 'mine')} and $6::bytea is not null
      )${storingPages(pages, 7, 'mine')}
      select from mine`,
    values: [
      ...columnsOf(it.key),
      it.run,
      progress.cursor,
      progress.gathered,
      progress.sourceCursor ?? null,
      ...valuesOfPages(pages),
    ],
  });
  return rowCount === 1;
}

/** A part of a statement that stores gathered pages, of which there may be none, for the import of a row. All SQL. */
export const storingPages = (pages: readonly SealedPage[], firstParameter: number, it: string): string =>
  pages.length === 0
    ? ''
    : `, stored as (
        insert into vault.pages (application_id, import_id, generation, seq, contacts, with_email, sealed)
        select ${it}.application_id, ${it}.id, ${gatheredGeneration}, page.*
        from ${it}, (values ${rowsOf(pages, firstParameter)}) as page
      )`;

/** Each page is a value of its own: in an array it would go over as text, of twice the size. */
const rowsOf = (pages: readonly SealedPage[], firstParameter: number): string =>
  pages
    .map((_, index) => {
      const [seq, contacts, withEmail, sealed] = [0, 1, 2, 3].map(
        (at) => `$${firstParameter + index * 4 + at}`,
      );
      return `(${seq}::integer, ${contacts}::integer, ${withEmail}::integer, ${sealed}::bytea)`;
    })
    .join(', ');

export const valuesOfPages = (pages: readonly SealedPage[]): unknown[] =>
  pages.flatMap(({ seq, contacts, withEmail, sealed }) => [seq, contacts, withEmail, sealed]);

/** Adds pages of a later generation than the gathered one. */
export async function insertPages(
  db: Queryable,
  key: ImportKey,
  generation: typeof mergedGeneration | typeof pickedGeneration,
  pages: readonly SealedPage[],
): Promise<void> {
  await db.query({
    name: `insert_pages_${pages.length}`,
    text: `insert into vault.pages (application_id, import_id, generation, seq, contacts, with_email, sealed)
      select $1, $2, $3, page.* from (values ${rowsOf(pages, 4)}) as page`,
    values: [...columnsOf(key), generation, ...valuesOfPages(pages)],
  });
}

/** How many contacts each page holds, in order. Walks the primary key. */
export async function pageCounts(db: Queryable, key: ImportKey, generation: number): Promise<PageCounts[]> {
  const { rows } = await db.query<PageCounts>({
    name: 'page_counts',
    text: `select seq, contacts, with_email as "withEmail" from vault.pages
      where ${isOfIt} and generation = $3 order by seq`,
    values: [...columnsOf(key), generation],
  });
  return rows;
}

/** The sealed pages of these numbers that there are, in order. Walks the primary key. */
export async function pagesNumbered(
  db: Queryable,
  key: ImportKey,
  generation: number,
  numbers: readonly number[],
): Promise<SealedPage[]> {
  const { rows } = await db.query<SealedPage>({
    name: 'pages_numbered',
    text: `select seq, contacts, with_email as "withEmail", sealed from vault.pages
      where ${isOfIt} and generation = $3 and seq = any($4::integer[]) order by seq`,
    values: [...columnsOf(key), generation, numbers],
  });
  return rows;
}

/** What there is to be given out of a completed import, but for its pages. */
export interface Contents {
  readonly wrappedKey: Buffer;
  readonly pages: readonly PageCounts[];
  /** The person whose address book it is; `undefined` when the source names nobody. */
  readonly sealedOwner: Buffer | undefined;
}

/** `undefined` once it is destroyed. Walks primary keys. */
export async function contentsOf(db: Queryable, it: ImportIn<'completed'>): Promise<Contents | undefined> {
  const { rows } = await db.query<{
    wrapped: Buffer;
    owner: Buffer | null;
    pages: [number, number, number][];
  }>({
    name: 'contents',
    text: `select wrapped, owners.sealed as owner, coalesce((
          select json_agg(json_build_array(seq, contacts, with_email) order by seq) from vault.pages
          where ${isOfIt} and generation = $3), '[]') as pages
      from vault.keys left join vault.owners using (application_id, import_id)
      where ${isOfIt}`,
    values: [...columnsOf(it.key), it.generation],
  });
  const [row] = rows;
  return (
    row && {
      wrappedKey: row.wrapped,
      sealedOwner: row.owner ?? undefined,
      pages: row.pages.map(([seq, contacts, withEmail]) => ({ seq, contacts, withEmail })),
    }
  );
}
