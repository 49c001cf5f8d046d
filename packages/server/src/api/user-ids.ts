import { RecentlyAsked } from '../imports/recently-asked.js';
import type { ImportKey, ImportProgress } from '../model/import.js';
import type { MasterKey } from '../security/master-key.js';
import { openRequest } from '../vault/request.js';

/** Together they take twice as much at most. */
const maxBytes = 4_000_000;

/** What one takes besides its text. */
const bytesOfEntry = 200;

/**
 * The `user_id` of imports, opened once while they are polled: opening one takes longer than the rest of making an answer.
 * It never changes.
 */
export class UserIds {
  readonly #opened = new RecentlyAsked<ImportKey, { readonly userId: string | null }>(
    maxBytes,
    ({ userId }) => bytesOfEntry + 2 * (userId?.length ?? 0),
  );

  constructor(private readonly masterKey: MasterKey) {}

  /** Throws `SealError`. */
  of(it: ImportProgress): string | null {
    let opened = this.#opened.get(it.key);
    if (!opened) {
      opened = { userId: openRequest(this.masterKey, it).userId };
      this.#opened.set(it.key, opened);
    }
    return opened.userId;
  }

  /** How many are remembered. */
  get size(): number {
    return this.#opened.size;
  }
}
