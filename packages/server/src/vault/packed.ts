import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { open, type SealKey, seal } from '../security/seal.js';

/** More than level 1 costs more than it saves; a window smaller than the usual one makes it slower by half, and packs worse. */
const deflating = { level: 1 };

/** Half a megabyte at most is packed at a time: it comes out in a few pieces, which take half as long as small ones. */
const inflating = { chunkSize: 128 * 1024 };

/** Deflates (RFC 1951) and seals. */
export function pack(key: SealKey, plain: Uint8Array, context: string): Buffer {
  return seal(key, deflateRawSync(plain, deflating), context);
}

/** Opens and inflates what `pack` made. Throws `SealError`. */
export function unpack(key: SealKey, packed: Uint8Array, context: string): Buffer {
  return inflateRawSync(open(key, packed, context), inflating);
}
