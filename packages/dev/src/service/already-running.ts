import { findEmbeddedServer } from 'bookbridge';
import { type DevFile, readDevFile } from '../dev-file.js';

const patienceMs = 2000;

/** Another `bookbridge dev` has the data directory; the sentence says where it is. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError';

  constructor(dataDir: string, { url, demoUrl, sandboxUrl }: DevFile) {
    super(
      [
        `Bookbridge is already running on ${dataDir}:`,
        '',
        `  Demo application   ${demoUrl}`,
        `  Contacts API       ${url}`,
        `  Sandbox            ${sandboxUrl}`,
        '',
        'Use that one, stop it with Ctrl-C where it runs, or give another --data-dir.',
      ].join('\n'),
    );
  }
}

/** Throws `AlreadyRunningError` when the data directory is in use by a service that answers where its file says. */
export async function refuseSecond(dataDir: string): Promise<void> {
  const file = await readDevFile(dataDir);
  if (!file || !(await findEmbeddedServer(dataDir)) || !(await answers(file.url))) return;
  throw new AlreadyRunningError(dataDir, file);
}

async function answers(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(patienceMs) });
    return ok;
  } catch {
    return false;
  }
}
