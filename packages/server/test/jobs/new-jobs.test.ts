import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import type { Worker, WorkerEvents } from 'graphile-worker';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NewJobs } from '../../dist/jobs/new-jobs.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const told = (drawn: number) => `{"r":${drawn},"count":1}`;

/** A node, and how often its queue was told of a job. */
function node(before: number, nodes: number) {
  const events = new EventEmitter() as WorkerEvents;
  const newJobs = new NewJobs(events);
  newJobs.stand({ before, nodes });
  const tell = vi.fn();
  const look = () => {
    const looking = { worker: {} as Worker } as never;
    events.emit('worker:getJob:start', looking);
    return () => events.emit('worker:getJob:empty', looking);
  };
  return { hear: (payload: string) => newJobs.passOn(payload, tell), tell, look };
}

describe('a new job', () => {
  test('is looked for at once by exactly one of the nodes, whichever number was drawn', () => {
    const drawn = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 40 }), (number, count) => {
        const nodes = Array.from({ length: count }, (_, before) => node(before, count));
        for (const { hear } of nodes) hear(told(number));
        expect(nodes.filter(({ tell }) => tell.mock.calls.length === 1)).toHaveLength(1);
        vi.advanceTimersByTime(200);
        expect(nodes.every(({ tell }) => tell.mock.calls.length === 1)).toBe(true);
      }),
    );
  });

  test('is looked for by another node a fifth of a second later, unless that has found no job meanwhile', () => {
    const busy = node(1, 2);
    busy.hear(told(0.1));
    vi.advanceTimersByTime(199);
    expect(busy.tell).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(busy.tell).toHaveBeenCalledOnce();

    const idle = node(1, 2);
    idle.hear(told(0.1));
    idle.hear(told(0.2));
    idle.look()();
    vi.advanceTimersByTime(1000);
    expect(idle.tell).not.toHaveBeenCalled();
  });

  test('of which a node hears while it looks in vain for others may be there now', () => {
    const { hear, tell, look } = node(1, 2);
    hear(told(0.1));
    const findsNone = look();
    hear(told(0.2));
    findsNone();
    vi.advanceTimersByTime(200);
    expect(tell).toHaveBeenCalledOnce();
  });

  test('that is left is looked for once', () => {
    const { hear, tell, look } = node(1, 2);
    hear(told(0.1));
    vi.advanceTimersByTime(200);
    hear(told(0.2));
    look();
    vi.advanceTimersByTime(200);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  test('is looked for at once by a node that knows of no other, and by all when no number was drawn', () => {
    const alone = node(0, 1);
    for (const number of [0, 0.5, 1e-17, 0.999_999_999]) alone.hear(told(number));
    expect(alone.tell).toHaveBeenCalledTimes(4);
    const other = node(1, 2);
    for (const payload of ['', '{"count":5}', '{"breaking":true}']) other.hear(payload);
    expect(other.tell).toHaveBeenCalledTimes(3);
  });
});
