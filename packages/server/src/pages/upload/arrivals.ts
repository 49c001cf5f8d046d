import type { IncomingMessage } from 'node:http';
import type { ImportKey } from '../../model/import.js';

/** Files that may be on their way to one code at once: a double click sends two. */
const maxAtOnce = 3;

/** A file of which nothing has come for so long gives way to another one. */
const silentMs = 5000;

/**
 * The requests that bring files right now. One too many breaks off the one that has been silent longest: a connection
 * that died on its way, as phones leave them behind, must not keep its person from trying again. One that still brings
 * something is left alone, whoever else has the link.
 */
export class Arrivals {
  /** Of each import, when each was last heard of, the longest ago first. */
  readonly #arriving = new Map<ImportKey, Map<IncomingMessage, number>>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /**
   * Gives a function that says that the request brings nothing any more, or nothing that is wanted; `undefined` when as
   * many are on their way already as may be.
   */
  add(key: ImportKey, request: IncomingMessage): (() => void) | undefined {
    const arriving = this.#arriving.get(key) ?? new Map<IncomingMessage, number>();
    if (arriving.size >= maxAtOnce && !this.#breakOffSilent(arriving)) return undefined;
    this.#arriving.set(key, arriving);
    const leave = () => {
      arriving.delete(request);
      if (arriving.size === 0 && this.#arriving.get(key) === arriving) this.#arriving.delete(key);
    };
    arriving.set(request, this.now());
    request.on('data', () => {
      if (arriving.delete(request)) arriving.set(request, this.now());
    });
    // It is silent from now on, because it is complete.
    request.once('end', leave);
    return leave;
  }

  #breakOffSilent(arriving: Map<IncomingMessage, number>): boolean {
    const [longestSilent] = arriving;
    if (!longestSilent) return false;
    const [request, heardAt] = longestSilent;
    if (this.now() - heardAt < silentMs) return false;
    arriving.delete(request);
    request.destroy();
    return true;
  }
}
