import { EventEmitter, setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { run, type WorkerEvents } from 'graphile-worker';
import type { Parts } from '../context/parts.js';
import { queueLogger } from '../storage/queue.js';
import { startHeartBeat } from './heart-beat.js';
import { makeTasks } from './tasks.js';

const pollMs = 1000;

/** How long steps have to reach their next page when the node stops. */
const abortMs = 4000;

/** Between attempts to take the queue up again. */
const againMs = 1000;

export interface Worker {
  /** Lets the steps under way stop at their next page and gives them back to the queue. */
  stop(): Promise<void>;
}

/**
 * Begins to take jobs. The queue gives up for good when it cannot write down how a job ended, as when the database goes
 * away: then it is taken up anew, and what it held is freed like a dead node's.
 */
export async function startWorker(parts: Parts): Promise<Worker> {
  const stopping = new AbortController();
  // Each import under way listens to it, which is no leak.
  setMaxListeners(0, stopping.signal);
  let pool = await startPool(parts, stopping.signal);

  async function keepUp(): Promise<void> {
    await pool.ended;
    while (!stopping.signal.aborted) {
      parts.log.warn('the queue stopped and is taken up again');
      await pool.stop();
      pool = await startPoolAgain(parts, stopping.signal);
      // Asked to stop while it was starting: nobody else would.
      if (stopping.signal.aborted) await pool.stop();
      await pool.ended;
    }
  }

  const kept = keepUp().catch(() => undefined);
  return {
    async stop() {
      stopping.abort(new Error('This node is stopping.'));
      await pool.stop();
      await kept;
    },
  };
}

/** One life of the queue on this node. */
interface Pool {
  /** Resolves when it takes no more jobs, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

async function startPoolAgain(parts: Parts, stopping: AbortSignal): Promise<Pool> {
  for (;;) {
    await setTimeout(againMs, undefined, { signal: stopping });
    const pool = await startPool(parts, stopping).catch(() => undefined);
    if (pool) return pool;
  }
}

async function startPool(parts: Parts, stopping: AbortSignal): Promise<Pool> {
  const { db, log, config } = parts;
  const events: WorkerEvents = new EventEmitter();
  let poolName = '';
  events.on('pool:create', ({ workerPool }) => {
    poolName = workerPool.id;
  });
  const runner = await run({
    pgPool: db,
    taskList: makeTasks(parts, stopping),
    concurrency: config.concurrency,
    pollInterval: pollMs,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: abortMs,
    logger: queueLogger(log),
    events,
    // Without batches the queue does not wait for the end of a job to be written down, and an error there would be an
    // unhandled rejection.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  const ended = runner.promise.catch(() => undefined);
  const heartBeat = await startHeartBeat(db, log, poolName).catch(async (error: unknown) => {
    // Without a heart-beat nobody would know that it lives.
    await runner.stop();
    throw error;
  });
  return {
    ended,
    async stop() {
      // Both throw when they are too late, or when the database is away: what they leave is freed by other nodes.
      await runner.stop().catch(() => undefined);
      await heartBeat.stop().catch(() => undefined);
      await ended;
    },
  };
}
