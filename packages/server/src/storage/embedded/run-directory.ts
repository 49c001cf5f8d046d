import {
  chmod,
  chown,
  lutimes,
  mkdtemp,
  readdir,
  readFile,
  rmdir,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runCommand } from './command.js';
import type { Home } from './home.js';
import { ownIdentity, type ProcessIdentity } from './processes.js';
import { pgHbaConf, pgIdentConf, port, postgresqlConf, type ServerSettings } from './server-files.js';
import { processUserName, type ServerUser } from './server-user.js';

/** What one run of the server needs, apart from the data: its configuration, its socket, and who owns it. */
export interface RunDirectory {
  readonly directory: string;
  /** The name under which the socket is reached: the directory itself, or a shorter one for it. */
  readonly host: string;
  /** Gives everything back. The server must be gone. */
  remove(): Promise<void>;
}

/** Bytes of a socket's path on the tightest system, macOS. */
const maxSocketPath = 103;

/** Systems clean their places for temporary files of what nobody touched for days. */
const aliasTouchMs = 60 * 60_000;

/**
 * Makes the directory of a new run inside the home. It is new each time, so nothing that an earlier run left (a socket,
 * a lock, a link somebody planted) is in the way; and beside the data rather than in a place for temporary files,
 * so that it is not cleaned away, and a second container on the same volume sees that the server lives.
 */
export async function makeRunDirectory(
  home: Home,
  user: ServerUser,
  settings: ServerSettings,
): Promise<RunDirectory> {
  const directory = await mkdtemp(join(home.directory, 'run-'));
  const alias = await makeAlias(directory);
  const host = alias?.path ?? directory;
  await writeFile(join(directory, 'owner.json'), JSON.stringify(await ownIdentity()));
  await writeFile(join(directory, 'postgresql.conf'), postgresqlConf(host, directory, settings));
  await writeFile(join(directory, 'pg_hba.conf'), pgHbaConf);
  await writeFile(join(directory, 'pg_ident.conf'), pgIdentConf(processUserName()));
  await handOver(directory, user);
  const remove = async () => {
    await alias?.remove();
    await removeHandedOver(directory, user);
  };
  return { directory, host, remove };
}

/** Who started the server whose socket is at `host`; undefined when nobody says so any more. */
export async function ownerOfRun(host: string): Promise<ProcessIdentity | undefined> {
  try {
    return JSON.parse(await readFile(join(host, 'owner.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Removes what runs that were killed left behind. To be called only by the owner of a running server. */
export async function removeLeftovers(home: Home, current: RunDirectory, user: ServerUser): Promise<void> {
  for (const name of await readdir(home.directory)) {
    const isLeftover = /^(run|new)-/.test(name) && name !== basename(current.directory);
    if (isLeftover) await removeHandedOver(join(home.directory, name), user);
  }
}

/** Gives a directory of ours, and the files in it, to the user of PostgreSQL and nobody else. */
export async function handOver(directory: string, user: ServerUser): Promise<void> {
  if (user.ownsProcess) return;
  for (const name of await readdir(directory)) await chown(join(directory, name), user.uid, user.gid);
  await chown(directory, user.uid, user.gid);
}

/**
 * Removes a directory that was handed over. Its content goes as its user, not as root: that user could swap a
 * directory for a link to somewhere else while root is on its way through.
 */
export async function removeHandedOver(directory: string, user: ServerUser): Promise<void> {
  const script = 'rm -rf -- "$1"/* "$1"/.[!.]*';
  try {
    await runCommand('/bin/sh', ['-c', script, 'sh', directory], user);
    await rmdir(directory);
  } catch {
    // What cannot be removed now is in nobody's way, and the next start tries again.
  }
}

/** A name for the directory that fits into a socket's address; undefined when its own does. */
async function makeAlias(directory: string): Promise<{ path: string; remove(): Promise<void> } | undefined> {
  if (Buffer.byteLength(join(directory, `.s.PGSQL.${port}`)) <= maxSocketPath) return undefined;
  // Not TMPDIR, which may be long itself, or closed to the user of PostgreSQL.
  const parent = await mkdtemp('/tmp/bookbridge-');
  await chmod(parent, 0o711);
  const path = join(parent, 'run');
  await symlink(directory, path);
  const keepFresh = setInterval(() => touch(parent, path), aliasTouchMs).unref();
  const remove = async () => {
    clearInterval(keepFresh);
    await unlink(path).catch(() => undefined);
    await rmdir(parent).catch(() => undefined);
  };
  return { path, remove };
}

async function touch(parent: string, path: string): Promise<void> {
  const now = new Date();
  await Promise.allSettled([utimes(parent, now, now), lutimes(path, now, now)]);
}
