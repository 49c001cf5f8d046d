// Everything that must hold: build, lint, types, and the tests of every package. The last line counts them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installIfNeeded } from './installed.mjs';
import { requireNode } from './node-version.mjs';
import { root, runNode, runNpm } from './run.mjs';
import { readResults } from './test-results.mjs';

/** A test that hangs must not hang whoever waits for the last line. */
const mostTestMs = 20 * 60_000;

requireNode();
const say = (line = '') => process.stdout.write(`${line}\n`);
const counts = { passed: 0, failed: 0, skipped: 0 };
const timings = [];

const isReady =
  (await step('install', async () => (await installIfNeeded()).code)) &&
  (await step('build', () => runNpm(['run', '--silent', 'build'])));
if (isReady) {
  count(await step('lint', () => runNpm(['run', '--silent', 'lint'])));
  count(await step('types', () => runNpm(['run', '--silent', 'typecheck'])));
  await step('tests', runTests);
} else counts.failed += 1;

say();
for (const { name, seconds, hasPassed } of timings)
  say(`${hasPassed ? '✓' : '✗'} ${name.padEnd(8)} ${seconds.padStart(6)} s`);
say();
say(
  `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** Runs a step and gives whether it passed; a step is a function that gives an exit code. */
async function step(name, runStep) {
  say(`— ${name}`);
  const started = performance.now();
  const hasPassed = (await runStep()) === 0;
  timings.push({ name, seconds: ((performance.now() - started) / 1000).toFixed(1), hasPassed });
  return hasPassed;
}

function count(hasPassed) {
  counts[hasPassed ? 'passed' : 'failed'] += 1;
}

async function runTests() {
  const folder = await mkdtemp(path.join(tmpdir(), 'bookbridge-results-'));
  const file = path.join(folder, 'results.json');
  try {
    const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await runNode([vitest, 'run', ...reporters, ...process.argv.slice(2)], {
      mostMs: mostTestMs,
    });
    const { passed, failed, skipped } = await readResults(file, code);
    counts.passed += passed;
    counts.failed += failed.length;
    counts.skipped += skipped.length;
    tell('FAILED', failed);
    tell('SKIPPED (something that they need is not here)', skipped);
    return failed.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tell(title, names) {
  if (names.length === 0) return;
  say(`\n${title}:`);
  for (const name of names) say(`  ${name}`);
}
