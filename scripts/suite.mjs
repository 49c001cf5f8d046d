import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installIfNeeded } from './installed.mjs';
import { requireNode } from './node-version.mjs';
import { root, runNode, runNpm } from './run.mjs';
import { readResults } from './test-results.mjs';

const say = (line = '') => process.stdout.write(`${line}\n`);

/**
 * Installs and builds what is not there, then runs the checks and the tests of projects of vitest.config.ts one after
 * the other. A test that hangs does not hang whoever waits for the last line: `maxMinutes` are for a machine that others use as
 * well. The last line counts all of it; the exit code is 1 when anything failed.
 */
export async function runSuite({ projects, maxMinutes, checks = {} }) {
  requireNode();
  const suite = new Suite();
  const isReady =
    (await suite.step('install', async () => (await installIfNeeded()).code)) &&
    (await suite.step('build', () => runNpm(['run', '--silent', 'build'])));
  if (isReady) {
    for (const [name, script] of Object.entries(checks))
      suite.count(await suite.step(name, () => runNpm(['run', '--silent', script])));
    await suite.step('tests', () => suite.runTests(projects, maxMinutes));
  } else suite.count(false);
  suite.end();
}

class Suite {
  #passed = 0;
  #failed = 0;
  #skipped = 0;
  #timings = [];

  /** Runs a step and gives whether it passed; a step is a function that gives an exit code. */
  async step(name, runStep) {
    say(`— ${name}`);
    const started = performance.now();
    const hasPassed = (await runStep()) === 0;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    this.#timings.push({ name, seconds, hasPassed });
    return hasPassed;
  }

  count(hasPassed) {
    if (hasPassed) this.#passed += 1;
    else this.#failed += 1;
  }

  async runTests(projects, maxMinutes) {
    const folder = await mkdtemp(path.join(tmpdir(), 'bookbridge-results-'));
    const file = path.join(folder, 'results.json');
    try {
      const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
      const secondTries = path.join(root, 'scripts/tell-second-tries.mjs');
      const reporters = [
        '--reporter=default',
        '--reporter=json',
        `--reporter=${secondTries}`,
        `--outputFile.json=${file}`,
      ];
      const code = await runNode(
        [vitest, 'run', '--project', projects, ...reporters, ...process.argv.slice(2)],
        { maxMs: maxMinutes * 60_000 },
      );
      const { passed, failed, skipped } = await readResults(file, code);
      this.#passed += passed;
      this.#failed += failed.length;
      this.#skipped += skipped.length;
      tell('FAILED', failed);
      tell('SKIPPED (something that they need is not here)', skipped);
      return failed.length;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  end() {
    say();
    for (const { name, seconds, hasPassed } of this.#timings)
      say(`${hasPassed ? '✓' : '✗'} ${name.padEnd(8)} ${seconds.padStart(6)} s`);
    const skipped = this.#skipped > 0 ? `, ${this.#skipped} skipped` : '';
    say(`\n${this.#passed} passed, ${this.#failed} failed${skipped}`);
    process.exitCode = this.#failed === 0 ? 0 : 1;
  }
}

function tell(title, names) {
  if (names.length === 0) return;
  say(`\n${title}:`);
  for (const name of names) say(`  ${name}`);
}
