import type { Import } from '../model/import.js';
import type { Queryable } from './database.js';

/** Counts an import that ended: no application, no person. */
export async function countEnded(
  db: Queryable,
  it: Import,
  outcome: string,
  contacts: number,
): Promise<void> {
  await db.query({
    name: 'count_ended',
    text: `insert into bookbridge.statistics (source, outcome, seconds, contacts)
      values ($1, $2, extract(epoch from now() - $3::timestamptz), $4)`,
    values: [it.source, outcome, it.gatheringAt ?? it.createdAt, contacts],
  });
}
