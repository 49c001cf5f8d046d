import type { GrowingList } from './growing-list.js';

/** Finds the first entry of a list of hashes that has a hash: an open-addressing table, half empty at least. */
export class HashIndex {
  /** Position + 1 of the first entry with a hash. */
  #slots = new Uint32Array(1024);
  #indexed = 0;
  readonly #hashes: GrowingList<Float64Array>;

  constructor(hashes: GrowingList<Float64Array>) {
    this.#hashes = hashes;
    this.#reserve();
  }

  /** Makes room for the list as long as it is now. */
  #reserve(): void {
    let size = this.#slots.length;
    while (size <= this.#hashes.length * 2) size *= 2;
    if (size === this.#slots.length) return;
    this.#slots = new Uint32Array(size);
    const indexed = this.#indexed;
    this.#indexed = 0;
    for (let position = 0; position < indexed; position++) this.next();
  }

  /** Takes the next entry of the list; gives the position of the first one that has its hash. */
  next(): number {
    const position = this.#indexed++;
    const slot = this.#slot(this.#hashes.at(position));
    const first = this.#slots[slot] as number;
    if (first !== 0) return first - 1;
    this.#slots[slot] = position + 1;
    return position;
  }

  /** The position of the first entry of the whole list that has a hash; -1 when none has. */
  find(hash: number): number {
    this.#reserve();
    while (this.#indexed < this.#hashes.length) this.next();
    return (this.#slots[this.#slot(hash)] as number) - 1;
  }

  /** Where a hash is, or would be. */
  #slot(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash >>> 0) & mask;
    for (let entry = this.#slots[slot] as number; entry !== 0 && this.#hashes.at(entry - 1) !== hash; ) {
      slot = (slot + 1) & mask;
      entry = this.#slots[slot] as number;
    }
    return slot;
  }
}
