import { setTimeout as sleep } from 'node:timers/promises';
import type { PgConnection } from './connection.js';
import { listeningAt } from './earlier-server.js';
import { findHome } from './home.js';
import { readPidFile } from './pid-file.js';
import { database, role } from './server-files.js';

const startMs = 5_000;
const pollMs = 50;

/**
 * Where the running server of this data directory listens, for other commands beside the one that owns it; undefined
 * when none runs. One that is just starting is waited for. Throws `wrong_user` when the directory is not ours to read.
 */
export async function findEmbeddedServer(dataDir: string): Promise<PgConnection | undefined> {
  const home = await findHome(dataDir);
  if (home === undefined) return undefined;
  for (const until = performance.now() + startMs; performance.now() < until; await sleep(pollMs)) {
    const file = await readPidFile(home);
    const host = file && (await listeningAt(file, home));
    if (file === undefined || host === undefined || file.status === 'stopping') return undefined;
    if (file.status === 'ready') return { host, port: file.port, user: role, database };
  }
  return undefined;
}
