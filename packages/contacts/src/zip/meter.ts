import type { Reading } from '../format.js';
import { tooLarge } from './trouble.js';

/** So much may come out of any file: small ones of the same few words are dense without meaning harm. */
const alwaysUnpacked = 16 * 2 ** 20;

/** Counts bytes that came out of a compressed part, and tells how many of them may be read. */
export function countUnpacked(reading: Reading, bytes: number): number {
  const { maxUnpackedBytes, maxUnpackRatio } = reading.book.limits;
  const most = Math.min(maxUnpackedBytes, Math.max(alwaysUnpacked, reading.takenBytes * maxUnpackRatio));
  const left = Math.max(0, most - reading.unpackedBytes);
  reading.unpackedBytes += bytes;
  return Math.min(bytes, left);
}

/** Counts bytes that stay in memory until the file is over. */
export function countHeld(reading: Reading, bytes: number): void {
  reading.heldBytes += bytes;
  if (reading.heldBytes > reading.book.limits.maxHeldBytes) throw tooLarge();
}

export function countEntry(reading: Reading): void {
  if (++reading.entries > reading.book.limits.maxEntries) throw tooLarge();
}
