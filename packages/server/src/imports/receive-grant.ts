import { type Grant, sealGrant } from '../oauth/grant.js';
import { revokeLater } from '../oauth/revocation.js';
import type { Parts } from '../parts.js';
import { transaction } from '../storage/database.js';
import { insertGrant } from '../storage/grants.js';
import { moveToGathering } from '../storage/import-moves.js';
import { queueImport } from '../storage/jobs.js';
import type { Import } from './import.js';
import { keyOfImport } from './report.js';

/**
 * Seals a grant and queues the reading of its address book. One that comes too late, since another one was first or the
 * import has ended, is revoked.
 */
export async function receiveGrant(parts: Parts, it: Import, grant: Grant): Promise<void> {
  const key = await keyOfImport(parts.db, parts.masterKey, it);
  const isFirst =
    key !== undefined &&
    (await transaction(parts.db, async (client) => {
      if (!(await moveToGathering(client, it.key, undefined))) return false;
      await insertGrant(client, it.key, sealGrant(key, it, grant));
      await queueImport(client, it.key);
      return true;
    }));
  if (!isFirst) await revokeLater(parts.db, parts, it, grant, undefined);
}
