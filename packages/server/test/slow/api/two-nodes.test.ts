import { pollTwoNodes } from '@bookbridge/testing/two-nodes';
import { describe, expect, test } from 'vitest';

/** Each waits for restarts and for what is late; a machine that has much else to do is slow. */
const maxMs = 600_000;

describe('polls of running imports on two nodes over one database', () => {
  for (let seed = 1; seed <= 3; seed++)
    test(
      `never show an older state than an earlier poll, nor another application’s, with seed ${seed}`,
      async () => {
        const shown = await pollTwoNodes({ seed, polls: 2000, rounds: 3 });
        process.stdout.write(
          `seed ${seed}: ${shown.polls} polls, ${shown.lookUps} look-ups, ${shown.moves} moves, ${shown.faults} faults\n`,
        );
        expect(shown.older).toEqual([]);
        expect(shown.crossed).toBe(0);
        expect(shown.refused).toBeGreaterThan(0);
        expect(shown.moves).toBeGreaterThan(0);
        expect(shown.lookUps).toBeLessThan(shown.polls);
      },
      maxMs,
    );
});
