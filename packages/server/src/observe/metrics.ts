import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { cacheFor } from './cache-for.js';

/** Anybody who reaches `/metrics` may read it as often as they like; the queue is counted no more often than this. */
const queueMs = 5000;

/** What the queue is like, on all nodes. */
export interface QueueState {
  /** Jobs that are due and that no worker holds. */
  readonly depth: number;
  /** How long the oldest job is due that no living worker has taken, in seconds; 0 when there is none. */
  readonly oldestSeconds: number;
  /** Workers that have been heard of within the last seconds. */
  readonly workers: number;
}

/** What `/metrics` tells. Labels are routes, sources and outcomes, never people or applications. */
export class Metrics {
  readonly registry = new Registry();

  readonly importsEnded = new Counter({
    name: 'bookbridge_imports_ended_total',
    help: 'Imports that ended, by source, consent mode and outcome: completed, or the code of the failure.',
    labelNames: ['source', 'mode', 'outcome'] as const,
    registers: [this.registry],
  });

  readonly gatherSeconds = new Histogram({
    name: 'bookbridge_gather_seconds',
    help: 'Seconds from consent to the end of an import, by source.',
    labelNames: ['source'] as const,
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900],
    registers: [this.registry],
  });

  readonly httpSeconds = new Histogram({
    name: 'bookbridge_http_request_seconds',
    help: 'Seconds from a request to the end of its answer, by method, route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
    registers: [this.registry],
  });

  readonly webhookAttempts = new Counter({
    name: 'bookbridge_webhook_attempts_total',
    help: 'Attempts at delivering a webhook, by outcome: delivered, the class of another status, or why there was no answer.',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  /** Tells what the queue is like on all nodes, as it was within the last seconds; nothing while the database is away. */
  watchQueue(ask: () => Promise<QueueState>): void {
    const kept = cacheFor(queueMs, ask);
    const gauge = (name: string, help: string, of: (state: QueueState) => number) =>
      new Gauge({
        name,
        help,
        registers: [this.registry],
        async collect() {
          try {
            this.set(of(await kept()));
          } catch {
            // The other metrics are wanted most while the database is away.
            this.remove();
          }
        },
      });
    gauge('bookbridge_queue_depth', 'Jobs that are due and that no worker has taken.', (it) => it.depth);
    gauge(
      'bookbridge_oldest_job_seconds',
      'For how long the oldest job is due that no living worker has taken.',
      (it) => it.oldestSeconds,
    );
    gauge('bookbridge_workers', 'Workers that take jobs, on all nodes.', (it) => it.workers);
  }
}
