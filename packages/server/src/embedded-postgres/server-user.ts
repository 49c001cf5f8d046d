import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { EmbeddedServerError } from './error.js';

/** The operating system's user that PostgreSQL runs as. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** True when our own process is this user: then nothing has to be handed over to anybody. */
  readonly ownsProcess: boolean;
}

/**
 * Whom root lets PostgreSQL run as, which refuses to run as root. One made for us comes first, since it shares its
 * files with nobody; `postgres` is trusted with databases anyway; `nobody` is everywhere, but other services may be it too.
 */
const candidates = ['bookbridge', 'postgres', '_postgres', 'nobody'];

/** The name of the user our own process runs as. Throws `nameless_user` when the user database has none. */
export function processUserName(): string {
  try {
    return userInfo().username;
  } catch (cause) {
    throw new EmbeddedServerError(
      'nameless_user',
      `User id ${process.getuid?.()} has no entry in the user database, which PostgreSQL needs: add one, run as another user, or set DATABASE_URL.`,
      { cause },
    );
  }
}

/**
 * Who runs PostgreSQL: ourselves, or when we are root an unprivileged user. A cluster that exists already decides
 * by its owner, so that a `postgres` user installed later does not lock us out of what `nobody` began.
 */
export async function serverUser(clusterOwner: number | undefined): Promise<ServerUser> {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined) {
    throw new EmbeddedServerError(
      'unsupported_platform',
      'The embedded database needs Linux or macOS: set DATABASE_URL.',
    );
  }
  if (uid !== 0) return ownUser(uid, gid, clusterOwner);
  if (clusterOwner !== undefined) return await ownerOfCluster(clusterOwner);
  for (const name of candidates) {
    const user = await lookUp(name);
    if (user !== undefined) return user;
  }
  throw new EmbeddedServerError(
    'no_unprivileged_user',
    'PostgreSQL refuses to run as root, and there is no user bookbridge, postgres or nobody: add a user bookbridge, run as another user, or set DATABASE_URL.',
  );
}

function ownUser(uid: number, gid: number, clusterOwner: number | undefined): ServerUser {
  if (clusterOwner !== undefined && clusterOwner !== uid) throw wrongUser(`user id ${clusterOwner}`);
  return { name: processUserName(), uid, gid, ownsProcess: true };
}

async function ownerOfCluster(uid: number): Promise<ServerUser> {
  const user = uid === 0 ? undefined : await lookUp(String(uid));
  if (user === undefined) throw wrongUser(`user id ${uid}, which cannot run it here`);
  return user;
}

/** The refusal to touch a cluster of somebody else. */
export function wrongUser(owner: string, cause?: unknown): EmbeddedServerError {
  const sentence = `The database belongs to ${owner}: run this command as the user that runs the service.`;
  return new EmbeddedServerError('wrong_user', sentence, { cause });
}

/** `id` and not the file of users, since directory services may know users that no file has. */
async function lookUp(nameOrId: string): Promise<ServerUser | undefined> {
  const run = promisify(execFile);
  const ask = async (flag: string) => (await run('id', [flag, nameOrId])).stdout.trim();
  try {
    const [name, uid, gid] = await Promise.all([ask('-un'), ask('-u'), ask('-g')]);
    // `| 0`: ids are unsigned to `id`, but signed to `spawn`; macOS has its `nobody` at the very end.
    return { name, uid: Number(uid) | 0, gid: Number(gid) | 0, ownsProcess: false };
  } catch {
    return undefined;
  }
}
