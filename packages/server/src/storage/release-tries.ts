import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';

const maxTries = 5;

/** Takes one of the tries to type a code; false when there is none left. */
export async function takeReleaseTry(db: Queryable, key: ImportKey): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'take_release_try',
    text: `update bookbridge.imports set release_tries = release_tries + 1 where id = $1 and release_tries < ${maxTries}`,
    values: [key],
  });
  return rowCount === 1;
}

/** The code was right. */
export async function giveBackReleaseTry(db: Queryable, key: ImportKey): Promise<void> {
  await db.query({
    name: 'give_back_release_try',
    text: 'update bookbridge.imports set release_tries = release_tries - 1 where id = $1',
    values: [key],
  });
}
