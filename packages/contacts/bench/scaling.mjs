// Time of the processor for a byte of a book of 1 MB, and of books 10, 100 and 1000 times as long, beside the first:
// node scaling.mjs FORMAT, prints [{ factor, ratio }] as JSON.
import { readAddressBook } from '../dist/index.js';
import { bookInPieces } from './generate/book.mjs';

const [format] = process.argv.slice(2);
const shortest = [...bookInPieces(format, 1_000_000)];
const factors = [1, 10, 100, 1000];
/** Shorter books are read so often that none is told by a moment. */
const minFactor = 100;
const rounds = 2;

const best = factors.map(() => Number.POSITIVE_INFINITY);
for (let round = 0; round < rounds; round++) {
  for (const [i, factor] of factors.entries()) best[i] = Math.min(best[i], await timeForOne(factor));
}
process.stdout.write(JSON.stringify(factors.map((factor, i) => ({ factor, ratio: best[i] / best[0] }))));

/** Time for as many bytes as the shortest book has. */
async function timeForOne(factor) {
  const times = Math.ceil(minFactor / factor);
  const used = process.cpuUsage();
  for (let i = 0; i < times; i++) await readAll(factor);
  const { user, system } = process.cpuUsage(used);
  return (user + system) / (times * factor);
}

async function readAll(factor) {
  async function* bytes() {
    for (let i = 0; i < factor; i++) yield* shortest;
  }
  for await (const _ of readAddressBook(bytes(), { limits: { maxContacts: 10_000_000 } }));
}
