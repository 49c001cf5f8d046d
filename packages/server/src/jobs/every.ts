import { setTimeout } from 'node:timers/promises';
import type { Log } from '../observe/log.js';

/**
 * Does something again and again, each time `ms` after the last one ended, until stopped. A failure is logged and
 * does not end it. The returned function resolves when the last run is over, which is told to stop.
 */
export function every(
  ms: number,
  what: string,
  log: Log,
  work: (stopping: AbortSignal) => Promise<void>,
): () => Promise<void> {
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await work(stopping.signal).catch((err: unknown) =>
        log.warn({ err }, `${what} failed and is tried again`),
      );
      await setTimeout(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const done = loop();
  return () => {
    stopping.abort();
    return done;
  };
}
