import { setTimeout } from 'node:timers/promises';
import { newKey, readKeyFile, replaceKeyFile } from '../../security/key-file.js';
import type { KeyBytes } from '../../security/key-text.js';
import { MasterKey } from '../../security/master-key.js';
import { type KeyHolder, otherKeyHolders } from '../../storage/key-holders.js';
import { claimMasterKey, knownKeys } from '../../storage/master-keys.js';
import type { Store } from '../../storage/store.js';
import { print } from '../output.js';

const lookMs = 200;

/** A service looks at its key file every second. */
const patienceMs = 30_000;

/** A service that runs does not take up its changed key file. */
export class KeyFileIgnoredError extends Error {
  override readonly name = 'KeyFileIgnoredError';

  constructor(file: string) {
    super(
      `The service that runs has not taken up the changed keys in ${file}: its log says why. Run this again when that is mended; nothing is lost.`,
    );
  }
}

/** Changes the key file of a data directory step by step, so that whatever runs can open at each moment what is sealed. */
export class KeyFileChange {
  constructor(
    private readonly store: Store,
    private readonly file: string,
  ) {}

  /** Has a new key seal, unless one that was put in front before is still behind what it is to seal. */
  async putNewInFront(): Promise<void> {
    const [first, second, ...others] = readKeyFile(this.file);
    if (second && (await this.#hasSealed(second))) return;
    const added = second ?? newKey();
    await this.#put([first, added, ...others]);
    const id = idOf(added);
    await this.#wait(({ keys }) => keys.includes(id));
    await this.#put([added, first, ...others]);
    await this.#wait(({ keys }) => keys[0] === id);
    print(`A new master key ${id} seals from now on; ${this.file} holds the old one behind it.`);
  }

  async removeOld(): Promise<void> {
    const [first] = readKeyFile(this.file);
    await this.#put([first]);
    print(`${this.file} holds the new key alone now. Keep a copy of it, apart from the database.`);
  }

  async #hasSealed(key: Buffer): Promise<boolean> {
    return (await knownKeys(this.store.db)).includes(idOf(key));
  }

  /** Here, too. */
  async #put(keys: KeyBytes): Promise<void> {
    const { db, masterKey } = this.store;
    const changed = new MasterKey(keys);
    replaceKeyFile(this.file, keys);
    await claimMasterKey(db, changed, undefined);
    masterKey.become(changed);
  }

  async #wait(isDone: (holder: KeyHolder) => boolean): Promise<void> {
    for (const until = performance.now() + patienceMs; performance.now() < until; await setTimeout(lookMs)) {
      const holders = await otherKeyHolders(this.store.db, undefined);
      if (holders.every(isDone)) return;
    }
    throw new KeyFileIgnoredError(this.file);
  }
}

const idOf = (key: Buffer) => new MasterKey(key).id;
