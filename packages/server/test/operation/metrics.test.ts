import { type DatabaseProxy, startServiceBehindProxy } from '@bookbridge/testing/database-proxy';
import type { TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Metrics, type QueueState } from '../../dist/observe/metrics.js';

const state = (depth: number): QueueState => ({ depth, oldestSeconds: 0, workers: 1 });

describe('the depth of the queue', () => {
  test('is asked for once in a few seconds, however often the metrics are read', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const metrics = new Metrics();
    let asked = 0;
    metrics.watchQueue(async () => state(++asked));
    const depth = async () => /^bookbridge_queue_depth (\d+)$/m.exec(await metrics.registry.metrics())?.[1];
    expect(await Promise.all([depth(), depth(), depth()])).toEqual(['1', '1', '1']);
    vi.advanceTimersByTime(4000);
    expect(await depth()).toBe('1');
    vi.advanceTimersByTime(2000);
    expect(await depth()).toBe('2');
    vi.useRealTimers();
  });

  test('is left out while it cannot be told, and comes back', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const metrics = new Metrics();
    const answers: (() => Promise<QueueState>)[] = [
      async () => state(3),
      async () => Promise.reject(new Error('away')),
      async () => state(4),
    ];
    metrics.watchQueue(() => (answers.shift() ?? (async () => state(0)))());
    const read: string[] = [];
    for (const _ of [1, 2, 3]) {
      read.push(await metrics.registry.metrics());
      vi.advanceTimersByTime(10_000);
    }
    expect(read[0]).toContain('\nbookbridge_queue_depth 3\n');
    expect(read[1]).not.toMatch(/^bookbridge_queue_depth/m);
    expect(read[2]).toContain('\nbookbridge_queue_depth 4\n');
    vi.useRealTimers();
  });
});

describe('/metrics while the database is away', () => {
  let proxy: DatabaseProxy;
  let service: TestService;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ proxy, service, stop } = await startServiceBehindProxy());
  });

  afterAll(() => stop());

  test('tells all the rest', async () => {
    await proxy.goAway();
    expect((await fetch(`${service.url}/readyz`)).status).toBe(503);
    const response = await fetch(`${service.url}/metrics`);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('bookbridge_http_request_seconds_count');
    expect(text).not.toMatch(/^bookbridge_queue_depth/m);
    await proxy.comeBack();
  });
});
