/** Windows-1252's characters for the bytes 0x80 to 0x9F. */
const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map([...c1].map((char, i) => [char, 0x80 + i]));
/** A lead byte of UTF-8 and a continuation byte, both shown as Windows-1252. */
const evidence = new RegExp(`[Â-ô][\u0080-\u00bf${c1}]`);

/**
 * Undoes text that was encoded twice ("MÃ¼ller"). Only when the evidence is certain: all that is not ASCII in the value
 * must be well-formed UTF-8 once it is bytes again.
 */
export function repairTwiceEncoded(value: string): string {
  if (!evidence.test(value)) return value;
  const bytes = new Uint8Array(value.length);
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const byte = code < 0x100 ? code : byteOf.get(value.charAt(i));
    if (byte === undefined) return value;
    bytes[i] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return value;
  }
}
