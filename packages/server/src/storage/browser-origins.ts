import type { Queryable } from './database.js';

/** Whether any application has pages of this origin. Walks the index on browser_origins. */
export async function isBrowserOrigin(db: Queryable, origin: string): Promise<boolean> {
  const { rows } = await db.query<{ known: boolean }>({
    name: 'is_browser_origin',
    text: 'select exists (select from bookbridge.applications where browser_origins @> array[$1]) as known',
    values: [origin],
  });
  return rows[0]?.known === true;
}
