import { constants } from 'node:fs';
import { access, chmod, cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Copies the programs to where another user may run them but not change them. A copy that is there is complete:
 * it gets its name only when it is.
 */
export async function copyBinaries(
  packageRoot: string,
  copy: string,
  finish: (root: string) => Promise<unknown>,
  onProgress: (step: string) => void,
): Promise<void> {
  if (await exists(copy)) return;
  onProgress('Copying PostgreSQL to where its user can run it');
  const draft = await mkdtemp(`${copy}.draft-`);
  try {
    await cp(join(packageRoot, 'native'), join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (path) => !isForCompiling(path),
    });
    await finish(draft);
    await openToRead(draft);
    await rename(draft, copy);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(copy))) throw error; // otherwise another start was quicker
  }
  await removeOtherCopies(copy);
}

function isForCompiling(path: string): boolean {
  return path.endsWith('.a') || path.endsWith('/native/include') || path.endsWith('/lib/pkgconfig');
}

/** The installation may have been made for one user alone; this copy is made for another. */
async function openToRead(root: string): Promise<void> {
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const isProgram = entry.isDirectory() || entry.parentPath.endsWith('/bin');
    await chmod(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}

/** Those of older versions, and drafts that were never finished. */
async function removeOtherCopies(copy: string): Promise<void> {
  for (const name of await readdir(dirname(copy))) {
    const isOther = name.startsWith('binaries-') && name !== basename(copy);
    if (isOther) await rm(join(dirname(copy), name), { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
