import type { Blocks, Reading } from '../format.js';
import { untilDescriptor } from './descriptor.js';
import { countEntry } from './meter.js';
import { signatures, u16, u32, u64 } from './numbers.js';
import { ByteQueue } from './queue.js';
import { damaged } from './trouble.js';

/** A compressed file, and what is stated of what comes out of it. */
export interface Packed {
  /** 0 stored, 8 deflated (APPNOTE.TXT 4.4.5). */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** To be asked for after `bytes`: it may stand behind them. */
  readonly stated: { crc: number; size: number };
}

export interface Entry extends Packed {
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly name: string;
}

/**
 * The entries of an archive as they arrive. Each is passed over when the next one is asked for: reading less of it, or
 * nothing, is enough. The directory at the end is not believed or needed, so every byte belongs to one entry at most:
 * entries cannot overlap.
 * @see APPNOTE.TXT 4.3.6, 4.3.7
 */
export async function* entriesOf(file: Blocks, reading: Reading): AsyncGenerator<Entry> {
  const queue = new ByteQueue(file);
  for (let number = 1; ; number++) {
    const header = await readHeader(queue);
    if (!header) return;
    countEntry(reading);
    const { bytes, stated } = content(queue, header);
    yield { ...header, number, bytes, stated };
    for await (const _ of bytes);
  }
}

interface Header {
  name: string;
  method: number;
  isEncrypted: boolean;
  /** Undefined when a descriptor follows the entry. */
  packedSize: number | undefined;
  crc: number;
  size: number;
}

const headerBytes = 30;

/** The header of the next entry; undefined where the entries are over. */
async function readHeader(queue: ByteQueue): Promise<Header | undefined> {
  const fixed = await queue.view(headerBytes);
  if (u32(fixed, 0) !== signatures.localHeader) {
    if (isDirectory(u32(fixed, 0))) return undefined;
    throw damaged();
  }
  const nameBytes = u16(fixed, 26);
  const extraBytes = u16(fixed, 28);
  const all = await queue.view(headerBytes + nameBytes + extraBytes);
  if (all.length < headerBytes + nameBytes + extraBytes) throw damaged();
  const header = queue.take(headerBytes + nameBytes + extraBytes);
  const flags = u16(header, 6);
  const { packedSize, size } = sizes(header, headerBytes + nameBytes);
  return {
    name: new TextDecoder().decode(header.subarray(headerBytes, headerBytes + nameBytes)),
    method: u16(header, 8),
    isEncrypted: (flags & encrypted) !== 0,
    packedSize: (flags & descriptorFollows) === 0 ? packedSize : undefined,
    crc: u32(header, 14),
    size,
  };
}

/** General purpose bits 0, 6 and 13; bit 3 (APPNOTE.TXT 4.4.4). */
const encrypted = 0x2041;
const descriptorFollows = 0x0008;

const isDirectory = (signature: number): boolean =>
  signature === signatures.centralHeader ||
  signature === signatures.extraData ||
  signature === signatures.endOfDirectory;

/** Sizes that do not fit into 32 bits are in an extra field (APPNOTE.TXT 4.5.3). */
function sizes(header: Uint8Array, extra: number): { packedSize: number; size: number } {
  const short = { packedSize: u32(header, 18), size: u32(header, 22) };
  if (short.packedSize !== 0xffffffff && short.size !== 0xffffffff) return short;
  for (let at = extra; at + 4 <= header.length; at += 4 + u16(header, at + 2)) {
    if (u16(header, at) === 0x0001) return { size: u64(header, at + 4), packedSize: u64(header, at + 12) };
  }
  return short;
}

function content(
  queue: ByteQueue,
  { packedSize, crc, size }: Header,
): Pick<Packed, 'bytes' | 'stated'> & {
  bytes: AsyncIterable<Uint8Array>;
} {
  const stated = { crc, size };
  const next =
    packedSize === undefined
      ? untilDescriptor(queue, (found) => Object.assign(stated, { crc: found.crc, size: found.size }))
      : exactly(queue, packedSize);
  return { bytes: resumable(next), stated };
}

function exactly(queue: ByteQueue, count: number): () => Promise<Uint8Array | undefined> {
  let left = count;
  return async () => {
    if (left === 0) return undefined;
    const { length } = await queue.view(1);
    if (length === 0) throw damaged();
    const piece = queue.take(Math.min(left, length));
    left -= piece.length;
    return piece;
  };
}

/** Can be left in the middle and taken up again: a generator would be over. */
function resumable(next: () => Promise<Uint8Array | undefined>): AsyncIterable<Uint8Array> {
  const iterator: AsyncIterator<Uint8Array> = {
    async next() {
      const value = await next();
      return value ? { done: false, value } : { done: true, value: undefined };
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}
