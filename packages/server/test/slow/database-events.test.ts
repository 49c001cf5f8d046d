import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DatabaseEvent,
  databaseEvents,
  type Stage,
  startStage,
} from '@bookbridge/testing/database-events';
import { afterAll, beforeAll, describe, test } from 'vitest';

const all = Object.keys(databaseEvents) as DatabaseEvent[];

/** The same numbers each time: Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every kind as often as any other, in an order that nobody thought out. */
function shuffled(count: number, random: () => number): DatabaseEvent[] {
  const events = Array.from({ length: count }, (_, at) => all[at % all.length] as DatabaseEvent);
  return events
    .map((event) => ({ event, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ event }) => event);
}

for (const [nodes, imports, count, seed] of [
  [1, 4, 40, 1126],
  [3, 6, 40, 2611],
  [3, 20, 20, 1611],
] as const)
  describe(`${count} events with ${imports} imports under way on ${nodes === 1 ? 'one node' : `${nodes} nodes`}`, () => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await startStage({ nodes, people: 3000, pageSeconds: 0.6 });
    });

    afterAll(() => stage.stop());

    test('stop nobody, lose nobody and double nobody', { timeout: 1_200_000 }, async () => {
      const random = seeded(seed);
      const waited = new Map<DatabaseEvent, number[]>(all.map((event) => [event, []]));
      for (const event of shuffled(count, random)) {
        await stage.topUp(imports);
        const ms = await stage.happen(event, 500 + random() * 9500);
        waited.get(event)?.push(Math.round(ms));
        // Sometimes the next thing happens before everybody is on their feet again.
        if (random() < 0.5) await sleep(random() * 2000);
      }
      await stage.allEnded();
      for (const [event, each] of waited)
        process.stdout.write(
          `${event}: ${each.length} times, progress and all ready within ${Math.max(...each)} ms\n`,
        );
      process.stdout.write(
        `${stage.right()} imports were right; the longest wait was ${Math.max(...[...waited.values()].flat())} ms\n`,
      );
    });
  });
