import { describe, expect, test } from 'vitest';
import { restAfter, waitAfter, waitDuringRest } from '../../dist/webhooks/schedule.js';

const dayMs = 86_400_000;

/** When the attempts are made, in milliseconds after the first. */
function attemptsAt(random: () => number, retryAfterMs = 0): number[] {
  const at = [0];
  for (;;) {
    const triedMs = at.at(-1) ?? 0;
    const waitMs = waitAfter({ tries: at.length, triedMs }, retryAfterMs, 5000, random);
    if (waitMs === undefined) return at;
    at.push(triedMs + waitMs);
  }
}

describe('the attempts at a delivery', () => {
  test('come ever more seldom, and the last when three days are over', () => {
    const at = attemptsAt(() => 1);
    expect(at.slice(0, 8).map((ms) => Math.round(ms / 1000))).toEqual([
      0, 5, 25, 105, 425, 1705, 6825, 27_305,
    ]);
    expect(at.at(-1)).toBe(3 * dayMs);
    expect(at.length).toBeLessThan(20);
  });

  test('are spread by chance, and never more than some thirty', () => {
    const [soon, late] = [attemptsAt(() => 0), attemptsAt(() => 1)];
    expect(soon[1]).toBe(2500);
    expect(late[1]).toBe(5000);
    expect(soon.at(-1)).toBe(3 * dayMs);
    expect(soon.length).toBeLessThan(30);
  });

  test('wait for what the receiver asks, but not beyond the three days', () => {
    expect(attemptsAt(() => 1, 3_600_000)[1]).toBe(3_600_000);
    expect(attemptsAt(() => 1, 30 * dayMs)).toEqual([0, 3 * dayMs]);
  });

  test('of a backlog come by ever more seldom while its endpoint is left alone', () => {
    const wait = (triedMs: number, chance: number) =>
      waitDuringRest({ restMs: 30_000, triedMs }, () => chance);
    expect([wait(0, 0), wait(0, 1), wait(7_200_000, 0), wait(3 * dayMs, 0)]).toEqual([
      30_000, 60_000, 3_600_000, 28_800_000,
    ]);
  });

  test('leave an endpoint alone that let us wait, for a minute at most', () => {
    expect(restAfter(10_000, 5000)).toBe(5000);
    expect(restAfter(10_000, 20_000_000)).toBe(60_000);
    expect(restAfter(30, 20_000_000)).toBe(0);
  });
});
