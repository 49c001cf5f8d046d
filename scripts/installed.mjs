import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, runNpm } from './run.mjs';

/** Installs what package-lock.json names, unless it is there. Gives the exit code, and whether there was anything to do. */
export async function installIfNeeded({ onStart = () => undefined } = {}) {
  if (await isInstalled()) return { code: 0, hasRun: false };
  onStart();
  // Also where NODE_ENV is production: building needs the compiler, trying out the bundled database.
  const code = await runNpm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  return { code, hasRun: true };
}

/** By content: a checkout gives every file a new date, and changes nothing in most of them. */
async function isInstalled() {
  const [locked, installed] = await Promise.all([
    packagesOf('package-lock.json'),
    packagesOf('node_modules/.package-lock.json'),
  ]);
  return Object.entries(locked)
    .filter(([place]) => place.startsWith('node_modules/') || place.includes('/node_modules/'))
    .every(([place, wanted]) => {
      const found = installed[place];
      // What is optional is left out where it does not run.
      if (!found) return wanted.optional === true;
      // Only of links to our own packages: of others it may be left out on one side.
      return found.version === wanted.version && (!wanted.link || found.resolved === wanted.resolved);
    });
}

async function packagesOf(lockfile) {
  try {
    return JSON.parse(await readFile(path.join(root, lockfile), 'utf8')).packages;
  } catch {
    return {};
  }
}
