// From a fresh clone to a service that runs: installs, builds, and starts `bookbridge dev`.
import path from 'node:path';
import { installIfNeeded } from './installed.mjs';
import { requireNode } from './node-version.mjs';
import { root, runNpm } from './run.mjs';
import { stopWithParent } from './stop-with-parent.mjs';

requireNode();
stopWithParent();
const say = (line) => process.stdout.write(`${line}\n`);

const { code } = await installIfNeeded({
  onStart: () => say('Installing the dependencies (only this once) …'),
});
if (code !== 0) stop('The dependencies could not be installed: see above.', code);

say('Building …');
const built = await runNpm(['run', '--silent', 'build']);
if (built !== 0) stop('The build failed: see above.', built);

// npm runs us at the root; a file is named from where the person is.
const { INIT_CWD: startedIn, npm_lifecycle_event: startedAs } = process.env;
if (startedIn !== undefined && startedAs === 'quickstart') process.chdir(startedIn);

// In this process, so that signals and the exit code are its own. A data directory that is given comes later and wins.
process.argv.splice(2, 0, 'dev', '--data-dir', path.join(root, '.bookbridge'));
await import('../packages/server/bin/bookbridge.js');

function stop(sentence, exitCode) {
  process.stderr.write(`${sentence}\n`);
  process.exit(exitCode);
}
