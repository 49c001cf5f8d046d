import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DatabaseEvent,
  databaseEvents,
  type Stage,
  startStage,
} from '@bookbridge/testing/database-events';
import { seeded, shuffled } from '@bookbridge/testing/seeded';
import { afterAll, beforeAll, describe, test } from 'vitest';

const all = Object.keys(databaseEvents) as DatabaseEvent[];

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
      for (const event of shuffled(all, count, random)) {
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
