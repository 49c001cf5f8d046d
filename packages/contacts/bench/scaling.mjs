// Time for each contact of a book of 100 KB, and of books 10, 100 and 1000 times as large: node scaling.mjs FORMAT
import { readAddressBook } from '../dist/index.js';
import { bookInPieces } from './generate/book.mjs';

const format = process.argv[2];
const smallest = 100_000;
const factors = [1, 10, 100, 1000];
/** As much work for each size, so that none of them is told by a moment. */
const bytesOfAll = smallest * 1000;

const books = factors.map((factor) => [...bookInPieces(format, smallest * factor)]);
const best = factors.map(() => Number.POSITIVE_INFINITY);
for (let round = 0; round < 4; round++) {
  for (const [i, pieces] of books.entries()) best[i] = Math.min(best[i], await perByte(pieces, factors[i]));
}
process.stdout.write(JSON.stringify(factors.map((factor, i) => ({ factor, ratio: best[i] / best[0] }))));

/** Nanoseconds of the processor for a byte. */
async function perByte(pieces, factor) {
  const times = bytesOfAll / (smallest * factor);
  const used = process.cpuUsage();
  for (let i = 0; i < times; i++) await readAll(pieces);
  const { user, system } = process.cpuUsage(used);
  return ((user + system) * 1000) / bytesOfAll;
}

async function readAll(pieces) {
  async function* stream() {
    yield* pieces;
  }
  for await (const _ of readAddressBook(stream(), { limits: { maxContacts: 10_000_000 } }));
}
