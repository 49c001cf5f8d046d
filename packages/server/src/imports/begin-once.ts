import type { AppContext } from '../context/app-context.js';
import type { Import } from '../model/import.js';
import { hashSecret } from '../security/secrets.js';
import { type Queryable, transaction } from '../storage/database.js';
import { importByKey } from '../storage/imports.js';
import { keyedBegin, takeBeginKey } from '../storage/keyed-begins.js';

/** By what a repeated begin is known again. */
export interface Repeatable {
  readonly applicationId: string;
  /** The `Idempotency-Key` of the application. */
  readonly key: string;
  /** All that was asked for, as text. */
  readonly request: string;
}

/** The key was used for another request. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
}

/**
 * Begins an import by `begin`, or gives the one that was begun with the same key while that is good: as long as a code
 * is. Throws `KeyReused`. Of two that come at the same time, on whatever nodes, one begins.
 */
export async function beginOnce(
  parts: AppContext,
  { applicationId, key, request }: Repeatable,
  begin: (db: Queryable) => Promise<Import>,
): Promise<Import> {
  const { db, masterKey, config } = parts;
  const beginKey = { applicationId, keyHash: hashSecret(key) };
  const context = `begin/${applicationId}/${request}`;
  const earlier = await find();
  if (earlier) return earlier;
  const begun = await transaction(db, async (client) => {
    const it = await begin(client);
    const token = masterKey.tokenFor(context, masterKey.beginKeyOf(it));
    const own = { key: it.key, requestHash: Buffer.from(token, 'base64url') };
    if (!(await takeBeginKey(client, beginKey, own, config.limits.codeMinutes))) throw new KeyTaken();
    return it;
  }).catch((error: unknown) => {
    if (error instanceof KeyTaken) return undefined;
    throw error;
  });
  if (begun) return begun;
  const other = await find();
  if (!other) throw new Error(`A key of application ${applicationId} is taken, and leads to no import.`);
  return other;

  async function find(): Promise<Import | undefined> {
    const found = await keyedBegin(db, beginKey);
    if (found && !masterKey.isTokenFor(context, found.requestHash.toString('base64url')))
      throw new KeyReused();
    return found && importByKey(db, found.key);
  }
}

/** Undoes what a transaction has begun in vain. */
class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
}
