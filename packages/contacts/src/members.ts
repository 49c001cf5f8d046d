import { GrowingList } from './growing-list.js';
import { HashIndex } from './hash-index.js';

/**
 * Remembers which contact had which key (a UID, an e-mail address), for groups that come after their members.
 * Keeps hashes in flat arrays: a million contacts cost some 24 MB, whatever their keys. Most books have no groups, so an
 * index is made only once somebody looks for a key.
 */
export class MemberIndex {
  readonly #hashes = new GrowingList(new Float64Array(64));
  readonly #contacts = new GrowingList(new Uint32Array(64));
  readonly #seed = randomSeed();
  #index: HashIndex | undefined;

  add(key: string, contact: number): void {
    if (key === '') return;
    this.#hashes.push(hashOf(key, this.#seed, ignoringCase));
    this.#contacts.push(contact);
  }

  /** Number of the first contact that had the key; 0 when none had. */
  find(key: string): number {
    this.#index ??= new HashIndex(this.#hashes);
    const entry = this.#index.find(hashOf(key, this.#seed, ignoringCase));
    return entry < 0 ? 0 : this.#contacts.at(entry);
  }
}

/** A seed for `hashOf`, so that nobody can make keys beforehand that all meet in one place. */
export const randomSeed = (): number => Math.floor(Math.random() * 2 ** 32);

/** The bit that parts small letters of ASCII from large ones. */
const ignoringCase = 0x20;

/**
 * 53 bits: two 32-bit FNV-like rounds, so that chance collisions stay out of sight in a million keys. Two characters go into
 * each round, which takes little longer than one would. Bits of `mask` make no difference. Of a text, what stands between
 * `from` and `end` is hashed: cut out, it would be a string of its own.
 */
export function hashOf(text: string, seed = 0, mask = 0, from = 0, end = text.length): number {
  const pairMask = mask | (mask << 16);
  // Its length parts a last character that is alone from a pair with a NUL.
  let a = 0x811c9dc5 ^ seed ^ (end - from);
  let b = 0x9747b28c ^ Math.imul(seed, 0x85ebca6b);
  for (let i = from; i < end; i += 2) {
    const second = i + 1 < end ? text.charCodeAt(i + 1) : 0;
    const pair = text.charCodeAt(i) | (second << 16) | pairMask;
    a = mixA(a, pair);
    b = mixB(b, pair);
  }
  return joined(a, b);
}

/** One hash of several, in their order. */
export function hashOfAll(hashes: readonly number[]): number {
  let a = 0x811c9dc5 ^ hashes.length;
  let b = 0x9747b28c;
  for (const hash of hashes) {
    a = mixA(a, hash / 0x1_0000_0000);
    b = mixB(b, hash);
  }
  return joined(a, b);
}

function mixA(a: number, value: number): number {
  const mixed = Math.imul(a ^ value, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

function mixB(b: number, value: number): number {
  const mixed = Math.imul(b ^ value, 0x5bd1e995);
  return mixed ^ (mixed >>> 13);
}

const joined = (a: number, b: number): number =>
  (Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) >>> 11) * 0x1_0000_0000 + (b >>> 0);
