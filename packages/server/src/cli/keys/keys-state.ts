import type { KeyId } from '../../security/derived-keys.js';
import type { MasterKey } from '../../security/master-key.js';
import type { Database } from '../../storage/database.js';
import { type KeyHolder, otherKeyHolders } from '../../storage/key-holders.js';
import { knownKeys } from '../../storage/master-keys.js';
import { type KeyUse, keyUses } from '../../storage/sealed-rows.js';

/** How one master key stands. */
export interface KeyState {
  readonly id: KeyId;
  /** Whether this command was given it, and as which: the first seals. */
  readonly given: 'first' | 'behind' | 'not';
  /** Whether it has ever sealed, as far as that is not over and forgotten. */
  readonly isKnown: boolean;
  readonly uses: readonly KeyUse[];
  /** The nodes that have it, and those that seal with it. */
  readonly nodes: { readonly having: number; readonly sealing: number };
}

/** How all master keys stand that were given, have sealed, or are at a node; in this order. */
export interface KeysState {
  readonly keys: readonly KeyState[];
  /** The nodes that run. */
  readonly nodes: number;
  /** Of values of which nothing tells the key. */
  readonly lost: number;
}

export async function keysState(db: Database, masterKey: MasterKey): Promise<KeysState> {
  const [uses, known, holders] = [
    await keyUses(db),
    await knownKeys(db),
    await otherKeyHolders(db, undefined),
  ];
  const ids = new Set([...masterKey.ids, ...known, ...holders.flatMap(({ keys }) => keys)]);
  return {
    keys: [...ids].map((id) => ({
      id,
      given: id === masterKey.id ? 'first' : masterKey.ids.includes(id) ? 'behind' : 'not',
      isKnown: known.includes(id),
      uses: uses.filter(({ keyId }) => keyId === id),
      nodes: nodesOf(id, holders),
    })),
    nodes: holders.length,
    lost: uses.filter(({ keyId }) => keyId === undefined).reduce((sum, { count }) => sum + count, 0),
  };
}

const nodesOf = (id: KeyId, holders: readonly KeyHolder[]) => ({
  having: holders.filter(({ keys }) => keys.includes(id)).length,
  sealing: holders.filter(({ keys }) => keys[0] === id).length,
});

/** Whether anything could not be opened without a key, or is still sealed with it. */
export const isNeeded = ({ uses, nodes }: KeyState): boolean => uses.length > 0 || nodes.sealing > 0;
