/** Numbers of the file; all are little-endian (APPNOTE.TXT 4.4.1.1). What is beyond the end counts as zero. */
export const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

export const u32 = (bytes: Uint8Array, at: number): number =>
  (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

export const u64 = (bytes: Uint8Array, at: number): number => u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;

/** `PK` and two bytes that say what follows. */
export const signatures = {
  localHeader: 0x04034b50,
  descriptor: 0x08074b50,
  centralHeader: 0x02014b50,
  extraData: 0x08064b50,
  endOfDirectory: 0x06054b50,
} as const;
