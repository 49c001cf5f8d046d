import type { IncomingMessage } from 'node:http';
import type { ImportKey } from '../../model/import.js';

/** Files that may be on their way to one code at once: a double click sends two. */
const maxAtOnce = 3;

/**
 * The requests that bring files right now. One too many breaks off the one that has been silent longest: a connection
 * that died on its way, as phones leave them behind, must not keep its person from trying again.
 */
export class Arrivals {
  /** Of each import, in the order in which they were last heard of. */
  readonly #arriving = new Map<ImportKey, Set<IncomingMessage>>();

  /** Gives a function that says that the request brings nothing any more, or nothing that is wanted. */
  add(key: ImportKey, request: IncomingMessage): () => void {
    const arriving = this.#arriving.get(key) ?? new Set();
    this.#arriving.set(key, arriving);
    const leave = () => {
      arriving.delete(request);
      if (arriving.size === 0 && this.#arriving.get(key) === arriving) this.#arriving.delete(key);
    };
    const [longestSilent] = arriving;
    if (longestSilent && arriving.size >= maxAtOnce) {
      arriving.delete(longestSilent);
      longestSilent.destroy();
    }
    arriving.add(request);
    request.on('data', () => {
      if (arriving.delete(request)) arriving.add(request);
    });
    // It is silent from now on, because it is complete.
    request.once('end', leave);
    return leave;
  }
}
