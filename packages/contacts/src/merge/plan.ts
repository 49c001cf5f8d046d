import { comparableEmail } from '../clean/email.js';
import type { Contact } from '../contact.js';
import { GrowingList } from '../growing-list.js';
import { hashOf, hashOfAll, randomSeed } from '../members.js';
import { clustersOf } from './clusters.js';
import { comparablePhone, nameWords } from './keys.js';

/** First pass of merging, for books too large to hold: keeps hashes of the keys only. */
export interface MergePlan {
  /** Takes the next contact of the book. */
  add(contact: Contact): void;
  /** `representatives()[i]` is the index of the first contact of `i`'s group; `i` itself when alone. */
  representatives(): Uint32Array;
}

/** Begins to find the contacts of a book that are the same person. Time is linear; some 100 bytes are held for each contact. */
export function planMerge(): MergePlan {
  return new Plan();
}

/** A mailbox or number that more names share than this belongs to none of them; comparing all would take quadratic time. */
const maxNames = 64;
/** A chain made to need one round for each contact would take quadratic time. */
const maxRounds = 50;

class Plan implements MergePlan {
  #count = 0;
  readonly #seed = randomSeed();
  /** Another one: a number is nobody's e-mail address. */
  readonly #phoneSeed = randomSeed();
  readonly #keys = new GrowingList(new Float64Array(1024));
  readonly #owners = new GrowingList(new Uint32Array(1024));
  /** Of `keys`: 1 for a phone number, which counts for contacts with a name only. */
  readonly #isPhone = new GrowingList(new Uint32Array(1024));
  readonly #words = new GrowingList(new Uint32Array(1024));
  readonly #wordEnds = new GrowingList(new Uint32Array(1024));
  readonly #names = new GrowingList(new Float64Array(1024));

  add(contact: Contact): void {
    const words = nameWords(contact, this.#seed);
    for (const { address } of contact.email) this.#key(hashOf(comparableEmail(address), this.#seed), 0);
    for (const phone of contact.phone) {
      const key = comparablePhone(phone);
      if (key !== '') this.#key(hashOf(key, this.#phoneSeed), 1);
    }
    for (const word of words) this.#words.push(word >>> 0);
    this.#wordEnds.push(this.#words.length);
    this.#names.push(words.length === 0 ? 0 : hashOfAll(words));
    this.#count++;
  }

  #key(hash: number, isPhone: number): void {
    this.#keys.push(hash);
    this.#owners.push(this.#count);
    this.#isPhone.push(isPhone);
  }

  representatives(): Uint32Array {
    const groups = new Groups(this.#count, (i) => this.#wordEnd(i) - this.#wordEnd(i - 1));
    const clusters = clustersOf(this.#keys);
    // A union may bring people together who did not share anything before. Real books are done after three rounds.
    let changed = true;
    for (let round = 0; changed && round < maxRounds; round++) {
      changed = false;
      for (const cluster of clusters) if (this.#joinEqualNames(groups, cluster)) changed = true;
      if (!changed) changed = this.#joinLongerNames(groups, clusters);
    }
    return groups.representatives();
  }

  #wordsOf(contact: number): number[] {
    const words: number[] = [];
    for (let i = this.#wordEnd(contact - 1); i < this.#wordEnd(contact); i++) words.push(this.#words.at(i));
    return words;
  }

  #wordEnd(contact: number): number {
    return contact < 0 ? 0 : this.#wordEnds.at(contact);
  }

  /** The groups that share a key, each once. */
  #sharing(groups: Groups, cluster: readonly number[]): Set<number> {
    const found = new Set<number>();
    for (const position of cluster) {
      const root = groups.find(this.#owners.at(position));
      if (this.#isPhone.at(position) === 0 || this.#nameOf(groups, root) !== 0) found.add(root);
    }
    return found;
  }

  #nameOf(groups: Groups, root: number): number {
    return this.#names.at(groups.namedBy(root));
  }

  #joinEqualNames(groups: Groups, cluster: readonly number[]): boolean {
    const byName = new Map<number, number>();
    let changed = false;
    for (const root of this.#sharing(groups, cluster)) {
      const name = this.#nameOf(groups, root);
      const other = byName.get(name);
      if (other === undefined) byName.set(name, root);
      else if (groups.unite(other, root)) changed = true;
    }
    return changed;
  }

  /** Joins a shorter name to the one longer name it is part of, and a nameless contact to the one name it is with. */
  #joinLongerNames(groups: Groups, clusters: readonly number[][]): boolean {
    const wishes = new Map<number, { name: number; roots: number[] }>();
    const wish = (from: number, to: number, name: number) => {
      const known = wishes.get(from);
      if (!known) wishes.set(from, { name, roots: [to] });
      else if (known.name !== name) known.roots.length = known.name = 0;
      else if (name !== 0) known.roots.push(to);
    };
    for (const cluster of clusters) {
      const sharing = [...this.#sharing(groups, cluster)];
      if (sharing.length < 2) continue;
      if (sharing.length > maxNames) {
        for (const root of sharing) wish(root, root, 0);
        continue;
      }
      const words = sharing.map((root) => new Set(this.#wordsOf(groups.namedBy(root))));
      for (const [i, from] of sharing.entries()) {
        for (const [k, to] of sharing.entries()) {
          if (isPart(words[i], words[k])) wish(from, to, this.#nameOf(groups, to));
        }
      }
    }
    let changed = false;
    for (const [from, { roots }] of wishes)
      for (const to of roots) if (groups.unite(from, to)) changed = true;
    return changed;
  }
}

function isPart(short: Set<number> | undefined, long: Set<number> | undefined): boolean {
  if (!short || !long || short.size >= long.size) return false;
  for (const word of short) if (!long.has(word)) return false;
  return true;
}

/** Union-find whose roots are first contacts; a group is named by the longest name in it. */
class Groups {
  private readonly parent: Uint32Array;
  private readonly named: Uint32Array;

  constructor(
    count: number,
    private readonly wordCount: (contact: number) => number,
  ) {
    this.parent = Uint32Array.from({ length: count }, (_, i) => i);
    this.named = this.parent.slice();
  }

  find(contact: number): number {
    let at = contact;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at] as number] as number;
      at = this.parent[at] as number;
    }
    return at;
  }

  /** The contact whose name the group has. */
  namedBy(root: number): number {
    return this.named[root] as number;
  }

  unite(a: number, b: number): boolean {
    const one = this.find(a);
    const other = this.find(b);
    if (one === other) return false;
    const root = Math.min(one, other);
    const child = Math.max(one, other);
    const [kept, brought] = [this.namedBy(root), this.namedBy(child)];
    if (this.wordCount(brought) > this.wordCount(kept)) this.named[root] = brought;
    this.parent[child] = root;
    return true;
  }

  representatives(): Uint32Array {
    return this.parent.map((_, i) => this.find(i));
  }
}
