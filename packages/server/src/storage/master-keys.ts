import type { KeyId } from '../security/derived-keys.js';
import type { MasterKey } from '../security/master-key.js';
import { operator } from '../security/operator.js';
import { recordAct } from './audit.js';
import { type Database, type Queryable, transaction } from './database.js';
import { isEarlierVersionRunning, type KeyHolder, otherKeyHolders, recordKeyHolder } from './key-holders.js';
import { type KeyUse, keyUses } from './sealed-rows.js';

/** The database was sealed with another master key. */
export class WrongMasterKeyError extends Error {
  override readonly name = 'WrongMasterKeyError';

  constructor() {
    super(
      'The master key is not the one that this database was sealed with. Set BOOKBRIDGE_MASTER_KEY (or the file master.key of the data directory) to the original key, or start with an empty database.',
    );
  }
}

/** A key was taken away that is still needed. */
export class MasterKeyNeededError extends Error {
  override readonly name = 'MasterKeyNeededError';

  constructor(keyId: KeyId, needs: string) {
    super(
      `The master key ${keyId} is still needed (${needs}) and is not among the given ones: give it as well, and see \`bookbridge keys status\`.`,
    );
  }
}

/** A key would seal that a node which runs cannot open. */
export class MasterKeyUnknownError extends Error {
  override readonly name = 'MasterKeyUnknownError';

  constructor(keyId: KeyId, who: string) {
    super(
      `The master key ${keyId} would seal, but ${who}: give it to every node as the second key first, then put it in front.`,
    );
  }
}

interface Registered {
  readonly id: KeyId;
  readonly is_first: boolean;
}

/**
 * Takes the master keys into use for a node, or for a command (`undefined`): at the start, and whenever they change. Of
 * two that change keys at the same time one waits for the other.
 *
 * A new database is sealed with the first key that comes. That a later one seals from now on, or that one is forgotten, is an
 * entry of the audit trail, whoever notices it first. Throws `WrongMasterKeyError` when none of the keys is this
 * database's, `MasterKeyNeededError` when one is missing that is still needed, and `MasterKeyUnknownError` when a new
 * one would seal before every node can open what it seals.
 */
export async function claimMasterKey(
  db: Database,
  masterKey: MasterKey,
  holder: string | undefined,
): Promise<void> {
  await transaction(db, async (client) => {
    await client.query('lock table bookbridge.master_keys in share row exclusive mode');
    masterKey.setFirst(await firstKeyOf(client, masterKey));
    const registered = await registeredKeys(client, masterKey);
    const others = await otherKeyHolders(client, holder);
    const missing = registered.filter(({ id }) => !masterKey.ids.includes(id));
    if (missing.length > 0) await forgetUnneeded(client, missing, others);
    if (!registered.some(({ id }) => id === masterKey.id)) await register(client, masterKey, others);
    if (holder !== undefined) await recordKeyHolder(client, { id: holder, keys: masterKey.ids });
  });
}

/** The key that has made the check, which is left in a new database. */
async function firstKeyOf(client: Queryable, masterKey: MasterKey): Promise<KeyId | undefined> {
  await client.query('insert into bookbridge.key_checks (sealed) values ($1) on conflict do nothing', [
    masterKey.newCheck(),
  ]);
  const { rows } = await client.query<{ sealed: Buffer }>('select sealed from bookbridge.key_checks');
  return rows[0] && masterKey.keyOfCheck(rows[0].sealed);
}

/** The keys of this database, of which at least one is here. Before there were ids it had one key. */
async function registeredKeys(client: Queryable, masterKey: MasterKey): Promise<Registered[]> {
  const { rows } = await client.query<Registered>('select id, is_first from bookbridge.master_keys');
  if (rows.some(({ id }) => masterKey.ids.includes(id))) return rows;
  const { firstId } = masterKey;
  if (rows.length > 0 || firstId === undefined) throw new WrongMasterKeyError();
  await client.query('insert into bookbridge.master_keys (id, is_first) values ($1, true)', [firstId]);
  return [{ id: firstId, is_first: true }];
}

/** Forgets keys that are not here any more. Throws `MasterKeyNeededError` when one is still needed. */
async function forgetUnneeded(
  client: Queryable,
  missing: readonly Registered[],
  others: readonly KeyHolder[],
): Promise<void> {
  // Whoever stores what they have sealed is waited for, and counted; whoever comes later finds the key gone.
  await client.query('select from bookbridge.master_keys where id = any($1) for update', [
    missing.map(({ id }) => id),
  ]);
  const uses = await keyUses(client);
  for (const { id } of missing) {
    const needs = needsOf(id, uses, others);
    if (needs.length > 0) throw new MasterKeyNeededError(id, needs.join(', '));
    await client.query('delete from bookbridge.master_keys where id = $1', [id]);
    await recordKeyAct(client, 'key.forgotten', id);
  }
}

/** What a key is still needed for, each as a few words. */
export function needsOf(id: KeyId, uses: readonly KeyUse[], holders: readonly KeyHolder[]): string[] {
  const sealing = holders.filter(({ keys }) => keys[0] === id).length;
  return [
    ...uses.filter(({ keyId }) => keyId === id).map(({ what, count }) => `${what}: ${count}`),
    ...(sealing > 0 ? [`nodes that seal with it: ${sealing}`] : []),
  ];
}

/** Lets a new key seal from now on. Throws `MasterKeyUnknownError`. */
async function register(
  client: Queryable,
  masterKey: MasterKey,
  others: readonly KeyHolder[],
): Promise<void> {
  const { id } = masterKey;
  const without = others.filter(({ keys }) => !keys.includes(id)).length;
  if (without > 0) throw new MasterKeyUnknownError(id, `${without} of the nodes that run do not have it`);
  if (await isEarlierVersionRunning(client))
    throw new MasterKeyUnknownError(id, 'a node of an earlier version runs, which can have one key only');
  await client.query('insert into bookbridge.master_keys (id, is_first) values ($1, $2)', [
    id,
    id === masterKey.firstId,
  ]);
  await recordKeyAct(client, 'key.put_in_front', id);
}

const recordKeyAct = (client: Queryable, act: 'key.put_in_front' | 'key.forgotten', target: KeyId) =>
  recordAct(client, { actor: operator(), act, target, outcome: 'done' });

/** The keys that may have sealed something here, the oldest in front. */
export async function knownKeys(db: Queryable): Promise<KeyId[]> {
  const { rows } = await db.query<{ id: KeyId }>(
    'select id from bookbridge.master_keys order by added_at, id',
  );
  return rows.map(({ id }) => id);
}
