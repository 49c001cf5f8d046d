import { setTimeout as sleep } from 'node:timers/promises';
import { seeded, shuffled } from '@bookbridge/testing/seeded';
import { startTroubledStage, type TroubledStage, troubles } from '@bookbridge/testing/trouble/stage';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const count = Number(process.env.TROUBLE_EVENTS ?? 30);
const seed = Number(process.env.TROUBLE_SEED ?? 2611);

/** What is promised after the last event. */
const maxStuckMs = 15_000;

/** How many imports are begun side by side, and how many of them are read when something happens. */
const [users, atOnce] = [8, 4];

describe(`${count} times something is killed or happens to the database, while address books of every kind are read`, () => {
  const random = seeded(seed);
  let stage: TroubledStage;

  beforeAll(async () => {
    stage = await startTroubledStage(random, 0.4);
  }, 300_000);

  afterAll(() => stage.stop(), 60_000);

  test('loses nobody, doubles nobody, and nothing stays where it is', {
    timeout: 120_000 + count * 20_000,
  }, async () => {
    const { watch, applications } = stage;
    const startedAt = performance.now();
    const times = new Map<string, number>();
    applications.start(users);
    for (const [at, trouble] of shuffled(troubles, count, random).entries()) {
      if (at > 0 && at % 50 === 0)
        process.stdout.write(`${at} events, at most ${watch.longestMs} ms: ${watch.longest}\n`);
      await until(async () => watch.running >= atOnce);
      await stage.happen(trouble, 500 + random() * 6000);
      times.set(trouble, (times.get(trouble) ?? 0) + 1);
      if (random() < 0.2) await watch.allGoOn(4 * maxStuckMs);
      // Mostly the next thing happens before everybody is on their feet again.
      else await sleep(random() * 4000);
    }
    await watch.allGoOn(4 * maxStuckMs);
    await applications.end();
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const lines = [
      `seed ${seed}: ${count} events in ${seconds} s; the longest without a step after one: ${watch.longestMs} ms (${watch.longest})`,
      `imports as undisturbed: ${[...applications.right].map(([source, it]) => `${source} ${it}`).join(', ')}`,
      ...[...times].map(([trouble, it]) => `  ${it} × ${trouble}`),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    expect(applications.wrong).toEqual([]);
    expect(await stage.leftOvers()).toEqual([]);
    expect(watch.longestMs).toBeLessThan(maxStuckMs);
  });
});
