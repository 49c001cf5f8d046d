import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../observe/log.js';
import { isDatabaseAway } from './database.js';
import { awaySentence } from './database-reason.js';

/** How long a start waits for a database that is away, and for what kinds of being away. */
export interface Patience {
  readonly maxMs: number;
  readonly waitsFor: (error: unknown) => boolean;
}

const codeOf = (error: unknown) =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;

/** Nodes start together with their database, after a power failure at the latest. No database appears by its own. */
export const ofNodes: Patience = {
  maxMs: 60_000,
  waitsFor: (error) => isDatabaseAway(error) && codeOf(error) !== '3D000',
};

/**
 * Somebody looks on: only what is sure to pass is waited for, which is that PostgreSQL starts up or shuts down, and that the
 * next of several hosts is tried.
 */
export const ofCommands: Patience = {
  maxMs: 15_000,
  waitsFor: (error) => /^(57P0[1-3]|NEXT_HOST)$/.test(codeOf(error) ?? ''),
};

const againMs = 500;

/**
 * Does work with a database, again while that is away; tells the log why, once. Throws the error of the work when that
 * takes too long, or is not waited for.
 */
export async function withPatience<T>(
  work: () => Promise<T>,
  log: Log,
  { maxMs, waitsFor }: Patience,
): Promise<T> {
  let isTold = false;
  for (const until = performance.now() + maxMs; ; await sleep(againMs)) {
    try {
      return await work();
    } catch (error) {
      if (!waitsFor(error) || performance.now() > until) throw error;
      if (!isTold) log.warn({ reason: awaySentence(error) }, 'the start waits for the database');
      isTold = true;
    }
  }
}
