/**
 * Forgets in time what a process remembers, whether or not anybody asks for it any more: some time after it was begun, and as
 * often as something is left then. No process lives on for that.
 */
export class Forgetting {
  #timer: NodeJS.Timeout | undefined;

  /** `forget` tells whether anything is left. */
  constructor(
    private readonly ms: number,
    private readonly forget: () => boolean,
  ) {}

  /** Begins, unless it has begun. */
  begin(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.forget()) this.begin();
    }, this.ms).unref();
  }
}
