import { pollTwoNodes } from '@bookbridge/testing/two-nodes';
import { describe, expect, test } from 'vitest';

/** Many seeds are among the slow tests. */
describe('polls of running imports on two nodes over one database', () => {
  test('never show an older state than an earlier poll, whatever becomes of notifications, nor another application’s', async () => {
    const { older, crossed, refused, polls, lookUps, moves } = await pollTwoNodes({
      seed: 1,
      polls: 300,
      rounds: 1,
    });
    expect(older).toEqual([]);
    expect(crossed).toBe(0);
    expect(refused).toBeGreaterThan(0);
    expect(moves).toBeGreaterThan(0);
    expect(lookUps).toBeLessThan(polls);
  });
});
