import { signatures, u16, u32, u64 } from './numbers.js';
import type { ByteQueue } from './queue.js';
import { damaged } from './trouble.js';

/** What a writer that did not know it beforehand states after an entry. */
export interface Descriptor {
  /** Where the packed bytes end, in the bytes that were looked at. */
  end: number;
  /** Bytes of the descriptor itself. */
  length: number;
  crc: number;
  size: number;
}

const pk = 0x4b50;
/** The longest descriptor without its signature. */
const before = 20;
/** The longest descriptor, and the two letters that begin what follows. */
const after = 26;

/**
 * Gives the packed bytes of an entry whose length is not stated before them, then `onEnd`. They end where a descriptor
 * stands that states as many bytes as there were: its signature alone may also stand in packed bytes, as of an archive
 * that was stored in this one.
 * @see APPNOTE.TXT 4.3.9
 */
export function untilDescriptor(
  queue: ByteQueue,
  onEnd: (found: Descriptor) => void,
): () => Promise<Uint8Array | undefined> {
  let given = 0;
  let found: Descriptor | undefined;
  return async () => {
    while (!found) {
      const view = await queue.view(before + after + 1);
      found = findDescriptor(view, given);
      const safe = found ? found.end : view.length - before - after;
      if (!found && safe <= 0) throw damaged();
      const piece = queue.take(safe);
      given += safe;
      if (found) {
        queue.take(found.length);
        onEnd(found);
      }
      if (piece.length > 0) return piece;
    }
    return undefined;
  };
}

/** The first descriptor in `view` that is true of the bytes before it, `given` of which came before `view`. */
function findDescriptor(view: Uint8Array, given: number): Descriptor | undefined {
  for (let at = view.indexOf(0x50); at >= 0; at = view.indexOf(0x50, at + 1)) {
    if (u16(view, at) !== pk) continue;
    const signature = u32(view, at);
    const found =
      signature === signatures.descriptor
        ? withSignature(view, at, given)
        : signature === signatures.localHeader || signature === signatures.centralHeader
          ? withoutSignature(view, at, given)
          : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The long form is tried first: its numbers are hardly ever right by chance, where the size itself can pass for a short one. */
function withSignature(view: Uint8Array, at: number, given: number): Descriptor | undefined {
  const packed = given + at;
  if (u64(view, at + 8) === packed && u16(view, at + 24) === pk)
    return { end: at, length: 24, crc: u32(view, at + 4), size: u64(view, at + 16) };
  if (u32(view, at + 8) === packed % 2 ** 32 && u16(view, at + 16) === pk)
    return { end: at, length: 16, crc: u32(view, at + 4), size: u32(view, at + 12) };
  return undefined;
}

/** The signature is optional; then the descriptor is what stands before the next header. */
function withoutSignature(view: Uint8Array, next: number, given: number): Descriptor | undefined {
  const long = next - 20;
  if (long >= 0 && u64(view, long + 4) === given + long)
    return { end: long, length: 20, crc: u32(view, long), size: u64(view, long + 12) };
  const short = next - 12;
  if (short >= 0 && u32(view, short + 4) === (given + short) % 2 ** 32)
    return { end: short, length: 12, crc: u32(view, short), size: u32(view, short + 8) };
  return undefined;
}
