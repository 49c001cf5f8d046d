import { Inflate } from 'fflate';
import type { Reading } from '../format.js';
import { crc32 } from './crc.js';
import type { Packed } from './entries.js';
import { countUnpacked } from './meter.js';
import { damaged, locked, tooLarge, unknownMethod } from './trouble.js';

/**
 * What comes out of a compressed file, as it comes. Sizes that are stated bound nothing, they are only checked in the
 * end, together with the checksum.
 * @throws AddressBookError `file_unreadable` or `too_large`, after the bytes that could be had
 */
export async function* unpacked(packed: Packed, reading: Reading): AsyncGenerator<Uint8Array> {
  if (packed.isEncrypted) throw locked();
  const unpack = unpackerOf(packed.method);
  let crc = 0;
  let size = 0;
  for await (const piece of packed.bytes) {
    for (const bytes of unpack(piece)) {
      if (isTimeToPause(reading, bytes.length)) await pause(reading);
      const mayBeRead = countUnpacked(reading, bytes.length);
      if (mayBeRead > 0) yield bytes.subarray(0, mayBeRead);
      if (mayBeRead < bytes.length) throw tooLarge();
      crc = crc32(bytes, crc);
      size += bytes.length;
    }
  }
  if (crc !== packed.stated.crc || size !== packed.stated.size) throw damaged();
}

/** Bytes after which others get a turn: much comes out of a little, and nothing is waited for meanwhile. */
const turnBytes = 4 * 2 ** 20;

const isTimeToPause = ({ unpackedBytes }: Reading, more: number): boolean =>
  Math.floor(unpackedBytes / turnBytes) < Math.floor((unpackedBytes + more) / turnBytes);

async function pause({ signal }: Reading): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}

type Unpack = (piece: Uint8Array) => Iterable<Uint8Array>;

function unpackerOf(method: number): Unpack {
  if (method === 0) return (piece) => [piece];
  if (method === 8) return inflater();
  throw unknownMethod();
}

/** Deflated bytes can become a thousand times as many: in slices of this length, they are some megabytes at once. */
const sliceBytes = 8 * 1024;

/** @see RFC 1951 */
function inflater(): Unpack {
  let out: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => {
    if (bytes.length > 0) out.push(bytes);
  });
  return function* (piece) {
    for (let at = 0; at < piece.length; at += sliceBytes) {
      try {
        inflate.push(piece.subarray(at, at + sliceBytes));
      } catch (error) {
        throw damaged(error);
      }
      yield* out;
      out = [];
    }
  };
}
