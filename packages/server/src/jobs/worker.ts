import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { AppContext } from '../context/app-context.js';
import { ofNodes, type Patience, withPatience } from '../storage/await-database.js';
import { QueueFailure } from './queue-failure.js';
import { type QueuePool, type Remains, startPool } from './queue-pool.js';

/** Between attempts to take the queue up again; the second for a database that fails each time. */
const [againMs, patientMs] = [500, 3000];

/** A pool that lived as long as this was a good one. */
const soundMs = 10_000;

export interface Worker {
  /** Lets the steps under way stop at their next page and gives them back to the queue. */
  stop(): Promise<void>;
}

/**
 * Begins to take jobs, and goes on to do so until it is stopped: a pool that has failed in any way is given up, whatever
 * the library says of it, and another one is started as soon as the database answers. Throws what the first start throws,
 * once that is not waited for any longer.
 */
export async function startWorker(parts: AppContext, patience: Patience = ofNodes): Promise<Worker> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const node = randomUUID();
  const remains: Remains[] = [];
  const first = await withPatience(() => startPool(parts, node, remains), parts.log, patience);
  let trouble: QueueFailure | undefined;
  const forget = parts.readiness.watch(() => trouble && `The queue does not run. ${trouble.message}`);

  async function live(): Promise<void> {
    let [pool, since, waitMs]: [QueuePool | undefined, number, number] = [first, performance.now(), againMs];
    while (pool) {
      const failure = await Promise.race([pool.failed, stopped]);
      if (!failure) return pool.stop();
      waitMs = performance.now() - since < soundMs ? patientMs : againMs;
      trouble = failure;
      parts.log.warn(failure.logged, 'the queue stopped and is taken up again');
      await pool.abandon();
      pool = await startAgain(waitMs);
      since = performance.now();
    }
  }

  /** `undefined` when it is to stop. */
  async function startAgain(waitMs: number): Promise<QueuePool | undefined> {
    for (;;) {
      await Promise.race([setTimeout(waitMs), stopped]);
      if (signal.aborted) return undefined;
      try {
        const pool = await startPool(parts, node, remains);
        trouble = undefined;
        return pool;
      } catch (error) {
        noteAnother(QueueFailure.of(error));
      }
    }
  }

  /** The log is told once of each reason, however often it is met in a row. */
  function noteAnother(failure: QueueFailure): void {
    if (failure.message !== trouble?.message)
      parts.log.warn(failure.logged, 'the queue could not be taken up again');
    trouble = failure;
  }

  const ended = live();
  return {
    async stop() {
      stopping.abort();
      await ended;
      forget();
    },
  };
}
