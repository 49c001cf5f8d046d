import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chownTo, removeOwned } from './chown-to.js';
import type { Home } from './home.js';
import { isAlive, ownIdentity, type ProcessIdentity } from './processes.js';
import { pgHbaConf, pgIdentConf, postgresqlConf, type ServerSettings } from './server-files.js';
import { processUserName, type ServerUser } from './server-user.js';
import { makeSocketAlias } from './socket-alias.js';

/** What one run of the server needs, apart from the data: its configuration, its socket, and who owns it. */
export interface RunDirectory {
  readonly directory: string;
  /** The name under which the socket is reached: the directory itself, or a shorter one for it. */
  readonly host: string;
  /** Gives everything back. The server must be gone. */
  remove(): Promise<void>;
}

/** No start takes this long to create a cluster, or to say whose a run is. */
const leftoverMs = 60 * 60_000;

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
  const alias = await makeSocketAlias(directory);
  const host = alias?.path ?? directory;
  await writeFile(join(directory, 'owner.json'), JSON.stringify(await ownIdentity()));
  await writeFile(join(directory, 'postgresql.conf'), postgresqlConf(host, directory, settings));
  await writeFile(join(directory, 'pg_hba.conf'), pgHbaConf);
  await writeFile(join(directory, 'pg_ident.conf'), pgIdentConf(processUserName()));
  await chownTo(directory, user);
  const remove = async () => {
    await alias?.remove();
    await removeOwned(directory, user);
  };
  return { directory, host, remove };
}

/** Who started the server of a run; undefined when the run directory is gone, and nobody can use that server. */
export async function ownerOfRun(directory: string): Promise<ProcessIdentity | undefined> {
  try {
    return JSON.parse(await readFile(join(directory, 'owner.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The arguments of the server, by which it is known again among all processes: `runOfCommandLine` reads them. */
export function serverArguments(home: Home, run: string): string[] {
  return ['-D', home.cluster, '-c', `config_file=${run}/postgresql.conf`];
}

/** The run directory that a command line names; undefined when it is not of a server of this home. */
export function runOfCommandLine(line: string, home: Home): string | undefined {
  const [before, after] = serverArguments(home, '\0').join(' ').split('\0');
  const [, rest] = line.split(before ?? '');
  return rest?.slice(0, rest.lastIndexOf(after ?? ''));
}

/** Removes what starts and runs that were killed left behind. */
export async function removeLeftovers(home: Home, user: ServerUser): Promise<void> {
  for (const name of await readdir(home.directory)) {
    const directory = join(home.directory, name);
    if (/^(run|new)-/.test(name) && (await isLeftover(directory))) await removeOwned(directory, user);
  }
}

/** Another start may be under way: what says of nobody is given time. */
async function isLeftover(directory: string): Promise<boolean> {
  const owner = await ownerOfRun(directory);
  if (owner !== undefined) return !(await isAlive(owner));
  const { mtimeMs } = await stat(directory).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > leftoverMs;
}
