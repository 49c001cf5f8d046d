import { setTimeout } from 'node:timers/promises';
import { type Allowance, RateLimiter } from '../../security/rate-limit.js';
import { tooManyRequests } from './limits.js';

const maxHeldMs = 1000;
const maxWaiting = 3;

/**
 * Slows polling down to once a second an import. A poll that comes too soon is answered late, since some clients poll
 * without a pause and end at the first refusal; it is refused only while others wait for the same import already.
 */
export class PollGate {
  readonly #limiter: RateLimiter;
  readonly #waiting = new Map<string, number>();

  constructor(burst: number) {
    this.#limiter = new RateLimiter(1, burst);
  }

  /**
   * Resolves when the poll may be answered, or when nobody waits for the answer; `undefined` when it may be answered at
   * once. Rejects with `too_many_requests`.
   */
  pass(key: string, client: { readonly signal: AbortSignal }): Promise<void> | undefined {
    const allowance = this.#limiter.take(key);
    return allowance.isAllowed ? undefined : this.#hold(key, client, allowance);
  }

  async #hold(key: string, client: { readonly signal: AbortSignal }, allowance: Allowance): Promise<void> {
    const waiting = this.#waiting.get(key) ?? 0;
    if (waiting >= maxWaiting) throw tooManyRequests(allowance);
    this.#waiting.set(key, waiting + 1);
    try {
      const { signal } = client;
      const heldMs = Math.min(allowance.retryAfterMs, maxHeldMs);
      await setTimeout(heldMs, undefined, { signal }).catch(() => undefined);
      this.#limiter.take(key);
    } finally {
      const left = (this.#waiting.get(key) ?? 1) - 1;
      if (left === 0) this.#waiting.delete(key);
      else this.#waiting.set(key, left);
    }
  }
}
