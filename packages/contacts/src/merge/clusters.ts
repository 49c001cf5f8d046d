import type { GrowingList } from '../growing-list.js';
import { HashIndex } from '../hash-index.js';

/** The owners of every key that has more than one, as lists of positions in `keys`. */
export function clustersOf(keys: GrowingList<Float64Array>): number[][] {
  const index = new HashIndex(keys);
  // Later keys with a hash hang on the first, the newest in front.
  const next = new Uint32Array(keys.length);
  const heads: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    const first = index.next();
    if (first === i) continue;
    if (next[first] === 0) heads.push(first);
    next[i] = next[first] as number;
    next[first] = i;
  }
  return heads.map((head) => {
    const members = [head];
    for (let i = next[head] as number; i !== 0; i = next[i] as number) members.push(i);
    return members;
  });
}
