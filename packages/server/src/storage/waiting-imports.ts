import type { FailureCode } from '../model/failures.js';
import type { Import } from '../model/import.js';
import type { Method } from '../model/source.js';
import type { Queryable } from './database.js';
import { columnsOf, isIt } from './import-key.js';

/**
 * Lets an import that waits for its person go on waiting; `failure` is what it will fail with when they do not come back in
 * time. False when it no longer waits by the way that it had.
 */
export async function keepWaiting(
  db: Queryable,
  { key, method }: Pick<Import, 'key' | 'method'>,
  failure: FailureCode,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'keep_waiting',
    text: `update bookbridge.imports set expires_with = $3
      where ${isIt} and method = $4 and state = 'waiting' and wait_until > clock_timestamp()`,
    values: [...columnsOf(key), failure, method],
  });
  return rowCount === 1;
}

/** Lets an import that waits for its person go on waiting by another way. False when it no longer waits by the one it had. */
export async function turnToWay(
  db: Queryable,
  { key, method }: Pick<Import, 'key' | 'method'>,
  next: Method,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'turn_to_way',
    text: `update bookbridge.imports set method = $4, consent_mode = null
      where ${isIt} and method = $3 and state = 'waiting' and wait_until > clock_timestamp()`,
    values: [...columnsOf(key), method, next],
  });
  return rowCount === 1;
}
