import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { keepFor } from './keep-for.js';

/** Anybody who reaches `/metrics` may read it as often as they like; the queue is counted no more often than this. */
const queueMs = 5000;

/** What `/metrics` tells. Labels are routes, sources and outcomes, never people or applications. */
export class Metrics {
  readonly registry = new Registry();

  readonly importsEnded = new Counter({
    name: 'bookbridge_imports_ended_total',
    help: 'Imports that ended, by source and outcome: completed, or the code of the failure.',
    labelNames: ['source', 'outcome'] as const,
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

  /** Tells the jobs that wait, as they were within the last seconds; nothing while the database is away. */
  watchQueue(depth: () => Promise<number>): void {
    const kept = keepFor(queueMs, depth);
    new Gauge({
      name: 'bookbridge_queue_depth',
      help: 'Jobs that are due and that no worker has taken.',
      registers: [this.registry],
      async collect() {
        try {
          this.set(await kept());
        } catch {
          // The other metrics are wanted most while the database is away.
          this.remove();
        }
      },
    });
  }
}
