import type { Running } from '../storage/import-runs.js';

/** The runs of a pool whose end has not been written down yet. */
export class UnderWay {
  readonly #runs = new Set<Running>();
  readonly #waiting: (() => void)[] = [];

  add(run: Running): void {
    this.#runs.add(run);
  }

  /** Only when all of it is written: who could not do that stays, and their try is taken back later. */
  ended(run: Running): void {
    this.#runs.delete(run);
    if (this.#runs.size === 0) for (const go of this.#waiting.splice(0)) go();
  }

  all(): readonly Running[] {
    return [...this.#runs];
  }

  /** Resolves when there are none. */
  none(): Promise<void> {
    return this.#runs.size === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.#waiting.push(resolve);
        });
  }
}
