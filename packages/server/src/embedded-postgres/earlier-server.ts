import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedServerError } from './error.js';
import type { Home } from './home.js';
import { type PidFile, pidFilePath, readPidFile } from './pid-file.js';
import { commandLine, isAlive } from './processes.js';
import { ownerOfRun, runOfCommandLine } from './run-directory.js';

/** A server that starts writes its process id within microseconds. */
const emptyMs = 1_000;
/** How long a server may take to end before it is made to. */
const patienceMs = 10_000;
const pollMs = 20;

/**
 * Makes sure that no server runs in the home. One whose owner lives is refused with `already_owned`; one whose owner was
 * killed, and one that is just stopping, is seen to its end.
 *
 * Gives the process id in a pid file that was left behind, if there is one: PostgreSQL would take the file for a
 * lock if that id belongs to some other process now.
 *
 * Two starts that come to the same conclusion at the same time do no harm: PostgreSQL's own lock lets one of them in.
 */
export async function stopEarlierServer(
  home: Home,
  onProgress: (step: string) => void,
): Promise<number | undefined> {
  const emptyUntil = performance.now() + emptyMs;
  for (;;) {
    const file = await readPidFile(home);
    if (file === undefined) return undefined;
    const run = await runOf(file.pid, home);
    if (Number.isNaN(file.pid)) {
      // A file that stays empty is what a power failure made of it.
      if (performance.now() > emptyUntil) await rm(pidFilePath(home), { force: true });
    } else if (run === undefined) {
      if ((await listeningAt(file, home)) !== undefined) throw ownedOutOfSight(home);
      return file.pid;
    } else if (file.status === 'stopping') {
      await waitForExit(file.pid, home);
    } else {
      const owner = await ownerOfRun(run);
      if (owner !== undefined && (await isAlive(owner))) throw owned(home, owner.pid);
      onProgress('Stopping the PostgreSQL of a process that was killed');
      signal(file.pid, 'SIGINT');
      await waitForExit(file.pid, home);
    }
    await sleep(pollMs);
  }
}

/**
 * The directory of the socket where somebody listens, as this process sees it; undefined when nobody does. A container
 * may have the volume of the data directory at another place than the one that the server runs in.
 */
export async function listeningAt({ host, port }: PidFile, home: Home): Promise<string | undefined> {
  if (host === undefined) return undefined;
  for (const directory of [host, join(home.directory, basename(host))]) {
    if (await answers(join(directory, `.s.PGSQL.${port}`))) return directory;
  }
  return undefined;
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/**
 * The run directory of the server with this process id; undefined when the process is no server of this home. The id alone
 * says nothing: after a reboot, or in a container that was started again, it may be anybody's.
 */
async function runOf(pid: number, home: Home): Promise<string | undefined> {
  return runOfCommandLine((await commandLine(pid)) ?? '', home);
}

async function waitForExit(pid: number, home: Home): Promise<void> {
  if (await isGoneWithin(patienceMs, pid, home)) return;
  signal(pid, 'SIGQUIT');
  if (await isGoneWithin(patienceMs, pid, home)) return;
  throw new EmbeddedServerError(
    'failed_to_start',
    `The PostgreSQL of an earlier run, process ${pid}, does not end: end it by hand (kill -9 ${pid}) and start again.`,
  );
}

async function isGoneWithin(ms: number, pid: number, home: Home): Promise<boolean> {
  for (const until = performance.now() + ms; performance.now() < until; await sleep(pollMs)) {
    if ((await runOf(pid, home)) === undefined) return true;
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between, which is what the signal is for.
  }
}

function owned(home: Home, pid: number): EmbeddedServerError {
  return new EmbeddedServerError(
    'already_owned',
    `The database in ${home.directory} is already run by process ${pid}: stop that one first, or use another data directory.`,
  );
}

function ownedOutOfSight(home: Home): EmbeddedServerError {
  return new EmbeddedServerError(
    'already_owned',
    `The database in ${home.directory} is already run by a process that cannot be seen from here, as in another container: stop that one first, or use another data directory.`,
  );
}
