import { statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopEarlierServer } from './earlier-server.js';
import type { Home } from './home.js';
import { type Launch, launch, type Postmaster } from './postmaster.js';

/** PostgreSQL writes its log in files of 16 MiB: with room for fewer than two of them it may have to end. */
const minRoomBytes = 32 * 1024 * 1024;

/** Between looks whether there is room. */
const againMs = 1000;

/** Room for what a recovery writes is not always there at the first sight of some. */
const maxFailures = 20;

/**
 * A server that is started again, as the same to whoever holds it, each time it ends because its disk is full: PostgreSQL
 * then stops rather than lose what it has promised to keep. `onFullDisk` is told each time.
 */
export function superviseServer(
  first: Postmaster,
  how: Launch,
  onFullDisk: ((reason: string) => void) | undefined,
): Postmaster {
  const stopping = new AbortController();
  let current = first;

  async function watch(): Promise<string> {
    for (;;) {
      const end = await current.exited;
      if (stopping.signal.aborted || (await hasRoom(how.home))) return end;
      onFullDisk?.(
        `The disk of ${how.home.directory} is full, and PostgreSQL has ended (${end}): make room. It is started again then.`,
      );
      const next = await relaunch();
      if (!next) return end;
      current = next;
    }
  }

  /** `undefined` when it is to stop, or when there is room and it does not start all the same. */
  async function relaunch(): Promise<Postmaster | undefined> {
    for (let failures = 0; failures < maxFailures && !stopping.signal.aborted; ) {
      await sleep(againMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (!(await hasRoom(how.home)) || stopping.signal.aborted) continue;
      const stalePid = await stopEarlierServer(how.home, () => undefined).catch(() => undefined);
      const launched = await launch({ ...how, stalePid }).catch(() => undefined);
      if (launched && launched !== 'occupied') {
        if (!stopping.signal.aborted) return launched;
        await launched.stop();
      }
      failures++;
    }
    return undefined;
  }

  const exited = watch();
  return {
    exited,
    async stop() {
      stopping.abort();
      await current.stop();
      await exited;
    },
  };
}

async function hasRoom({ cluster }: Home): Promise<boolean> {
  // When it cannot be told, as of a directory that is gone, the end of the server has another reason.
  const { bavail, bsize } = await statfs(cluster).catch(() => ({ bavail: minRoomBytes, bsize: 1 }));
  return bavail * bsize >= minRoomBytes;
}
