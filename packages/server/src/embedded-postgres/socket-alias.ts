import { chmod, lutimes, mkdtemp, rmdir, symlink, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { port } from './server-files.js';

/** Bytes of a socket's path on the tightest system, macOS. */
const maxSocketPath = 103;

/** Systems clean their places for temporary files of what nobody touched for days. */
const touchMs = 60 * 60_000;

/** A shorter name for a directory. */
export interface SocketAlias {
  readonly path: string;
  remove(): Promise<void>;
}

/** A name for the directory that fits into a socket's address; undefined when its own does. */
export async function makeSocketAlias(directory: string): Promise<SocketAlias | undefined> {
  if (Buffer.byteLength(join(directory, `.s.PGSQL.${port}`)) <= maxSocketPath) return undefined;
  // Not TMPDIR, which may be long itself, or closed to the user of PostgreSQL.
  const parent = await mkdtemp('/tmp/bookbridge-');
  await chmod(parent, 0o711);
  const path = join(parent, 'run');
  await symlink(directory, path);
  const keepFresh = setInterval(() => touch(parent, path), touchMs).unref();
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
