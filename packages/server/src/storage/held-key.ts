import type { KeyId } from '../security/derived-keys.js';
import type { Queryable } from './database.js';

/** A value was sealed with a key that has been forgotten since, and is not stored. */
export class MasterKeyForgottenError extends Error {
  override readonly name = 'MasterKeyForgottenError';

  constructor(keyId: KeyId) {
    super(`The master key ${keyId} has just been forgotten; do it again with the keys that there are now.`);
  }
}

/** A part of a statement, `held`, that has a row while a key is known, and keeps it so until the transaction has ended. SQL. */
export const holdingKey = (id: string): string =>
  `held as (select from bookbridge.master_keys where id = ${id} for key share)`;

/**
 * Keeps the key that has sealed what is stored in this transaction from being forgotten before it has ended. Throws
 * `MasterKeyForgottenError`.
 */
export async function holdKey(client: Queryable, id: KeyId): Promise<void> {
  const { rowCount } = await client.query({
    name: 'hold_key',
    text: `with ${holdingKey('$1')} select from held`,
    values: [id],
  });
  if (rowCount !== 1) throw new MasterKeyForgottenError(id);
}
