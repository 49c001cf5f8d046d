import type { Application } from '../applications/application.js';
import type { ImportIn, ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, isIt, isOf } from './import-key.js';
import { type ImportRow, importColumns, toImport } from './import-rows.js';

/** An import that a run has; its number tells the run from those before and after it. */
export type Running = ImportIn<'gathering' | 'finishing'>;

/** An import that a run has taken, and what the run goes on with. */
export interface Taken {
  readonly it: Running;
  readonly wrappedKey: Buffer;
  /** Those of the application. */
  readonly limits: Application['limits'];
  /** `undefined` when nobody was asked. */
  readonly mapping: Buffer | undefined;
  /** `undefined` before everything has been read. */
  readonly report: Buffer | undefined;
}

/** Which job of the queue a run is, as far as it matters to others. */
export interface Turn {
  /** Under which name the node's worker holds it. */
  readonly pool: string | null;
  readonly turn: number;
}

/**
 * Takes an import for a new run, which reads and finishes it, at a turn that all applications have come to: from now on an
 * earlier run that is still alive somewhere can write nothing. It counts as a try until there is progress, also when its
 * worker is killed. `undefined` when there is nothing to be done any more.
 */
export async function takeRun(
  db: Queryable,
  key: ImportKey,
  { pool, turn }: Turn,
): Promise<Taken | undefined> {
  const { rows } = await db.query<ImportRow & TakenRow>({
    name: 'take_run',
    text: `with taken as (
        update bookbridge.imports set run = run + 1, tries = tries + 1
        where ${isIt} and state in ('gathering', 'finishing')
        returning ${importColumns}
      ), come as (
        update bookbridge.nodes set turn = $4 where worker_pool = $3 and turn < $4
      )
      select taken.*, wrapped, limits, mappings.sealed as mapping, reports.sealed as report
      from taken join bookbridge.applications on applications.id = taken.application_id
      join vault.keys on ${isOf('keys', 'taken')}
      left join vault.mappings on ${isOf('mappings', 'taken')}
      left join vault.reports on ${isOf('reports', 'taken')}`,
    values: [...columnsOf(key), pool, turn],
  });
  const [row] = rows;
  return (
    row && {
      it: toImport(row) as Taken['it'],
      wrappedKey: row.wrapped,
      limits: row.limits,
      mapping: row.mapping ?? undefined,
      report: row.report ?? undefined,
    }
  );
}

interface TakenRow {
  wrapped: Buffer;
  limits: Application['limits'];
  mapping: Buffer | null;
  report: Buffer | null;
}

/**
 * Holds an import for the rest of the transaction; false when this run no longer has it. Taken before anything else of
 * the import is written, in the order in which its other moves take their locks.
 */
export async function holdRun(db: Queryable, it: Running): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'hold_run',
    text: `select from bookbridge.imports
      where ${isIt} and state in ('gathering', 'finishing') and run = $3 for update`,
    values: [...columnsOf(it.key), it.run],
  });
  return rowCount === 1;
}
