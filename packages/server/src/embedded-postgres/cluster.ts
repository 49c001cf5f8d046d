import { mkdtemp, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { chownTo, removeOwned } from './chown-to.js';
import { runCommand } from './command.js';
import { EmbeddedServerError, failedWith } from './error.js';
import type { Home } from './home.js';

import { initdbArguments, type ServerSettings } from './server-files.js';
import type { ServerUser } from './server-user.js';

/** The major version that a cluster was made by; undefined when there is none yet. */
export async function clusterMajor(home: Home): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(join(home.cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (failedWith(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Throws `older_major` or `newer_major` when these binaries cannot run the cluster. */
export async function refuseOtherMajor(home: Home, ours: number): Promise<void> {
  const found = await clusterMajor(home);
  if (found === undefined || found === ours) return;
  const which = `The database in ${home.directory} was made by PostgreSQL ${found}, and this version of the service brings PostgreSQL ${ours}`;
  if (found < ours) {
    throw new EmbeddedServerError(
      'older_major',
      `${which}: dump it with the version of the service that made it and load it into a new data directory, or start with a new data directory.`,
    );
  }
  throw new EmbeddedServerError(
    'newer_major',
    `${which}: install the version of the service that made it, or start with a new data directory.`,
  );
}

/**
 * Makes the cluster. It gets its name only when it is complete, so a start that was killed on the way leaves nothing
 * that looks like a database; and of two starts at once, one gives the name and the other uses it.
 */
export async function createCluster(
  home: Home,
  binaries: Binaries,
  user: ServerUser,
  settings: ServerSettings,
): Promise<void> {
  const draft = await mkdtemp(join(home.directory, 'new-'));
  await chownTo(draft, user);
  try {
    const made = join(draft, 'cluster');
    const { exitCode, errors } = await runCommand(binaries.initdb, initdbArguments(made, settings), user);
    if (exitCode === 0) await nameIt(made, home);
    else if ((await clusterMajor(home)) === undefined) throw notCreated(home, errors);
  } finally {
    await removeOwned(draft, user);
  }
}

async function nameIt(made: string, home: Home): Promise<void> {
  try {
    await rename(made, home.cluster);
  } catch (error) {
    if (!failedWith(error, 'EEXIST', 'ENOTEMPTY')) throw error;
  }
}

function notCreated(home: Home, errors: string): EmbeddedServerError {
  const reason = errors.split('\n').find((line) => /error|fatal/i.test(line)) ?? errors.trim();
  return new EmbeddedServerError(
    'failed_to_start',
    `The database in ${home.directory} could not be created (${reason.trim()}): make room for it there, use another data directory, or set DATABASE_URL.`,
  );
}
