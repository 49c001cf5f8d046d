import { anyStep, expectNoCrossing, expectOwn, type Step } from '@bookbridge/testing/crossings';
import { startTwoTenants, type TwoTenants } from '@bookbridge/testing/two-tenants';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let both: TwoTenants;

beforeAll(async () => {
  both = await startTwoTenants();
});

afterAll(() => both.service.stop());

/** The same for every asset of a page, of which there are many. */
const routesOf = ({ routes }: TwoTenants) => routes.filter(({ path }) => !path.includes('/assets/'));

describe('two applications at one service', () => {
  test('tell nothing of each other at any route, by an id that was learned, is beside one, or is made up', async () => {
    const routes = routesOf(both);
    expect(routes.length).toBeGreaterThan(50);
    const rest = { format: 'json', idempotencyKey: 'a', pageHas: 'own' } as const;
    for (const route of routes)
      for (const method of route.methods)
        for (const [id, as] of [
          ['learned', 'application'],
          ['learned', 'person'],
          ['learned', 'page'],
          ['beside', 'application'],
          ['made up', 'nobody'],
        ] as const) {
          const step: Step = { attacker: 0, route, method, id, index: route.path.length, as, ...rest };
          await expectNoCrossing(both, step);
        }
  });

  test('tell and change nothing of each other in random sequences of reading, guessing and replaying', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep(routesOf(both)), { minLength: 5, maxLength: 20 }), async (steps) => {
        for (const step of steps) await expectNoCrossing(both, step);
      }),
      { numRuns: 6, seed: 16, endOnFailure: true },
    );
  });

  test('have their own in the end', () => expectOwn(both));

  test('would be found out: what an application asks for with its own password is told', async () => {
    const [, other] = both.tenants;
    const itself: TwoTenants = { ...both, tenants: [other, other] };
    const route = both.routes.find(({ path }) => path === '/contacts/:id');
    if (!route) throw new Error('Contacts are to be had.');
    const rest = { format: 'json', idempotencyKey: 'a', pageHas: 'own', as: 'application' } as const;
    const asked = other.ids.map((_, index) =>
      expectNoCrossing(itself, { attacker: 0, route, method: 'GET', id: 'learned', index, ...rest }),
    );
    const found = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected');
    expect(found.length).toBeGreaterThan(1);
  });
});
