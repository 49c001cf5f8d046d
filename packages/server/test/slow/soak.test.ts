import { seeded } from '@bookbridge/testing/seeded';
import { type Sample, type SoakStage, startSoak } from '@bookbridge/testing/soak';
import { afterAll, beforeAll, expect, test } from 'vitest';

const minutes = Number(process.env.SOAK_MINUTES ?? 2);
const seed = Number(process.env.SOAK_SEED ?? 16);

const megabyte = 1024 ** 2;
/** Enough to keep it busy, since each asks once a second only. */
const users = 40;

let stage: SoakStage;

beforeAll(async () => {
  stage = await startSoak();
});

afterAll(() => stage.stop());

/** The middle one of what was held in a part of the time, from 0 to 1. */
function middle(samples: readonly Sample[], from: number, to: number, what: 'memory' | 'handles'): number {
  const part = samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to));
  const sorted = part.map((sample) => sample[what]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

test(`${minutes} minutes at half of what it can do cost a node no error, and neither memory nor handles`, {
  timeout: (minutes + 5) * 60_000,
}, async () => {
  const capacity = await stage.capacity(users, 20);
  const { right, wrong, samples } = await stage.soak(capacity / 2, minutes * 60, seeded(seed));
  // The first fifth warms up: V8 compiles, pools fill, and the first contacts are destroyed after a minute.
  const [early, late] = [
    [0.2, 0.4],
    [0.8, 1],
  ].map(([from = 0, to = 1]) => ({
    memory: middle(samples, from, to, 'memory') / megabyte,
    handles: middle(samples, from, to, 'handles'),
  }));
  process.stdout.write(
    `seed ${seed}: ${minutes} min at ${(capacity / 2).toFixed(1)} imports/s, half of ${capacity.toFixed(1)}: ${right} right, ${wrong.length} wrong; ` +
      `memory ${early?.memory.toFixed(0)} → ${late?.memory.toFixed(0)} MB, handles ${early?.handles} → ${late?.handles}; ` +
      `peak ${(stage.node.peakMemory() / megabyte).toFixed(0)} MB\n`,
  );
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThan(0);
  expect(late?.memory).toBeLessThan((early?.memory ?? 0) * 1.15 + 10);
  // Connections to the sandbox and of users come and go.
  expect(late?.handles).toBeLessThan((early?.handles ?? 0) + 15);
});
