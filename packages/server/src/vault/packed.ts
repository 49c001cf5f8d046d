import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { open, type SealKey, seal } from '../security/seal.js';

/**
 * Level 1, since more costs more than it saves. Half a megabyte at most is packed at a time: a small window compresses
 * it as well as a large one, and takes a quarter of the memory each time.
 */
const deflating = { level: 1, windowBits: 13, memLevel: 6 };

/** Deflates (RFC 1951) and seals. */
export function pack(key: SealKey, plain: Uint8Array, context: string): Buffer {
  return seal(key, deflateRawSync(plain, deflating), context);
}

/** Opens and inflates what `pack` made. Throws `SealError`. */
export function unpack(key: SealKey, packed: Uint8Array, context: string): Buffer {
  return inflateRawSync(open(key, packed, context));
}
