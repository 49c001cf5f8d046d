import { polledMs } from '../model/lifetimes.js';
import { Recurring } from '../observe/recurring.js';

/**
 * Remembers what is asked for again and again, as polls do, and forgets what nobody asks for any more, whether or not
 * anything else is asked for: how long after it was last asked for is between `polledMs` and twice as much.
 */
export class RecentlyAsked<Key, Value> {
  #recent = new Map<Key, Value>();
  #earlier: Map<Key, Value> = new Map();
  #bytes = 0;
  readonly #forgetting = new Recurring(polledMs, () => {
    this.#age();
    return this.size > 0;
  });

  /** `bytesOf` tells what an entry takes, so that all of them together take twice `maxBytes` at most. */
  constructor(
    private readonly maxBytes: number,
    private readonly bytesOf: (value: Value) => number,
  ) {}

  get(key: Key): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const earlier = this.#earlier.get(key);
    if (earlier !== undefined) this.set(key, earlier);
    return earlier;
  }

  set(key: Key, value: Value): void {
    if (this.#bytes >= this.maxBytes) this.#age();
    this.#earlier.delete(key);
    const before = this.#recent.get(key);
    if (before !== undefined) this.#bytes -= this.bytesOf(before);
    this.#recent.set(key, value);
    this.#bytes += this.bytesOf(value);
    this.#forgetting.begin();
  }

  /** How many entries are remembered. */
  get size(): number {
    return this.#recent.size + this.#earlier.size;
  }

  delete(key: Key): void {
    const recent = this.#recent.get(key);
    if (recent !== undefined) this.#bytes -= this.bytesOf(recent);
    this.#recent.delete(key);
    this.#earlier.delete(key);
  }

  clear(): void {
    this.#recent = new Map();
    this.#earlier = new Map();
    this.#bytes = 0;
  }

  #age(): void {
    this.#earlier = this.#recent;
    this.#recent = new Map();
    this.#bytes = 0;
  }
}
