import { type Stage, startStage } from '@bookbridge/testing/database-events';
import { afterAll, beforeAll, describe, test } from 'vitest';

/** All other events are among the slow tests. */
describe('four imports under way', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage({ nodes: 1, people: 3000, pageSeconds: 0.2 });
  });

  afterAll(() => stage.stop());

  for (const event of ['a session is killed', 'the network is silent', 'another server takes over'] as const)
    test(`go on when ${event}, lose nobody and double nobody`, async () => {
      await stage.topUp(4);
      // The stage waits for progress, and throws when there is none in far more time than it takes.
      const ms = await stage.happen(event, 1500);
      process.stdout.write(`${event}: progress and all ready within ${Math.round(ms)} ms\n`);
      await stage.allEnded();
    });
});
