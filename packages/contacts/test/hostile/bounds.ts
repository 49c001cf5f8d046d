import { expect } from 'vitest';
import { type ByteSource, readAddressBook } from '../../dist/index.js';
import { costOf, readingOf, type Work } from '../cost.js';
import { all } from '../support.js';
import { brief, namesOf } from './sources.js';

/** What four times as much may cost for each byte: a quadratic step would be four times. */
const maxGrowth = 2.5;

/** So many that they come in several pieces. */
const fewBytes = 200_000;

/**
 * Expects that so many bytes cost at most so many times what ordinary ones do, and no more for each of them the more they
 * are. Gives the names of whoever is kept of a few of them.
 */
export async function expectBounded(
  source: (amount: number) => ByteSource,
  amount: number,
  usual: Work,
  most: number,
): Promise<string[]> {
  const workOf = (bytes: number) => readingOf(() => source(bytes), bytes, brief);
  const work = workOf(amount);
  expect(await costOf(work, workOf(amount / 4), maxGrowth)).toBeLessThanOrEqual(maxGrowth);
  expect(await costOf(work, usual, most)).toBeLessThanOrEqual(most);
  return namesOf(await all(readAddressBook(source(fewBytes), brief)));
}

/** Expects that a byte of a file costs at most so many times what an ordinary one does. */
export async function expectFileBounded(file: Uint8Array, usual: Work, most: number): Promise<void> {
  const work = readingOf(() => file, file.length);
  expect(await costOf(work, usual, most)).toBeLessThanOrEqual(most);
}
