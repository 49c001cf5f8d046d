import type { Import } from '../../server/dist/model/import.js';
import type { Queryable } from '../../server/dist/storage/database.js';
import { importsByNumber } from '../../server/dist/storage/imports.js';

/** An import by its application's number, whosever it is. Throws when there is none. */
export async function storedImport(db: Queryable, importId: number): Promise<Import> {
  const { rows } = await db.query<{ application_id: string }>(
    'select application_id from bookbridge.imports where import_id = $1',
    [importId],
  );
  const [it] = rows[0] ? await importsByNumber(db, rows[0].application_id, [importId]) : [];
  if (!it) throw new Error(`There is no import ${importId}.`);
  return it;
}
