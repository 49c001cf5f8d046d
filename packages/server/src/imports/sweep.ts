import type { AppContext } from '../context/app-context.js';
import type { Import, ImportKey } from '../model/import.js';
import { deleteExpiredConsents } from '../storage/consents.js';
import {
  type Batch,
  destroyDue,
  dueToDestroy,
  dueToExpire,
  dueToGiveUp,
  expireDue,
  forgetDue,
  giveUpDue,
  whatIsDue,
} from '../storage/due-imports.js';
import { moveToDestroyed } from '../storage/import-moves.js';
import { deleteExpiredBegins } from '../storage/keyed-begins.js';
import { forgetWebhooks, requeueLostWebhooks } from '../storage/webhook-messages.js';
import { failImport, observeFailure } from './end.js';

/** Imports that one statement ends: it has to be over long before it would be given up. */
const maxAtOnce = 300;

/** How long one sweep works at a backlog before it looks anew. */
const budgetMs = 30_000;

/**
 * Ends what has run out: contacts that were kept long enough, codes that nobody used, records that nobody needs. A backlog
 * is worked off in batches, and contacts are destroyed before each of the others: they wait for one batch, and not for all
 * that is due. Any number of nodes may sweep at once. What cannot be ended is logged, and holds up nothing else.
 */
export async function sweep(parts: AppContext, stopping?: AbortSignal): Promise<void> {
  const { db } = parts;
  const sweeper = new Sweeper(parts);
  for (const until = performance.now() + budgetMs; performance.now() < until && !stopping?.aborted; ) {
    const due = await whatIsDue(db);
    let ended = due.destroy ? await sweeper.destroy() : 0;
    if (due.expire) ended += await sweeper.expire();
    if (due.expire && due.forget) ended += await sweeper.destroy();
    if (due.forget) ended += await forgetDue(db, maxAtOnce);
    if (due.consents) ended += await deleteExpiredConsents(db, maxAtOnce);
    if (due.begins) ended += await deleteExpiredBegins(db, maxAtOnce);
    if (due.webhooks) ended += await forgetWebhooks(db, maxAtOnce);
    if (due.lateWebhooks) ended += await requeueLostWebhooks(db, maxAtOnce);
    if (ended === 0) return;
  }
}

class Sweeper {
  /** What could not be ended this time. */
  readonly #stuck: ImportKey[] = [];

  constructor(private readonly parts: AppContext) {}

  get #batch(): Batch {
    return { max: maxAtOnce, except: this.#stuck };
  }

  /** Gives how many imports it ended, as the others do. */
  destroy(): Promise<number> {
    const { db, config } = this.parts;
    const { recordHours } = config.limits;
    return this.#orOneByOne(
      () => destroyDue(db, this.#batch, recordHours),
      () => dueToDestroy(db, this.#batch),
      (key) => moveToDestroyed(db, key, recordHours),
    );
  }

  expire(): Promise<number> {
    const { db, config } = this.parts;
    const failure = 'consent_expired';
    return this.#orOneByOne(
      async () => {
        const failed = await expireDue(db, this.#batch, failure, config.limits.recordHours);
        for (const it of failed) observeFailure(this.parts, it, it.failure);
        return failed.length;
      },
      () => dueToExpire(db, this.#batch),
      (key) => failImport(this.parts, key, failure, ['waiting', 'asking', 'choosing']),
    );
  }

  /** One import that cannot be ended must not keep the others of its batch from it. */
  async #orOneByOne(
    together: () => Promise<number>,
    due: () => Promise<readonly ImportKey[]>,
    end: (key: ImportKey) => Promise<Import | undefined>,
  ): Promise<number> {
    try {
      return await together();
    } catch (err) {
      this.parts.log.warn({ err }, 'imports could not be ended together, and are ended one by one');
    }
    let ended = 0;
    for (const key of await due()) {
      if (await endOne(this.parts, key, end)) ended++;
      else this.#stuck.push(key);
    }
    return ended;
  }
}

/**
 * Gives up readings that take too long. Those that write right now, or have a grant that is to be revoked, are given up one
 * by one, which may take as long as a write does: so this is not a part of `sweep`.
 */
export async function giveUp(parts: AppContext, stopping?: AbortSignal): Promise<void> {
  const { db, config } = parts;
  const { gatherMinutes, recordHours } = config.limits;
  const stuck: ImportKey[] = [];
  for (;;) {
    const batch = { max: maxAtOnce, except: stuck };
    if ((await dueToGiveUp(db, gatherMinutes, batch)).length === 0) return;
    for (const it of await giveUpDue(db, gatherMinutes, batch, 'gave_up', recordHours))
      observeFailure(parts, it, 'gave_up');
    for (const key of await dueToGiveUp(db, gatherMinutes, batch)) {
      if (stopping?.aborted) return;
      const isEnded = await endOne(parts, key, (it) =>
        failImport(parts, it, 'gave_up', ['gathering', 'finishing']),
      );
      if (!isEnded) stuck.push(key);
    }
  }
}

/** Whether an import was ended; why not, is logged. */
async function endOne(
  { log }: AppContext,
  key: ImportKey,
  end: (key: ImportKey) => Promise<Import | undefined>,
): Promise<boolean> {
  try {
    return (await end(key)) !== undefined;
  } catch (err) {
    log.error({ err, key }, 'an import could not be ended');
    return false;
  }
}
