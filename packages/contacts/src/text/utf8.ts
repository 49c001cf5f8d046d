/** Whether the bytes are well-formed UTF-8 (RFC 3629 §4). A character torn off at the very end is forgiven when `tornEnd`. */
export function isUtf8(bytes: Uint8Array, tornEnd = false): boolean {
  const { length } = bytes;
  for (let i = 0; i < length; ) {
    const lead = bytes[i] as number;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const follow =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    if (follow === 0) return false;
    for (let k = 1; k <= follow; k++) {
      if (i + k >= length) return tornEnd;
      const low = k > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      const high = k > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      const next = bytes[i + k] as number;
      if (next < low || next > high) return false;
    }
    i += follow + 1;
  }
  return true;
}

/** How many of the bytes are whole UTF-8 characters: all but a character torn off at the end. */
export function wholeCharacters(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back] as number;
    if (byte < 0x80) return length;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? length - back : length;
  }
  return length;
}
