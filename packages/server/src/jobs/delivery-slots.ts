/** What jobs that deliver a webhook are flagged with, and beside it with their endpoint. */
const webhookFlag = 'webhook';
const flagOf = (endpoint: string) => `${webhookFlag}/${endpoint}`;

/**
 * How many webhooks a pool delivers at once: half of what it does at all, so that receivers that let us wait never keep it from
 * reading address books, and of one endpoint a quarter, so that it does not keep others from theirs.
 */
export class DeliverySlots {
  readonly #max: number;
  readonly #maxOfOne: number;
  readonly #taken = new Map<string, number>();

  constructor(concurrency: number) {
    this.#max = Math.max(1, Math.floor(concurrency / 2));
    this.#maxOfOne = Math.max(1, Math.floor(concurrency / 4));
  }

  /** Does some work for an endpoint; false when there is no slot for it. */
  async within(endpoint: string, work: () => Promise<void>): Promise<boolean> {
    if (this.#all >= this.#max || this.#of(endpoint) >= this.#maxOfOne) return false;
    this.#taken.set(endpoint, this.#of(endpoint) + 1);
    try {
      await work();
      return true;
    } finally {
      const left = this.#of(endpoint) - 1;
      if (left > 0) this.#taken.set(endpoint, left);
      else this.#taken.delete(endpoint);
    }
  }

  /** Flags of the jobs that there is no slot for now. Workers that ask for a job at the same time may all get one. */
  full(): string[] {
    if (this.#all >= this.#max) return [webhookFlag];
    return [...this.#taken.keys()].filter((endpoint) => this.#of(endpoint) >= this.#maxOfOne).map(flagOf);
  }

  get #all(): number {
    return [...this.#taken.values()].reduce((sum, count) => sum + count, 0);
  }

  #of(endpoint: string): number {
    return this.#taken.get(endpoint) ?? 0;
  }
}
