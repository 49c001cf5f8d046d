import { crc32, deflateRawSync } from 'node:zlib';
import { bytes } from './support.js';

export interface Packed {
  name: string;
  content: string | Uint8Array;
  /** Deflated unless it says so. */
  isStored?: boolean;
  /** The sizes stand behind the entry: with or without a signature, in 32 or in 64 bits. */
  descriptor?: 'signed' | 'bare' | 'signed64' | 'bare64';
  isZip64?: boolean;
  isEncrypted?: boolean;
  method?: number;
  /** Stated instead of what is true. */
  crc?: number;
  size?: number;
  packedSize?: number;
}

const little = (...fields: [value: number, length: 2 | 4 | 8][]): Buffer =>
  Buffer.concat(
    fields.map(([value, length]) => {
      const field = Buffer.alloc(8);
      field.writeBigUInt64LE(BigInt(value));
      return field.subarray(0, length);
    }),
  );

/** An archive by the letter of APPNOTE.TXT, with what its entries ask for. */
export function zipOf(...entries: Packed[]): Uint8Array {
  const made = entries.map(entryOf);
  const directory = made.map(({ central }) => central);
  const end = little([0x06054b50, 4], [0, 4], [made.length, 2], [made.length, 2], [0, 8], [0, 2]);
  return new Uint8Array(Buffer.concat([...made.map(({ local }) => local), ...directory, end]));
}

function entryOf(entry: Packed): { local: Buffer; central: Buffer } {
  const content = typeof entry.content === 'string' ? bytes(entry.content) : entry.content;
  const packed = entry.isStored ? Buffer.from(content) : deflateRawSync(content);
  const name = Buffer.from(entry.name);
  const crc = entry.crc ?? crc32(content);
  const size = entry.size ?? content.length;
  const packedSize = entry.packedSize ?? packed.length;
  const flags = (entry.descriptor ? 8 : 0) | (entry.isEncrypted ? 1 : 0) | 0x800;
  const method = entry.method ?? (entry.isStored ? 0 : 8);
  const head = (signature: number, stated: [number, number, number], extra: Buffer) =>
    Buffer.concat([
      little([signature, 4], [45, 2], [flags, 2], [method, 2], [0, 4]),
      little([stated[0], 4], [stated[1], 4], [stated[2], 4], [name.length, 2], [extra.length, 2]),
      name,
      extra,
    ]);
  const none = Buffer.alloc(0);
  const extra = entry.isZip64 ? little([1, 2], [16, 2], [size, 8], [packedSize, 8]) : none;
  const local = entry.descriptor
    ? head(0x04034b50, [0, 0, 0], none)
    : head(0x04034b50, entry.isZip64 ? [crc, 0xffffffff, 0xffffffff] : [crc, packedSize, size], extra);
  return {
    local: Buffer.concat([local, packed, descriptorOf(entry.descriptor, crc, packedSize, size)]),
    central: Buffer.concat([little([0x02014b50, 4]), Buffer.alloc(42), name]),
  };
}

function descriptorOf(kind: Packed['descriptor'], crc: number, packedSize: number, size: number): Buffer {
  if (!kind) return Buffer.alloc(0);
  const width = kind.endsWith('64') ? 8 : 4;
  const fields = little([crc, 4], [packedSize, width], [size, width]);
  return kind.startsWith('signed') ? Buffer.concat([little([0x08074b50, 4]), fields]) : fields;
}
