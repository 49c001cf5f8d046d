import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { open, type SealKey, seal } from '../security/seal.js';

/** The quickest way: more costs more than it saves. */
const packing = { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } };

/** Half a megabyte at most is packed at a time: it comes out in a few pieces, which take half as long as small ones. */
const unpacking = { chunkSize: 128 * 1024 };

/** Compresses (Brotli, RFC 7932) and seals. */
export function pack(key: SealKey, plain: Uint8Array, context: string): Buffer {
  return seal(key, brotliCompressSync(plain, packing), context);
}

/** Opens and decompresses what `pack` made. Throws `SealError`. */
export function unpack(key: SealKey, packed: Uint8Array, context: string): Buffer {
  return brotliDecompressSync(open(key, packed, context), unpacking);
}
