import type { GrowingList } from '../growing-list.js';

/** The owners of every key that has more than one, as lists of positions in `keys`. */
export function clustersOf(keys: GrowingList<Float64Array>): number[][] {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  // Position + 1 of the first key with a hash, in an open table; later ones hang on it.
  const slots = new Uint32Array(size);
  const next = new Uint32Array(keys.length);
  const heads: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    const hash = keys.at(i);
    let slot = (hash >>> 0) & (size - 1);
    while (slots[slot] !== 0 && keys.at((slots[slot] as number) - 1) !== hash) slot = (slot + 1) & (size - 1);
    const first = slots[slot] as number;
    if (first === 0) slots[slot] = i + 1;
    else {
      if (next[first - 1] === 0) heads.push(first - 1);
      next[i] = next[first - 1] as number;
      next[first - 1] = i;
    }
  }
  return heads.map((head) => {
    const members = [head];
    for (let i = next[head] as number; i !== 0; i = next[i] as number) members.push(i);
    return members;
  });
}
