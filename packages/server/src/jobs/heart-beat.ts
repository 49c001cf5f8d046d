import { randomUUID } from 'node:crypto';
import type { Log } from '../observe/log.js';
import type { Database } from '../storage/database.js';
import { beat, buryDead, leave } from '../storage/nodes.js';
import { every } from './every.js';

const beatMs = 1000;

/** Five missed beats: a node that hangs in a long pause is not dead, and a dead one is not waited for long. */
const silentMs = 5000;

export interface HeartBeat {
  stop(): Promise<void>;
}

/**
 * Tells the other nodes that this one lives, and frees the jobs of nodes that have fallen silent. The queue itself
 * would wait four hours. A node that was cut off from the database itself waits until everybody had the time to be
 * heard again. Resolves after the first beat.
 */
export async function startHeartBeat(db: Database, log: Log, workerPool: string): Promise<HeartBeat> {
  const node = randomUUID();
  let [heardSince, lastBeat] = [Date.now(), Date.now()];
  await beat(db, node, workerPool);
  const stop = every(beatMs, 'heart-beat', log, async () => {
    await beat(db, node, workerPool);
    const now = Date.now();
    if (now - lastBeat > silentMs / 2) heardSince = now;
    lastBeat = now;
    if (now - heardSince < silentMs) return;
    const dead = await buryDead(db, silentMs);
    if (dead.length > 0) log.warn({ nodes: dead.length }, 'nodes fell silent; their jobs go on elsewhere');
  });
  return {
    async stop() {
      await stop();
      await leave(db, node);
    },
  };
}
