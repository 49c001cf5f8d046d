import { importFlag, webhookFlag } from '../storage/queue.js';

/**
 * How many jobs of one kind a pool does at once, and of these how many for the same one, such as an endpoint. The queue is asked to
 * leave out those that there is no slot for, by the flags that they have.
 */
export class Slots {
  readonly #taken = new Map<string, number>();

  constructor(
    private readonly flag: string,
    private readonly max: number,
    private readonly maxOfOne = max,
  ) {}

  /** Does some work for one; false when there is no slot for it. Workers that ask for a job at the same time may all get one. */
  async within(one: string, work: () => Promise<void>): Promise<boolean> {
    if (this.#all >= this.max || this.#of(one) >= this.maxOfOne) return false;
    this.#taken.set(one, this.#of(one) + 1);
    try {
      await work();
      return true;
    } finally {
      const left = this.#of(one) - 1;
      if (left > 0) this.#taken.set(one, left);
      else this.#taken.delete(one);
    }
  }

  /** Flags of the jobs that there is no slot for now. */
  full(): string[] {
    if (this.#all >= this.max) return [this.flag];
    const ones = [...this.#taken.keys()].filter((one) => this.#of(one) >= this.maxOfOne);
    return ones.map((one) => `${this.flag}/${one}`);
  }

  get #all(): number {
    return [...this.#taken.values()].reduce((sum, count) => sum + count, 0);
  }

  #of(one: string): number {
    return this.#taken.get(one) ?? 0;
  }
}

/** The slots of a pool. */
export interface PoolSlots {
  readonly imports: Slots;
  readonly webhooks: Slots;
}

/**
 * Slots for reading as many address books as the operator says. Webhooks may have the one worker beside those, and a quarter of those:
 * many imports leave them a worker, and receivers that let us wait leave three quarters of the reading alone. An endpoint has half
 * of their slots, so that it does not keep others from theirs.
 */
export function slotsOf(concurrency: number): PoolSlots {
  const webhooks = 1 + Math.floor(concurrency / 4);
  return {
    imports: new Slots(importFlag, concurrency),
    webhooks: new Slots(webhookFlag, webhooks, Math.max(1, Math.floor(webhooks / 2))),
  };
}

/** How many jobs a pool does at once. */
export const workersOf = (concurrency: number): number => concurrency + 1;
