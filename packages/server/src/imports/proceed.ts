import type { Parts } from '../context/parts.js';
import type { Running } from '../storage/import-moves.js';
import { finish } from './finish/finish.js';
import { gather } from './gather/gather.js';

/**
 * Takes an import on from wherever it is: reads what is still to be read, then finishes it. Whoever is killed in
 * between leaves a state from which the next run goes on. Throws what `gather` and `finish` throw.
 */
export async function proceed(parts: Parts, it: Running, signal: AbortSignal): Promise<void> {
  const ready = it.state === 'gathering' ? await gather(parts, it, signal) : { it, leaders: undefined };
  await finish(parts, ready, signal);
}
