import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { asUser } from './command.js';
import { EmbeddedServerError } from './error.js';
import type { Home } from './home.js';
import { readPidFile } from './pid-file.js';
import { type RunDirectory, serverArguments } from './run-directory.js';
import { ServerLog } from './server-log.js';
import type { ServerUser } from './server-user.js';
import { watchOver } from './watchdog.js';

const pollMs = 10;
/** A fast shutdown writes a checkpoint; the immediate one after this long leaves that to the next start. */
const fastShutdownMs = 5_000;

/** The server's main process, as our child. */
export interface Postmaster {
  /** Resolves when it is gone, with how it ended. */
  readonly exited: Promise<string>;
  /** Ends it: transactions are rolled back, sessions closed. */
  stop(): Promise<void>;
}

export interface Launch {
  readonly home: Home;
  readonly user: ServerUser;
  readonly binaries: Binaries;
  readonly run: RunDirectory;
  /** The process id in a pid file known to be of no server. */
  readonly stalePid: number | undefined;
}

/**
 * Starts the server and waits until it takes connections; a crash before is recovered from meanwhile, however long
 * that takes, since to give up would only mean to begin it again.
 *
 * Gives `'occupied'` when another server, or a last process of one that was killed, still holds the cluster.
 * Throws `failed_to_start` with PostgreSQL's own reason.
 */
export async function launch(how: Launch): Promise<Postmaster | 'occupied'> {
  const log = await ServerLog.open(how.home);
  try {
    const child = spawnServer(how, log);
    const postmaster = held(child, how.user);
    if (await isReady(child, how.home).catch(stopAndThrow(postmaster))) return postmaster;
    const lines = child.pid === undefined ? [] : await log.linesOf(child.pid);
    if (lines.some(tellsOfAnother)) return 'occupied';
    throw failed(lines, await postmaster.exited, log.path);
  } finally {
    await log.close();
  }
}

function spawnServer({ home, user, binaries, run, stalePid }: Launch, log: ServerLog): ChildProcess {
  const options = asUser(user);
  // The means of `pg_ctl` to say "this id is no server's". PostgreSQL then removes the file itself, after it made
  // sure by the shared memory that nothing of that server is left.
  const env = stalePid === undefined ? options.env : { ...options.env, PG_GRANDPARENT_PID: String(stalePid) };
  return spawn(binaries.postgres, serverArguments(home, run.directory), {
    ...options,
    env,
    stdio: ['ignore', 'ignore', log.descriptor],
    // A process group of its own: the terminal's Ctrl-C is for us, who then stop it in good order.
    detached: true,
  });
}

function held(child: ChildProcess, user: ServerUser): Postmaster {
  const { pid } = child;
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
  if (pid !== undefined) void exited.then(watchOver(pid, user));
  const stop = async () => {
    child.kill('SIGINT');
    const escalation = setTimeout(() => child.kill('SIGQUIT'), fastShutdownMs);
    await exited;
    clearTimeout(escalation);
  };
  return { exited, stop };
}

/** Read from the file in which the server tells its state: cheaper than to connect, and true during recovery as well. */
async function isReady(child: ChildProcess, home: Home): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = await readPidFile(home);
    if (file?.pid === child.pid && file.status === 'ready') return true;
    await sleep(pollMs);
  }
  return false;
}

function stopAndThrow(postmaster: Postmaster) {
  return async (error: unknown): Promise<never> => {
    await postmaster.stop();
    throw error;
  };
}

function tellsOfAnother(line: string): boolean {
  return /lock file "postmaster\.pid" (already exists|is empty)|pre-existing shared memory block/.test(line);
}

function failed(lines: string[], exit: string, logPath: string): EmbeddedServerError {
  const told = lines.filter((line) => line !== '' && !/^(LOG|HINT|DETAIL|WARNING):/.test(line));
  const last = told.findLast((line) => /^(FATAL|PANIC|postgres):/.test(line)) ?? told.at(-1);
  const reason = last?.replace(/^\w+: +/, '') ?? exit;
  return new EmbeddedServerError(
    'failed_to_start',
    `PostgreSQL did not start (${reason}): see ${logPath}, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}
