import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failedWith } from './error.js';
import type { Home } from './home.js';
import { wrongUser } from './server-user.js';

/** What PostgreSQL writes about itself into its data directory, line by line as it comes up. */
export interface PidFile {
  /** NaN for the moment in which the file is there but empty. */
  readonly pid: number;
  /** The directory of its socket; undefined for a moment while it starts. */
  readonly host: string | undefined;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
}

/** Where PostgreSQL keeps it. */
export function pidFilePath(home: Home): string {
  return join(home.cluster, 'postmaster.pid');
}

/**
 * Reads `postmaster.pid`, which is also the lock that keeps a second server out: PostgreSQL creates it exclusively.
 * undefined when there is none. Throws `wrong_user` when it is not ours to read.
 * @see PostgreSQL's miscadmin.h, LOCK_FILE_LINE_…, for the lines
 */
export async function readPidFile(home: Home): Promise<PidFile | undefined> {
  let text: string;
  try {
    text = await readFile(pidFilePath(home), 'utf8');
  } catch (error) {
    if (failedWith(error, 'ENOENT')) return undefined;
    if (failedWith(error, 'EACCES')) throw wrongUser('another user', error);
    throw error;
  }
  const [pid, , , port, host, , , status] = text.split('\n').map((line) => line.trim());
  return {
    pid: Number.parseInt(pid ?? '', 10),
    host: host || undefined,
    port: Number(port),
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  };
}
