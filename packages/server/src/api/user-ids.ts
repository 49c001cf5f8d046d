import type { Import, ImportKey } from '../model/import.js';
import type { MasterKey } from '../security/master-key.js';
import { openRequest } from '../vault/request.js';

/** How long one is remembered after it was last asked for is between this and twice as much. */
const keepMs = 10_000;

/** Together they take a few megabytes at most. */
const [maxKept, maxChars] = [20_000, 1_000_000];

/**
 * The `user_id` of imports, opened once while they are polled: opening one takes longer than the rest of making an answer.
 * It never changes.
 */
export class UserIds {
  #recent = new Map<ImportKey, string | null>();
  #earlier: ReadonlyMap<ImportKey, string | null> = new Map();
  #chars = 0;
  #since = performance.now();

  constructor(private readonly masterKey: MasterKey) {}

  /** Throws `SealError`. */
  of(it: Import): string | null {
    this.#forgetOld();
    let userId = this.#recent.get(it.key);
    if (userId !== undefined) return userId;
    userId = this.#earlier.get(it.key);
    if (userId === undefined) ({ userId } = openRequest(this.masterKey, it));
    this.#recent.set(it.key, userId);
    this.#chars += userId?.length ?? 0;
    return userId;
  }

  #forgetOld(): void {
    const now = performance.now();
    const isFull = this.#recent.size >= maxKept || this.#chars >= maxChars;
    if (!isFull && now - this.#since < keepMs) return;
    this.#earlier = this.#recent;
    this.#recent = new Map();
    this.#chars = 0;
    this.#since = now;
  }
}
