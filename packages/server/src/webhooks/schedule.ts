import { maxTriedDays } from '../model/webhook.js';

const hourMs = 3_600_000;

/** For how long a message is tried. */
export const maxTriedMs = maxTriedDays * 24 * hourMs;

/** Between two attempts, but for what a receiver asks for. */
const maxWaitMs = 8 * hourMs;

/** How long an endpoint is left alone at most that let somebody wait in vain: one attempt a minute finds out that it is back. */
const maxRestMs = 60_000;

/** An attempt that took as long as this held up others. */
const longMs = 1000;

/** What a message has behind it. */
interface Tried {
  readonly tries: number;
  readonly triedMs: number;
}

/**
 * How long to wait before the next attempt; `undefined` when there is none. About 5 and 20 seconds, 1 and 5 minutes, 20
 * minutes, an hour and a half, 6 hours, then every 8: each up to half less by chance, so that not all come back at once. What
 * the receiver asks for is waited for in any case. The last attempt is made when `maxTriedDays` are over.
 */
export function waitAfter(
  { tries, triedMs }: Tried,
  retryAfterMs: number,
  firstWaitMs: number,
  random: () => number = Math.random,
): number | undefined {
  const leftMs = maxTriedMs - triedMs;
  if (leftMs <= 0) return undefined;
  const backOffMs = Math.min(firstWaitMs * 4 ** (tries - 1), maxWaitMs) * (0.5 + random() / 2);
  return Math.min(Math.max(backOffMs, retryAfterMs), leftMs);
}

/**
 * How long a message waits that comes while its endpoint is left alone: the longer, the longer it has been tried, so that a backlog does
 * not come by each minute; and not all at once.
 */
export const waitDuringRest = (
  { restMs, triedMs }: { readonly restMs: number; readonly triedMs: number },
  random: () => number = Math.random,
): number => Math.min(Math.max(restMs, triedMs / 2), maxWaitMs) * (1 + random());

/** How long everybody else is to leave an endpoint alone after an attempt in vain that took so long. */
export const restAfter = (attemptMs: number, waitMs: number): number =>
  attemptMs < longMs ? 0 : Math.min(waitMs, maxRestMs);
