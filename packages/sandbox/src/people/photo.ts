import { Chance } from './chance.js';
import { png } from './png.js';

/** A picture as a PNG: the same name has the same one. */
export function photo(name: string, side: number): Buffer {
  const chance = new Chance('photo', name);
  return png(side, [chance.below(200), chance.below(200), chance.below(200)]);
}
