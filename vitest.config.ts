import { defineConfig } from 'vitest/config';
import { LongestFirst } from './packages/testing/src/longest-first.js';

const slow = 'packages/*/test/slow/**/*.test.ts';

/** Proofs that something takes no longer than is promised: a busy machine would prove nothing. */
const alone = 'packages/server/test/slow/trouble.test.ts';

/** Proofs that nothing is lost, mixed up or left behind: it would not be undone by a second try. */
const proofs = [
  '**/*killed*',
  'api/two-nodes',
  'database-*',
  'full-disk',
  'jobs/hand-over',
  'operation/key-rotation',
  'operation/rolling-restart',
  'patroni',
  'soak',
  'tenants/crossings',
].map((name) => `packages/server/test/slow/${name}.test.ts`);

const each = {
  setupFiles: ['vitest.setup.ts'],
  // Generous: a machine that others use is slow, and none of these limits is a promise.
  testTimeout: 120_000,
  hookTimeout: 180_000,
  // What was built runs as it is: to transform it again for every file took more time than many tests do.
  server: { deps: { external: [/\/packages\/[^/]+\/dist\//] } },
};

/** A slow machine takes longer than the limit of a test for one proof. */
const eachSlow = { ...each, testTimeout: 300_000, sequence: { groupOrder: 0 } };

export default defineConfig({
  test: {
    globalSetup: ['packages/testing/src/global-setup.ts'],
    // Twice the cores of a small machine: half of the time tests wait for processes, time-outs and browsers.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Files share a process: to load the service anew for each of them took a third of the time of all of their tests.
      {
        test: {
          ...each,
          name: 'fast',
          isolate: false,
          // Told at the end of `npm test`.
          retry: 1,
          include: ['packages/*/test/**/*.test.{ts,tsx}'],
          exclude: [slow],
        },
      },
      {
        test: {
          ...eachSlow,
          name: 'slow',
          retry: 1,
          include: [slow],
          exclude: [alone, ...proofs],
        },
      },
      { test: { ...eachSlow, name: 'slow-proofs', include: proofs } },
      { test: { ...eachSlow, name: 'slow-alone', include: [alone], sequence: { groupOrder: 1 } } },
    ],
  },
});
