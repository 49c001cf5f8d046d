import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data directory of an embedded PostgreSQL that lasts no longer than a test or a run of them. */
export interface TemporaryDataDir {
  readonly dataDir: string;
  /** Removes it with the cluster, which has to be stopped. */
  remove(): Promise<void>;
}

/** Makes an empty data directory with a name that begins with the prefix. */
export async function temporaryDataDir(prefix: string): Promise<TemporaryDataDir> {
  const dataDir = await mkdtemp(join(tmpdir(), prefix));
  // Under root PostgreSQL runs as somebody else, who must be able to pass.
  await chmod(dataDir, 0o711);
  return {
    dataDir,
    async remove() {
      // Where the temporary directory is closed to others, the cluster lies elsewhere.
      await rm(await realpath(join(dataDir, 'postgres')), { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
