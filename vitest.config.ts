import { defineConfig } from 'vitest/config';
import { LongestFirst } from './packages/testing/src/longest-first.js';

const slow = 'packages/*/test/slow/**/*.test.ts';

/** Proofs that something takes no longer than is promised: a busy machine would prove nothing. */
const alone = 'packages/server/test/slow/trouble.test.ts';

const each = {
  setupFiles: ['vitest.setup.ts'],
  // Generous: a machine that others use is slow, and none of these limits is a promise.
  testTimeout: 120_000,
  hookTimeout: 180_000,
  // What was built runs as it is: to transform it again for every file took more time than many tests do.
  server: { deps: { external: [/\/packages\/[^/]+\/dist\//] } },
};

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
          // Told at the end of `npm test`. What the slow tests prove has to hold each time.
          retry: 1,
          include: ['packages/*/test/**/*.test.{ts,tsx}'],
          exclude: [slow],
        },
      },
      {
        test: {
          ...each,
          testTimeout: 300_000,
          name: 'slow',
          include: [slow],
          exclude: [alone],
          sequence: { sequencer: LongestFirst, groupOrder: 0 },
        },
      },
      { test: { ...each, name: 'slow-alone', include: [alone], sequence: { groupOrder: 1 } } },
    ],
  },
});
