import { type Stage, startStage } from '@bookbridge/testing/database-events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What is promised; the stage itself waits longer, and says how long it took. All other events are among the slow tests. */
const promisedMs = 15_000;

describe('four imports under way', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage({ nodes: 1, people: 3000, pageSeconds: 0.2 });
  });

  afterAll(() => stage.stop());

  for (const event of ['a session is killed', 'the network is silent', 'another server takes over'] as const)
    test(`go on within seconds when ${event}, lose nobody and double nobody`, async () => {
      await stage.topUp(4);
      expect(await stage.happen(event, 1500)).toBeLessThan(promisedMs);
      await stage.allEnded();
    });
});
