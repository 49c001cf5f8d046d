import {
  type DatabaseEvent,
  databaseEvents,
  type Stage,
  startStage,
} from '@bookbridge/testing/database-events';
import { afterAll, beforeAll, describe, test } from 'vitest';

describe('a database that is away for two minutes', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage({ nodes: 3, people: 3000, pageSeconds: 0.2 });
  });

  afterAll(() => stage.stop());

  test('is waited for', { timeout: 400_000 }, async () => {
    await stage.topUp(4);
    const ms = await stage.happen('it is away', 120_000);
    process.stdout.write(`it is away: progress and all ready within ${Math.round(ms)} ms\n`);
    await stage.allEnded();
  });
});

for (const imports of [0, 1])
  describe(`a node with ${imports === 0 ? 'nothing to read' : 'one import under way'}`, () => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await startStage({ nodes: 1, people: 3000, pageSeconds: 0.2 });
    });

    afterAll(() => stage.stop());

    for (const event of Object.keys(databaseEvents) as DatabaseEvent[])
      test(`reads on when ${event}`, { timeout: 300_000 }, async () => {
        await stage.topUp(imports);
        await stage.happen(event, 1500);
        await stage.topUp(Math.max(imports, 1));
        await stage.allEnded();
      });
  });
