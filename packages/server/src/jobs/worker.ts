import { EventEmitter } from 'node:events';
import { Logger, type Runner, run, runMigrations, type WorkerEvents } from 'graphile-worker';
import type { Log } from '../observe/log.js';
import type { Parts } from '../parts.js';
import type { Database } from '../storage/database.js';
import { startHeartBeat } from './heart-beat.js';
import { makeTasks } from './tasks.js';

const pollMs = 1000;

/** The queue's own messages quote payloads and errors: only that something went wrong is passed on. */
const queueLogger = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.warn({ queue: message.slice(0, 60) }, 'the queue reported an error');
  });

/** Makes or updates the queue's tables. */
export async function migrateQueue(db: Database, log: Log): Promise<void> {
  await runMigrations({ pgPool: db, logger: queueLogger(log) });
}

export interface Worker {
  /** Lets the steps under way stop at their next page and gives them back to the queue. */
  stop(): Promise<void>;
}

/** Begins to take jobs. */
export async function startWorker(parts: Parts): Promise<Worker> {
  const { db, log, config } = parts;
  const stopping = new AbortController();
  const events: WorkerEvents = new EventEmitter();
  let poolName = '';
  events.on('pool:create', ({ workerPool }) => {
    poolName = workerPool.id;
  });
  const runner: Runner = await run({
    pgPool: db,
    taskList: makeTasks(parts, stopping.signal),
    concurrency: config.concurrency,
    pollInterval: pollMs,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 4000,
    logger: queueLogger(log),
    events,
  });
  const heartBeat = await startHeartBeat(db, log, poolName);
  return {
    async stop() {
      stopping.abort(new Error('This node is stopping.'));
      await runner.stop();
      await heartBeat.stop();
    },
  };
}
