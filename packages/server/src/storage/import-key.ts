import type { ImportKey } from '../model/import.js';

/** The key of a row: whose it is, and the number that the database gave it. */
export const importKey = (applicationId: string, id: string): ImportKey =>
  `${applicationId}/${id}` as ImportKey;

/** The columns of a key, as parameters: the first two of each statement about one import. */
export function columnsOf(key: ImportKey): [applicationId: string, id: string] {
  const [applicationId = '', id = ''] = key.split('/');
  return [applicationId, id];
}

/** Which row of `bookbridge.imports` has the key whose columns are $1 and $2. SQL. */
export const isIt = 'imports.application_id = $1 and imports.id = $2';

/** Which rows of a table hang on that import. SQL. */
export const isOfIt = 'application_id = $1 and import_id = $2';

/** Which rows of a table hang on an import that another part of the statement has. SQL. */
export const isOf = (table: string, it: string): string =>
  `${table}.application_id = ${it}.application_id and ${table}.import_id = ${it}.id`;
