import type { MasterKey } from '../security/master-key.js';
import type { Queryable } from './database.js';

/** The database was sealed with another master key. */
export class WrongMasterKeyError extends Error {
  override readonly name = 'WrongMasterKeyError';

  constructor() {
    super(
      'The master key is not the one that this database was sealed with. Set BOOKBRIDGE_MASTER_KEY (or the file master.key of the data directory) to the original key, or start with an empty database.',
    );
  }
}

/** Leaves a check in a new database, and throws `WrongMasterKeyError` when a kept one does not open. */
export async function checkMasterKey(db: Queryable, masterKey: MasterKey): Promise<void> {
  await db.query('insert into bookbridge.key_checks (sealed) values ($1) on conflict do nothing', [
    masterKey.newCheck(),
  ]);
  const { rows } = await db.query<{ sealed: Buffer }>('select sealed from bookbridge.key_checks');
  if (!rows[0] || !masterKey.passes(rows[0].sealed)) throw new WrongMasterKeyError();
}
