import { setTimeout as sleep } from 'node:timers/promises';
import { readyBinaries } from './binaries.js';
import { clusterMajor, createCluster, refuseOtherMajor } from './cluster.js';
import type { PgConnection } from './connection.js';
import { stopEarlierServer } from './earlier-server.js';
import { EmbeddedServerError } from './error.js';
import { settleHome } from './home.js';
import { type Launch, launch, type Postmaster } from './postmaster.js';
import { makeRunDirectory, type RunDirectory, removeLeftovers } from './run-directory.js';
import { database, port, role, type ServerSettings } from './server-files.js';
import { superviseServer } from './supervise-server.js';

/** The private PostgreSQL of a data directory, run by this process. */
export interface EmbeddedServer {
  /** For `pg.Pool`: a Unix socket, opened by the kernel's word on who we are. */
  readonly connection: PgConnection;
  readonly major: number;
  /** Fast shutdown; resolves when the server is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  readonly dataDir: string;
  /** Called with what is being done, for steps that may take a moment. */
  readonly onProgress?: ((step: string) => void) | undefined;
  /**
   * Called when the server ends without `stop` and not because its disk is full. It is not started again then: PostgreSQL
   * recovers from the crash of a session by itself, so its main process was killed, and every session, lock and listener
   * is lost. A process that starts over from the beginning is simpler to trust, and recovery takes well under a second.
   */
  readonly onExit?: ((reason: string) => void) | undefined;
  /**
   * Called with a sentence when the server has ended because its disk is full. It is started again as soon as there is
   * room, under the same socket.
   */
  readonly onFullDisk?: ((reason: string) => void) | undefined;
  /** Settings of PostgreSQL that win over ours. */
  readonly settings?: ServerSettings | undefined;
}

/** What lies outside of the data directory. */
export interface Surroundings {
  /** The package of PostgreSQL's programs. */
  readonly packageRoot: string;
  /** Where clusters go whose data directory is closed to the user that runs PostgreSQL. */
  readonly elsewhere: string;
}

/** How long the last processes of a killed server may hold on to its memory. */
const occupiedMs = 20_000;
const retryMs = 50;

/** Starts, or first creates, the PostgreSQL of a data directory. Throws `EmbeddedServerError`. */
export async function start(
  options: EmbeddedServerOptions,
  surroundings: Surroundings,
): Promise<EmbeddedServer> {
  try {
    return await prepareAndStart(options, surroundings);
  } catch (cause) {
    if (cause instanceof EmbeddedServerError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const sentence = `The database in ${options.dataDir} could not be started (${reason}): put that right, use another data directory, or set DATABASE_URL.`;
    throw new EmbeddedServerError('failed_to_start', sentence, { cause });
  }
}

async function prepareAndStart(
  { dataDir, onProgress = () => undefined, settings = {}, ...told }: EmbeddedServerOptions,
  { packageRoot, elsewhere }: Surroundings,
): Promise<EmbeddedServer> {
  const { home, user } = await settleHome(dataDir, elsewhere);
  // Asked first, so that a second owner is refused before it copies or creates anything.
  await stopEarlierServer(home, onProgress);
  const binaries = await readyBinaries(packageRoot, user, home.directory, onProgress);
  await refuseOtherMajor(home, binaries.major);
  if ((await clusterMajor(home)) === undefined) {
    onProgress('Creating the database');
    await createCluster(home, binaries, user, settings);
  }
  for (const until = performance.now() + occupiedMs; ; await sleep(retryMs)) {
    const stalePid = await stopEarlierServer(home, onProgress);
    const run = await makeRunDirectory(home, user, settings);
    const how = { home, user, binaries, run, stalePid };
    const postmaster = await launchOrCleanUp(how);
    if (postmaster !== 'occupied') {
      await removeLeftovers(home, user);
      return embeddedServer(
        superviseServer(postmaster, how, told.onFullDisk),
        run,
        binaries.major,
        told.onExit,
      );
    }
    if (performance.now() > until) throw stillOccupied(home.directory);
  }
}

async function launchOrCleanUp(how: Launch): Promise<Postmaster | 'occupied'> {
  let launched: Postmaster | 'occupied' = 'occupied';
  try {
    launched = await launch(how);
  } finally {
    if (launched === 'occupied') await how.run.remove();
  }
  return launched;
}

function embeddedServer(
  postmaster: Postmaster,
  run: RunDirectory,
  major: number,
  onExit: EmbeddedServerOptions['onExit'],
): EmbeddedServer {
  let isStopping = false;
  const gone = postmaster.exited.then(async (how) => {
    await run.remove();
    if (!isStopping) onExit?.(`PostgreSQL ended unexpectedly (${how})`);
  });
  return {
    connection: { host: run.host, port, user: role, database },
    major,
    async stop() {
      isStopping = true;
      await postmaster.stop();
      await gone;
    },
  };
}

function stillOccupied(directory: string): EmbeddedServerError {
  return new EmbeddedServerError(
    'failed_to_start',
    `Processes of an earlier PostgreSQL still hold the database in ${directory}: end them and start again.`,
  );
}
