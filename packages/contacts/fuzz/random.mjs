/** Numbers that look random and are the same for the same seed, whatever was drawn for other inputs. */
export function randomOf(seed, input) {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(input + 1, 0xc2b2ae35)) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end) => Math.floor(next() * end);
  return {
    below,
    chance: (share) => next() < share,
    of: (list) => list[below(list.length)],
    /** A piece of something of that length, mostly a short one. */
    range: (length) => {
      const from = below(length + 1);
      const most = next() < 0.8 ? Math.min(length - from, 24) : length - from;
      return [from, from + below(most + 1)];
    },
  };
}
