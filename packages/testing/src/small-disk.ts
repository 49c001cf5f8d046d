import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmdirSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk that can be filled. */
export interface SmallDisk {
  readonly directory: string;
  /** Leaves room for so many bytes. */
  fill(leaving: number): Promise<void>;
  makeRoom(): Promise<void>;
  remove(): void;
}

/** Mounts a disk of memory; `undefined`, and a line that says so, where that is not allowed. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const directory = mkdtempSync(join(tmpdir(), 'bb-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', directory], {
      stdio: 'ignore',
    });
  } catch {
    rmdirSync(directory);
    process.stdout.write('SKIPPED: full disks, since no file system can be mounted here.\n');
    return undefined;
  }
  chmodSync(directory, 0o711);
  const filler = join(directory, 'filler');
  return {
    directory,
    async fill(leaving) {
      const { bavail, bsize } = await statfs(directory);
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - leaving)), { flag: 'a' });
    },
    makeRoom: () => rm(filler, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', directory]);
      rmdirSync(directory);
    },
  };
}
