import { EventEmitter, once } from 'node:events';
import type { Worker, WorkerEvents } from 'graphile-worker';
import { importTask } from '../storage/queue.js';
import { QueueFailure } from './queue-failure.js';

/** Looks for a job in a row that may be late; the queue looks each second. */
const maxLate = 4;

/** What the library tells of a pool. */
export interface PoolWatch {
  /** To be given to the library. */
  readonly events: WorkerEvents;
  /** Under which the pool holds jobs; known as soon as it runs. */
  readonly poolName: () => string;
  /** The latest turn that it has taken since it last found nobody in line; 0 when that was now. */
  readonly turn: () => number;
  /** Resolves when the database has told a worker whether there is a job. */
  readonly asked: Promise<undefined>;
  /** Resolves with the reason when the pool cannot be trusted any more. */
  readonly failed: Promise<QueueFailure>;
  /** Whether each of its workers has a job or looks for one. To be asked at each beat. */
  takesJobs(): boolean;
  /** To be given to the library, too: its shutdown then begins when no worker waits for the database. */
  readonly plugin: GraphileConfig.Plugin;
}

/**
 * Watches a pool of the library, which is sound only as long as all that it asks of the database succeeds: it loses count
 * of what it has to write down, then waits for ever; and a job that was given while the connection broke is nobody's.
 * `asksForImports` tells whether a worker that asks for a job now would be given an import.
 */
export function watchPool(concurrency: number, asksForImports: () => boolean): PoolWatch {
  const events: WorkerEvents = new EventEmitter();
  let [name, busy, asking, late, turn] = ['', 0, 0, 0, 0];
  const quietEvent = new EventEmitter();
  /** Those that would be given an import, who can tell that nobody stands in line. */
  const looking = new WeakSet<Worker>();

  const asked = () => {
    asking--;
    if (asking === 0) quietEvent.emit('quiet');
  };
  events.on('pool:create', ({ workerPool }) => {
    name = workerPool.id;
  });
  events.on('worker:getJob:start', ({ worker }) => {
    asking++;
    late = 0;
    if (asksForImports()) looking.add(worker);
    else looking.delete(worker);
  });
  events.on('worker:getJob:empty', ({ worker }) => {
    asked();
    if (looking.has(worker)) turn = 0;
  });
  events.on('worker:getJob:error', asked);
  events.on('job:start', ({ job }) => {
    asked();
    busy++;
    if (job.task_identifier === importTask) turn = Math.max(turn, job.priority);
  });
  events.on('job:complete', () => {
    busy--;
  });

  const looked = new Promise<undefined>((resolve) => {
    events.on('worker:getJob:empty', () => resolve(undefined));
    events.on('job:start', () => resolve(undefined));
  });
  const failed = new Promise<QueueFailure>((resolve) => {
    const fail = ({ error }: { error: unknown }) => resolve(QueueFailure.of(error));
    events.on('worker:getJob:error', fail);
    events.on('pool:fatalError', fail);
    events.on('worker:fatalError', fail);
    events.on('pool:gracefulShutdown', () => resolve(new QueueFailure('The queue was shut down.')));
  });

  return {
    events,
    poolName: () => name,
    turn: () => turn,
    asked: looked,
    failed,
    takesJobs() {
      if (busy >= concurrency) late = 0;
      return late++ < maxLate;
    },
    plugin: {
      name: 'BookbridgeQuietShutdown',
      worker: {
        middleware: {
          // A worker that is told to stop while it asks for a job, in vain, would print the error on the terminal.
          async poolGracefulShutdown(next) {
            if (asking > 0) await once(quietEvent, 'quiet');
            return next();
          },
        },
      },
    },
  };
}
