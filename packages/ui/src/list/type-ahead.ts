import type { Entry } from './book.js';
import { fold } from './fold.js';

/** Letters that follow each other faster are the beginning of one name. */
const pauseMs = 700;

/** Finds whom somebody means who types the beginning of a name. */
export class TypeAhead {
  #typed = '';
  #at = Number.NEGATIVE_INFINITY;

  /** The row after `here`, or `here` itself while the name goes on, that begins with what has been typed; -1 for none. */
  find(sign: string, entries: readonly Entry[], here: number, now: number): number {
    const goesOn = now - this.#at < pauseMs;
    this.#typed = (goesOn ? this.#typed : '') + fold(sign);
    this.#at = now;
    const begins = ({ searchText }: Entry) => searchText.startsWith(this.#typed);
    const start = this.#typed.length > 1 ? here : here + 1;
    const after = entries.findIndex((entry, row) => row >= start && begins(entry));
    return after === -1 ? entries.findIndex(begins) : after;
  }
}
