import type { Log } from '../observe/log.js';
import type { Readiness } from '../observe/readiness.js';
import { keyFileOf, MasterKeyFileError, readKeyFile } from '../security/key-file.js';
import { MasterKey, type MasterKeyConfig } from '../security/master-key.js';
import type { Database } from '../storage/database.js';
import { recordKeyHolder } from '../storage/key-holders.js';
import {
  claimMasterKey,
  MasterKeyNeededError,
  MasterKeyUnknownError,
  WrongMasterKeyError,
} from '../storage/master-keys.js';

interface Parts {
  readonly db: Database;
  readonly masterKey: MasterKey;
  readonly keyHolder: string;
  readonly log: Log;
  readonly readiness: Readiness;
}

/** Keys that were refused. */
interface Refused {
  /** Their ids; none of a file that cannot be read. */
  readonly keys: string;
  readonly name: string;
  /** When they are tried again. */
  readonly until: number;
}

/** Counting what still needs a key may take seconds on a big database: of the time, no more than a tenth is for that. */
const restPerWork = 9;

/**
 * Keeps the master keys of a node that runs: takes up those of a file that was changed, and tells the other nodes which it
 * has. A node that lacks one which others seal with is not ready.
 */
export class KeyKeeper {
  readonly #file: string | undefined;
  #lacks: string | undefined;
  #refused: Refused | undefined;

  constructor(
    private readonly parts: Parts,
    config: MasterKeyConfig,
  ) {
    this.#file = fileOf(config);
    parts.readiness.watch(() => this.#lacks);
  }

  /** To be done again and again. Throws database errors. */
  async beat(): Promise<void> {
    const { db, masterKey, keyHolder } = this.parts;
    if (this.#file !== undefined) await this.#takeUp(this.#file);
    const known = await recordKeyHolder(db, { id: keyHolder, keys: masterKey.ids });
    const lacking = known.find((id) => !masterKey.ids.includes(id));
    this.#lacks = lacking && `This node does not have the master key ${lacking}, which is in use.`;
  }

  /** Keys that are refused are told once, and leave those that there are as they were. */
  async #takeUp(file: string): Promise<void> {
    const since = performance.now();
    let keys = '';
    try {
      const changed = new MasterKey(readKeyFile(file));
      keys = changed.ids.join();
      if (keys === this.#refused?.keys && since < this.#refused.until) return;
      await this.#change(changed);
      this.#refused = undefined;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const { name, message } = error;
      if (keys !== this.#refused?.keys || name !== this.#refused.name)
        this.parts.log.warn({ reason: message }, 'the changed master keys are not taken up');
      const now = performance.now();
      this.#refused = { keys, name, until: now + (now - since) * restPerWork };
    }
  }

  async #change(changed: MasterKey): Promise<void> {
    const { db, masterKey, keyHolder, log } = this.parts;
    if (changed.ids.join() === masterKey.ids.join()) return;
    // Before anybody is told that this node has them.
    masterKey.alsoOpen(changed);
    await claimMasterKey(db, changed, keyHolder);
    masterKey.become(changed);
    log.info({ keys: masterKey.ids }, 'the master keys have changed: the first seals');
  }
}

/** A key that an operator gives in a variable cannot change while the node runs. */
function fileOf(config: MasterKeyConfig): string | undefined {
  switch (config.kind) {
    case 'given':
      return undefined;
    case 'file':
      return config.file;
    case 'data-dir':
      return keyFileOf(config.dataDir);
  }
}

const isRefusal = (error: unknown): error is Error =>
  [MasterKeyFileError, WrongMasterKeyError, MasterKeyNeededError, MasterKeyUnknownError].some(
    (kind) => error instanceof kind,
  );
