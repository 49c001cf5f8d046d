import { GrowingList } from './growing-list.js';

/**
 * Remembers which contact had which key (a UID, an e-mail address), for groups that come after their members.
 * Keeps hashes in flat arrays: a million contacts cost some 24 MB, whatever their keys. Most books have no groups, so an
 * index is made only once somebody looks for a key.
 */
export class MemberIndex {
  private readonly hashes = new GrowingList(new Float64Array(64));
  private readonly contacts = new GrowingList(new Uint32Array(64));
  /** Position + 1 of the first entry with a hash, in an open table. */
  private slots = new Uint32Array(0);
  private indexed = 0;
  private readonly seed = randomSeed();

  add(key: string, contact: number): void {
    if (key === '') return;
    this.hashes.push(hashOf(key, this.seed));
    this.contacts.push(contact);
  }

  /** Number of the first contact that had the key; 0 when none had. */
  find(key: string): number {
    this.index();
    const entry = this.slots[this.slot(hashOf(key, this.seed))] ?? 0;
    return entry === 0 ? 0 : this.contacts.at(entry - 1);
  }

  private index(): void {
    const { length } = this.hashes;
    if (length * 2 >= this.slots.length) {
      let size = 1024;
      while (size <= length * 2) size *= 2;
      this.slots = new Uint32Array(size);
      this.indexed = 0;
    }
    for (; this.indexed < length; this.indexed++) {
      const slot = this.slot(this.hashes.at(this.indexed));
      if (this.slots[slot] === 0) this.slots[slot] = this.indexed + 1;
    }
  }

  /** Where a hash is, or would be. */
  private slot(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash >>> 0) & mask;
    for (let entry = this.slots[slot] ?? 0; entry !== 0 && this.hashes.at(entry - 1) !== hash; ) {
      slot = (slot + 1) & mask;
      entry = this.slots[slot] ?? 0;
    }
    return slot;
  }
}

/** A seed for `hashOf`, so that nobody can make keys beforehand that all meet in one place. */
export const randomSeed = (): number => Math.floor(Math.random() * 2 ** 32);

/** 53 bits: two 32-bit FNV-like rounds, so that chance collisions stay out of sight in a million keys. */
export function hashOf(text: string, seed = 0): number {
  let a = 0x811c9dc5 ^ seed;
  let b = 0x9747b28c ^ Math.imul(seed, 0x85ebca6b);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
  return (a >>> 11) * 0x1_0000_0000 + (b >>> 0);
}
