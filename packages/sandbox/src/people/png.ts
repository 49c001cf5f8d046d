import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const eightBitsOfRedGreenBlue = [8, 2, 0, 0, 0];

/** A square of one colour. @see https://www.w3.org/TR/png-3/ */
export function png(side: number, tint: readonly number[]): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  const noFilter = 0;
  const row = [noFilter, ...Array.from({ length: side }, () => tint).flat()];
  const rows = Buffer.concat(Array.from({ length: side }, () => Buffer.from(row)));
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.from([...size, ...eightBitsOfRedGreenBlue])),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
