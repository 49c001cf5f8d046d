import { chmod, lstat, mkdir, mkdtemp, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canEnter } from './command.js';
import { EmbeddedServerError, failedWith } from './error.js';
import { type ServerUser, serverUser, wrongUser } from './server-user.js';

/** Where the cluster of a data directory lies, with all that belongs to it. */
export interface Home {
  /** Resolved, so that one cluster has one name whichever way one came. */
  readonly directory: string;
  /** PostgreSQL's own data directory; made at the first start. */
  readonly cluster: string;
}

/** Where clusters go whose data directory is closed to the user that runs PostgreSQL. Not a likely data directory itself. */
export const defaultElsewhere = '/var/lib/bookbridge-postgres';

/** The home that a data directory has; undefined when it has none yet. Throws `cluster_missing`. */
export async function findHome(dataDir: string): Promise<Home | undefined> {
  const link = join(dataDir, 'postgres');
  const home = await homeBehind(link);
  if (home || !(await isThere(link))) return home;
  // Another process may have made it between the two looks; one that leads nowhere still does so.
  const late = await homeBehind(link);
  if (late) return late;
  throw new EmbeddedServerError(
    'cluster_missing',
    `The database that ${link} points to is gone: put it back, or remove ${link} to begin with an empty one.`,
  );
}

async function homeBehind(link: string): Promise<Home | undefined> {
  try {
    return homeAt(await realpath(link));
  } catch (error) {
    if (failedWith(error, 'EACCES')) throw wrongUser('another user', error);
    if (failedWith(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** The home of a data directory and the user of its cluster; both are chosen at the first start and stay. */
export async function settleHome(
  dataDir: string,
  elsewhere: string,
): Promise<{ home: Home; user: ServerUser }> {
  const found = await findHome(dataDir);
  const user = await serverUser(found && (await ownerOf(found.cluster)));
  const home = found ?? (await makeHome(dataDir, user, elsewhere));
  if (!user.ownsProcess && !(await canEnter(user, home.directory))) {
    throw new EmbeddedServerError(
      'unreachable',
      `The user ${user.name}, who runs PostgreSQL, cannot enter ${home.directory}: let others pass through the directories above it (chmod o+x).`,
    );
  }
  return { home, user };
}

async function makeHome(dataDir: string, user: ServerUser, elsewhere: string): Promise<Home> {
  await makePassable(dataDir, user);
  if (user.ownsProcess || (await canEnter(user, dataDir))) {
    const directory = join(await realpath(dataDir), 'postgres');
    await makePassable(directory, user);
    return homeAt(directory);
  }
  return await makeHomeElsewhere(dataDir, user, elsewhere);
}

/**
 * The data directory may be as closed as its owner likes: it is not opened for PostgreSQL, the cluster goes where
 * PostgreSQL can come, and a link in the data directory tells where that is.
 */
async function makeHomeElsewhere(dataDir: string, user: ServerUser, elsewhere: string): Promise<Home> {
  await makePassable(elsewhere, user);
  const directory = await mkdtemp(join(await realpath(elsewhere), 'cluster-'));
  await chmod(directory, 0o711);
  // For whoever finds the directory and wonders whose it is.
  await writeFile(join(directory, 'data-directory'), `${await realpath(dataDir)}\n`);
  const link = join(dataDir, 'postgres');
  try {
    await symlink(directory, link);
  } catch (error) {
    await rm(directory, { recursive: true });
    if (!failedWith(error, 'EEXIST')) throw error; // another start was quicker: its choice holds
  }
  return homeAt(await realpath(link));
}

/** A directory that another user may pass through but not list; one that exists is left as it is. */
async function makePassable(directory: string, user: ServerUser): Promise<void> {
  await mkdir(dirname(directory), { recursive: true });
  try {
    await mkdir(directory);
  } catch (error) {
    if (failedWith(error, 'EEXIST') && (await stat(directory)).isDirectory()) return;
    throw error;
  }
  await chmod(directory, user.ownsProcess ? 0o700 : 0o711);
}

function homeAt(directory: string): Home {
  return { directory, cluster: join(directory, 'cluster') };
}

async function ownerOf(directory: string): Promise<number | undefined> {
  return (await stat(directory).catch(() => undefined))?.uid;
}

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}
