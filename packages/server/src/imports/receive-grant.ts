import { randomInt } from 'node:crypto';
import type { AppContext } from '../context/app-context.js';
import { grantHashes, revokeLater } from '../grants/revocation.js';
import type { CredentialsGrant, OAuthGrant } from '../model/grant.js';
import type { Import } from '../model/import.js';
import { transaction } from '../storage/database.js';
import { insertGrant } from '../storage/grants.js';
import { moveToGathering } from '../storage/import-moves.js';
import { queueImport } from '../storage/queue.js';
import { sealGrant } from '../vault/grant.js';
import { keyOfImport } from '../vault/import-key.js';

/**
 * Seals a grant and queues the reading of its address book. Gives what the import has become; `undefined` for a grant that
 * comes too late, since another one was first, the person has turned to another way, or the import has ended: what a
 * consent gave is then revoked.
 */
export async function receiveGrant(
  parts: AppContext,
  it: Import,
  grant: OAuthGrant | CredentialsGrant,
): Promise<Import | undefined> {
  const key = await keyOfImport(parts.db, parts.masterKey, it);
  const received =
    key &&
    (await transaction(parts.db, async (client) => {
      const moved = await moveToGathering(client, it, { visitor: randomInt(1, 2 ** 31) });
      if (!moved) return undefined;
      const hashes = grantHashes(parts.masterKey, it, grant);
      await insertGrant(client, it.key, sealGrant(key, it, grant), hashes);
      await queueImport(client, it.key);
      return moved;
    }));
  if (!received && grant.kind === 'oauth') await revokeLater(parts.db, parts, it, grant);
  return received;
}
