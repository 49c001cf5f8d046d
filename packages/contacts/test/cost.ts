import type { ByteSource } from '../dist/index.js';
import { type ReadOptions, readAddressBook } from '../dist/index.js';

/** Something that takes time, and how much of it there is: bytes, or people. */
export interface Work {
  amount: number;
  run(): Promise<unknown> | unknown;
}

/** Reading all of a source, which is made anew each time; trouble with it is its own business. */
export const readingOf = (makeSource: () => ByteSource, amount: number, options: ReadOptions = {}): Work => ({
  amount,
  async run() {
    try {
      for await (const _ of readAddressBook(makeSource(), options));
    } catch {
      // What it ends with is not what is measured.
    }
  },
});

/**
 * How many times as much of the processor one work takes as another does, for the same amount. Both are done in turn, which
 * is what a busy machine treats alike, and again when it comes out as too much: the least is what the work itself costs.
 */
export async function costOf(work: Work, ordinary: Work, most: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  if (!warm.has(ordinary)) await ordinary.run();
  warm.add(ordinary);
  for (let turn = 0; turn < turns && least > most; turn++) {
    const usual = (await processorTime(ordinary)) / ordinary.amount;
    const own = (await processorTime(work)) / work.amount;
    least = Math.min(least, own / usual);
  }
  return least;
}

const turns = 4;

/** What was done before is compiled; the first time is not its cost. */
const warm = new WeakSet<Work>();

/** Of this process alone, other than the time on the clock. Microseconds; they are counted by some thousands at once. */
async function processorTime(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work.run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1_000, user + system);
}
