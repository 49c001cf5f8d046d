import { Recurring } from '../observe/recurring.js';

/** What a limiter says of one request. */
export interface Allowance {
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until one more request is allowed; 0 when it is. */
  readonly retryAfterMs: number;
}

/** Sums of fractions of milliseconds are off by less; without it the last request of a burst is refused now and then. */
const roundingMs = 0.001;

/** Between looks for keys whose burst is whole again. */
const forgetMs = 10_000;

/**
 * The generic cell rate algorithm: `perSecond` in the long run, `burst` at once. One number a key, which is the time
 * at which its burst is whole again; keys whose burst is whole are forgotten, whether or not anybody comes: they may be
 * addresses of people.
 */
export class RateLimiter {
  readonly #fullAt = new Map<string, number>();
  readonly #forgetting = new Recurring(forgetMs, () => this.#forget());

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    // Not the time of day, which may be set back.
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes one request of `key` if it is allowed. */
  take(key: string): Allowance {
    const now = this.now();
    const stepMs = 1000 / this.perSecond;
    const fullAt = Math.max(now, this.#fullAt.get(key) ?? 0) + stepMs;
    const waitMs = fullAt - now - this.burst * stepMs;
    const isAllowed = waitMs < roundingMs;
    if (isAllowed) this.#fullAt.set(key, fullAt);
    this.#forgetting.begin();
    return {
      isAllowed,
      limit: this.burst,
      remaining: Math.max(0, Math.floor((roundingMs - waitMs) / stepMs)),
      retryAfterMs: isAllowed ? 0 : waitMs,
    };
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#fullAt.size;
  }

  #forget(): boolean {
    const now = this.now();
    for (const [key, fullAt] of this.#fullAt) if (fullAt <= now) this.#fullAt.delete(key);
    return this.size > 0;
  }
}
