const table = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 of bytes that follow others whose CRC-32 is `crc`; that of nothing is 0 (APPNOTE.TXT 4.4.7). */
export function crc32(bytes: Uint8Array, crc: number): number {
  let value = ~crc;
  for (let i = 0; i < bytes.length; i++)
    value = (value >>> 8) ^ (table[(value ^ (bytes[i] as number)) & 0xff] as number);
  return ~value >>> 0;
}
