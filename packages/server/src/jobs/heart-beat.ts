import type { Log } from '../observe/log.js';
import type { Database } from '../storage/database.js';
import { type Place, recordHeartbeat, removeStaleNodes, silentMs } from '../storage/nodes.js';
import { requeueLost } from '../storage/queue.js';

const beatMs = 1000;

/** Beats in a row that may fail. A pool ends before the other nodes take it for dead. */
const maxMissed = 3;

/** Beats until everybody had the time to be heard again, also when it was the database that was away. */
const beatsBeforeBurials = silentMs / beatMs;

export interface HeartBeat {
  stop(): void;
}

export interface Heart {
  readonly db: Database;
  readonly log: Log;
  readonly node: string;
  readonly pool: string;
  readonly keyHolder: string;
  /** Up to which turn it has come. */
  readonly turn: () => number;
  /** Told of each beat where it stands among the nodes. */
  readonly onPlace: (place: Place) => void;
  /** Only a pool that takes jobs beats. */
  readonly takesJobs: () => boolean;
  /** Called once, when it has not beaten for too long. */
  readonly onSilence: (reason: string) => void;
}

/**
 * Tells the other nodes that a pool takes jobs, and frees the jobs of those that have fallen silent. The queue itself
 * would wait four hours. Resolves after the first beat. Beats are counted rather than timed: a process that was held up
 * has missed one, however long that took.
 */
export async function startHeartBeat(heart: Heart): Promise<HeartBeat> {
  const { db, takesJobs, onSilence } = heart;
  const beat = async () => heart.onPlace(await recordHeartbeat(db, heart));
  await beat();
  let [missed, beats, isUnderWay] = [0, 0, false];

  async function beatOnce(): Promise<void> {
    isUnderWay = true;
    try {
      await beat();
      missed = 0;
      if (++beats > beatsBeforeBurials) await lookAfterOthers(heart);
    } catch {
      // The next one may be heard.
    }
    isUnderWay = false;
  }

  const timer = setInterval(() => {
    missed++;
    const isTaking = takesJobs();
    if (missed > maxMissed || !isTaking) {
      clearInterval(timer);
      onSilence(isTaking ? 'The database does not answer.' : 'The queue took no jobs.');
    } else if (!isUnderWay) void beatOnce();
  }, beatMs);
  return { stop: () => clearInterval(timer) };
}

/** A failure here does not say that this node cannot be heard: the next beat looks again. */
async function lookAfterOthers({ db, log }: Heart): Promise<void> {
  try {
    const dead = await removeStaleNodes(db, silentMs);
    if (dead.length > 0) log.warn({ nodes: dead.length }, 'nodes fell silent; their jobs go on elsewhere');
    const imports = await requeueLost(db);
    if (imports > 0) log.warn({ imports }, 'imports had lost their place in the queue');
  } catch (err) {
    log.warn({ err }, 'what other nodes left could not be looked after');
  }
}
