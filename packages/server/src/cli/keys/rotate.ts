import { setTimeout } from 'node:timers/promises';
import type { Config } from '../../config/config.js';
import { makeLog } from '../../observe/log.js';
import { keyFileOf } from '../../security/key-file.js';
import { isRewrapQueued, queueRewrap, queueState } from '../../storage/queue.js';
import { linksOfImports } from '../../storage/sealed-rows.js';
import type { Store } from '../../storage/store.js';
import { rewrapAll } from '../../vault/rewrap.js';
import { administer } from '../administer.js';
import { print, UsageError } from '../output.js';
import { counted } from '../plural.js';
import { KeyFileChange } from './key-file-change.js';
import { isNeeded, type KeyState, keysState } from './keys-state.js';

const lookMs = 500;

/** Between lines that say how far it is. */
const tellMs = 10_000;

/** `bookbridge keys rotate`. Throws `UsageError`, and `KeyFileIgnoredError`. */
export const rotate = (store: Store, { masterKey: from }: Config): Promise<void> =>
  administer(store.db, { act: 'keys.rotated' }, async (complete) => {
    await sealAllAnew(store, from);
    await complete(async () => undefined, { act: 'keys.rotated', target: store.masterKey.id });
  });

/**
 * Seals everything with the first master key. With the key file of a data directory also makes a new key before, and
 * removes the old one after that: whatever was interrupted is gone on with.
 */
async function sealAllAnew(store: Store, from: Config['masterKey']): Promise<void> {
  const file = from.kind === 'data-dir' ? new KeyFileChange(store, keyFileOf(from.dataDir)) : undefined;
  await file?.putNewInFront();
  const { db, masterKey } = store;
  const before = await keysState(db, masterKey);
  refuseDivided(before.nodes - (before.keys[0]?.nodes.sealing ?? 0), masterKey.id);
  if (before.keys.every(isSettled)) {
    print(`Everything is sealed with the key ${masterKey.id}, the only one that is needed.`);
    print('To change it, give a new key behind it to every node first: docs/operate/keys.md.');
    return;
  }
  await rewrap(store);
  const { keys } = await keysState(db, masterKey);
  const old = keys.filter((key) => key.given !== 'first' && key.isKnown);
  for (const key of old) tell(key);
  if (old.some((key) => sum(sealedUses(key)) > 0)) process.exitCode = 1;
  if (old.every((key) => !isNeeded(key))) await file?.removeOld();
}

/** A node that seals with another key would go on to do so behind our back. */
function refuseDivided(others: number, id: string): void {
  if (others > 0)
    throw new UsageError(
      `${counted(others, 'node')} ${others === 1 ? 'seals' : 'seal'} with another key than ${id}, the first that this command was given: put it in front on every node, and run this again.`,
    );
}

const isSettled = (key: KeyState) => key.given === 'first' || !(key.isKnown || isNeeded(key));

/** By the queue where a worker runs, else right here. */
async function rewrap(store: Store): Promise<void> {
  const { db, masterKey } = store;
  print(`Sealing everything with the key ${masterKey.id}.`);
  const { workers } = await queueState(db);
  if (workers === 0) {
    await rewrapAll({ db, masterKey, log: makeLog('warn') });
    return;
  }
  await queueRewrap(db, masterKey.id);
  for (let since = performance.now(); await isRewrapQueued(db); await setTimeout(lookMs)) {
    if (performance.now() - since < tellMs) continue;
    print(`${(await leftOver(store)).toLocaleString('en')} values to go.`);
    since = performance.now();
  }
}

async function leftOver({ db, masterKey }: Store): Promise<number> {
  const { keys } = await keysState(db, masterKey);
  return sum(keys.filter(({ given }) => given !== 'first').flatMap(sealedUses));
}

const sealedUses = ({ uses }: KeyState) =>
  uses.filter(({ what }) => what !== linksOfImports).map(({ count }) => count);
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

function tell(key: KeyState): void {
  const sealed = sum(sealedUses(key));
  if (sealed > 0)
    print(
      `The key ${key.id} is still needed: ${counted(sealed, 'value')} could not be sealed anew; docs/operate/keys.md says what to do.`,
    );
  else if (isNeeded(key))
    print(
      `The key ${key.id} is still needed by ${counted(sum(key.uses.map(({ count }) => count)), 'import')} begun with it, which end by themselves: run this again later.`,
    );
  else print(`The key ${key.id} may be removed: nothing needs it any more.`);
}
