/** How long an entry is remembered after it was last asked for is between this and twice as much. */
const keepMs = 10_000;

/** Remembers what is asked for again and again, as polls do, and forgets what nobody asks for any more. */
export class RecentlyAsked<Key, Value> {
  #recent = new Map<Key, Value>();
  #earlier: Map<Key, Value> = new Map();
  #bytes = 0;
  #since = performance.now();

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
    this.#forgetOld();
    this.#earlier.delete(key);
    const before = this.#recent.get(key);
    if (before !== undefined) this.#bytes -= this.bytesOf(before);
    this.#recent.set(key, value);
    this.#bytes += this.bytesOf(value);
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

  #forgetOld(): void {
    const now = performance.now();
    if (this.#bytes < this.maxBytes && now - this.#since < keepMs) return;
    this.#earlier = this.#recent;
    this.#recent = new Map();
    this.#bytes = 0;
    this.#since = now;
  }
}
