import { load } from '../main/load.js';

/** What is loaded when the list is there: nobody needs it before they have looked at some people. */
export type Parts = typeof import('./parts.js');

/** So long a try may take before there is another. */
const maxTryMs = 4_000;
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** Loads the parts, ahead of time or when they are wanted; again and again until they are there. */
export class Later {
  parts: Parts | undefined;
  readonly #loadStyle: () => Promise<boolean>;
  readonly #onChange: () => void;
  /** Who waits for them: the last one who does. */
  #go: ((parts: Parts) => void) | undefined;
  #tried: Promise<void> | undefined;
  #hasFailed = false;
  #isOver = false;
  #hurry = (): void => {};

  constructor(loadStyle: () => Promise<boolean>, onChange: () => void) {
    this.#loadStyle = loadStyle;
    this.#onChange = onChange;
  }

  /** Whether somebody waits for what could not be loaded so far. */
  get isMissed(): boolean {
    return this.#hasFailed && this.#go !== undefined;
  }

  /** Goes on at once when they are there, and else as soon as they are. */
  whenThere(go: (parts: Parts) => void): void {
    if (this.parts) go(this.parts);
    else {
      this.#go = go;
      this.#hurry();
      void this.load();
    }
  }

  /** Settles when they are there, or did not come at the first try. */
  load(): Promise<void> {
    this.#tried ??= this.#try(firstWaitMs);
    return this.#tried;
  }

  /** Whoever waits does so no longer. */
  stop(): void {
    this.#isOver = true;
  }

  async #try(waitMs: number): Promise<void> {
    const isThere = Promise.all([load('parts', () => import('./parts.js')), this.#loadStyle()]).then(
      ([parts, isStyled]) => {
        if (isStyled) this.#arrive(parts);
      },
    );
    // What comes too late is welcome all the same.
    await Promise.race([isThere.catch(() => {}), new Promise((resolve) => setTimeout(resolve, maxTryMs))]);
    if (this.parts || this.#isOver) return;
    this.#hasFailed = true;
    this.#onChange();
    void this.#pause(waitMs).then(() => this.#try(Math.min(waitMs * 2, longestWaitMs)));
  }

  #arrive(parts: Parts): void {
    if (this.parts || this.#isOver) return;
    this.parts = parts;
    this.#hasFailed = false;
    this.#onChange();
    this.#go?.(parts);
  }

  /** Shorter where somebody asks for them meanwhile, or the connection is back. */
  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        removeEventListener('online', go);
        resolve();
      };
      this.#hurry = go;
      addEventListener('online', go);
      setTimeout(go, ms);
    });
  }
}
