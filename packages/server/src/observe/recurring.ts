/**
 * Does something again and again, as long as it is needed: some time after it was begun, and once more whenever it leaves
 * something to do. No process lives on for that.
 */
export class Recurring {
  #timer: NodeJS.Timeout | undefined;

  /** `act` tells whether it is needed once more. */
  constructor(
    private readonly ms: number,
    private readonly act: () => boolean,
  ) {}

  /** Begins, unless it has begun. */
  begin(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.act()) this.begin();
    }, this.ms).unref();
  }
}
