/** Chance that is the same each time: a function that gives numbers from 0 to 1 (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of a few things, each as often as any other, in an order that nobody thought out. */
export function shuffled<Thing>(things: readonly Thing[], count: number, random: () => number): Thing[] {
  return Array.from({ length: count }, (_, at) => things[at % things.length] as Thing)
    .map((thing) => ({ thing, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ thing }) => thing);
}
