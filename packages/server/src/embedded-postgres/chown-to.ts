import { chown, readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './command.js';
import type { ServerUser } from './server-user.js';

/** Gives a directory of ours, and the files in it, to the user of PostgreSQL and nobody else. */
export async function chownTo(directory: string, user: ServerUser): Promise<void> {
  if (user.ownsProcess) return;
  for (const name of await readdir(directory)) await chown(join(directory, name), user.uid, user.gid);
  await chown(directory, user.uid, user.gid);
}

/**
 * Removes a directory that was handed over. Its content goes as its user, not as root: that user could swap a
 * directory for a link to somewhere else while root is on its way through.
 */
export async function removeOwned(directory: string, user: ServerUser): Promise<void> {
  const script = 'rm -rf -- "$1"/* "$1"/.[!.]*';
  try {
    await runCommand('/bin/sh', ['-c', script, 'sh', directory], user);
    await rmdir(directory);
  } catch {
    // What cannot be removed now is in nobody's way, and the next start tries again.
  }
}
