import type { Parts } from '../context/parts.js';
import type { ImportKey } from '../model/import.js';
import { finish } from './finish/finish.js';
import { gather } from './gather/gather.js';

/**
 * Takes an import on from wherever it is: reads what is still to be read, then finishes it. Whoever is killed in
 * between leaves a state from which the next one goes on. Throws what `gather` and `finish` throw.
 */
export async function proceed(parts: Parts, key: ImportKey, signal: AbortSignal): Promise<void> {
  const leaders = await gather(parts, key, signal);
  await finish(parts, key, signal, leaders);
}
