import { anyStep, expectNoCrossing, expectOwn } from '@bookbridge/testing/crossings';
import { startTwoTenants } from '@bookbridge/testing/two-tenants';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('ten thousand requests of one tenant for what is the other’s, in random sequences: none crosses', async () => {
  const both = await startTwoTenants();
  const routes = both.routes.filter(({ path }) => !path.includes('/assets/'));
  let requests = 0;
  try {
    const sequences = fc.array(anyStep(routes), { minLength: 100, maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(sequences, async (steps) => {
        for (const step of steps) await expectNoCrossing(both, step);
        requests += steps.length;
        await expectOwn(both);
      }),
      { numRuns: 100, seed: 17, endOnFailure: true },
    );
  } finally {
    await both.service.stop();
  }
  expect(requests).toBe(10_000);
}, 900_000);
