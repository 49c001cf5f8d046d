import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, isIt } from './import-key.js';

const maxTries = 5;

/** How long after consent a code may be typed, by the database's clock. */
const typedMinutes = 10;

/** Takes one of the tries to type a code. Gives how many are left then; `undefined` when there was none, or it is too late. */
export async function takeReleaseTry(db: Queryable, key: ImportKey): Promise<number | undefined> {
  const { rows } = await db.query<{ taken: number }>({
    name: 'take_release_try',
    text: `update bookbridge.imports set release_tries = release_tries + 1
      where ${isIt} and release_tries < ${maxTries} and consented_at > clock_timestamp() - make_interval(mins => ${typedMinutes})
      returning release_tries as taken`,
    values: columnsOf(key),
  });
  return rows[0] && maxTries - rows[0].taken;
}

/** The code was right. */
export async function giveBackReleaseTry(db: Queryable, key: ImportKey): Promise<void> {
  await db.query({
    name: 'give_back_release_try',
    text: `update bookbridge.imports set release_tries = release_tries - 1 where ${isIt}`,
    values: columnsOf(key),
  });
}
