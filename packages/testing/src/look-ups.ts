import type { Database } from '../../server/dist/storage/database.js';

/** Tells of each statement that looks imports up, and of how many: the other polls are answered from memory. */
export function watchLookUps(db: Database, tell: (imports: number) => void): void {
  const { query } = db;
  Object.assign(db, {
    query(asked: { name?: string; values?: [string, unknown[]] }, ...more: unknown[]) {
      if (asked.name === 'imports_by_number') tell(asked.values?.[1].length ?? 0);
      return Reflect.apply(query, db, [asked, ...more]);
    },
  });
}
