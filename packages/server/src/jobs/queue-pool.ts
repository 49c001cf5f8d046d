import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { run } from 'graphile-worker';
import { connectionsOfQueue } from '../config/connections.js';
import type { AppContext } from '../context/app-context.js';
import { type Database, openBreakableDatabase } from '../storage/database.js';
import { lendListener } from '../storage/lend-listener.js';
import { unregisterNode } from '../storage/nodes.js';
import { freePool, queueLogger } from '../storage/queue.js';
import { type Heart, type HeartBeat, startHeartBeat } from './heart-beat.js';
import { NewJobs } from './new-jobs.js';
import { watchPool } from './pool-watch.js';
import { QueueFailure } from './queue-failure.js';
import { slotsOf, workersOf } from './slots.js';
import { makeTasks } from './tasks.js';
import { UnderWay } from './under-way.js';

const pollMs = 1000;

/** How long steps have to reach their next page when the node stops. */
const handOverMs = 5000;

/** How long they have when the pool has failed: often the database is there, and only a connection was lost. */
const lastWordsMs = 1500;

/** What a pool leaves that could not say how its runs ended. */
export interface Remains {
  readonly pool: string;
  readonly runs: UnderWay;
}

/** No start takes this long while the database answers. */
const startMs = 8000;

/** One life of the queue on this node. */
export interface QueuePool {
  /** Resolves with the reason when it cannot be trusted any more. */
  readonly failed: Promise<QueueFailure>;
  /** Ends a pool that has failed, within a few seconds: from then on nobody who belongs to it can write anything. */
  abandon(): Promise<void>;
  /** Lets its jobs stop at their next page and gives them back to the queue. */
  stop(): Promise<void>;
}

/**
 * Begins to take jobs, over connections of its own. What earlier pools of this node left is freed first, and what this
 * one leaves is added. Throws when the database is away, or no job can be asked for; nothing is left running then.
 */
export async function startPool(parts: AppContext, node: string, remains: Remains[]): Promise<QueuePool> {
  const { log, config } = parts;
  const { db, breakOff, brokenOff, close } = openBreakableDatabase(
    parts.connectTo(connectionsOfQueue(config.concurrency)),
  );
  const ending = new AbortController();
  // Each import under way listens to it, which is no leak.
  setMaxListeners(0, ending.signal);
  const underWay = new UnderWay();
  const slots = slotsOf(config.concurrency);
  const concurrency = workersOf(config.concurrency);
  const watch = watchPool(concurrency, () => slots.imports.full().length === 0);
  const newJobs = new NewJobs(watch.events);
  let failByHand: (failure: QueueFailure) => void = () => undefined;
  const failedByHand = new Promise<QueueFailure>((resolve) => {
    failByHand = resolve;
  });
  const failed = Promise.race([watch.failed, failedByHand]);

  /** The library would put the job off, for hours in the end; the next pool frees it at once. */
  async function withholdError(error: unknown): Promise<never> {
    failByHand(QueueFailure.of(error));
    await brokenOff;
    throw error;
  }

  const leaveRemains = () => remains.push({ pool: watch.poolName(), runs: underWay });
  const late = globalThis.setTimeout(breakOff, startMs);

  try {
    await freeRemains(db, remains);
    const runner = await run({
      pgPool: lendListener(db, parts.feed, (payload, tell) => newJobs.passOn(payload, tell)),
      taskList: makeTasks({ ...parts, db }, ending.signal, { underWay, slots }, withholdError),
      forbiddenFlags: () => [...slots.imports.full(), ...slots.webhooks.full()],
      concurrency,
      pollInterval: pollMs,
      noHandleSignals: true,
      logger: queueLogger(log),
      events: watch.events,
      // Without batches the queue does not wait for the end of a job to be written down, and an error there would be an
      // unhandled rejection.
      preset: { plugins: [watch.plugin], worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    // Told by the events, too, which do not wait for anything.
    runner.promise.catch(() => undefined);
    const stopRunner = () => runner.stop().catch(() => undefined);
    const giveUp = () => {
      ending.abort(new Error('The queue is taken up anew.'));
      leaveRemains();
      return stopRunner();
    };

    // Without a heart-beat nobody would know that it lives.
    const heartBeat = await beginToBeat({
      db,
      log,
      node,
      pool: watch.poolName(),
      keyHolder: parts.keyHolder,
      turn: watch.turn,
      onPlace: (place) => newJobs.stand(place),
      takesJobs: watch.takesJobs,
      onSilence: (reason) => failByHand(new QueueFailure(reason)),
    }).catch(async (error: unknown) => {
      await Promise.race([giveUp(), setTimeout(lastWordsMs)]);
      throw error;
    });

    return {
      failed,
      async abandon() {
        heartBeat.stop();
        void giveUp();
        await Promise.race([underWay.none(), setTimeout(lastWordsMs)]);
        breakOff();
      },
      async stop() {
        heartBeat.stop();
        ending.abort(new Error('This node is stopping.'));
        await Promise.race([stopRunner(), setTimeout(handOverMs)]);
        leaveRemains();
        // When the database is away, the other nodes free what is left.
        const farewell = freeRemains(db, remains).then(() => unregisterNode(db, node));
        await Promise.race([farewell.catch(() => undefined), setTimeout(lastWordsMs)]);
        await close(lastWordsMs);
      },
    };
  } catch (error) {
    await close(lastWordsMs);
    throw error;
  } finally {
    clearTimeout(late);
  }

  /** Only once it is sure that the pool can ask for jobs. */
  async function beginToBeat(heart: Heart): Promise<HeartBeat> {
    const failure = await Promise.race([watch.asked, failed]);
    if (failure) throw failure.cause ?? failure;
    return startHeartBeat(heart);
  }
}

async function freeRemains(db: Database, remains: Remains[]): Promise<void> {
  for (let first = remains[0]; first; first = remains[0]) {
    await freePool(db, first.pool, first.runs.all());
    remains.shift();
  }
}
