import type { Queryable } from '../../server/dist/storage/database.js';

/** How many sessions of a test's database wait for a lock that another one holds. */
export async function lockWaits(db: Queryable): Promise<number> {
  const { rowCount } = await db.query(
    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  );
  return rowCount ?? 0;
}
