/** Takes out the folds that cut a UTF-8 character: line end and blank between a high byte and a continuation byte. */
export function mendFolds(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if ((byte === 13 || byte === 10) && length > 0 && (out[length - 1] as number) >= 0x80) {
      let next = i;
      while (bytes[next] === 13) next++;
      const blank = bytes[next + 1];
      const then = bytes[next + 2] ?? 0;
      if (bytes[next] === 10 && (blank === 32 || blank === 9) && then >= 0x80 && then < 0xc0) {
        i = next + 1;
        continue;
      }
    }
    out[length++] = byte;
  }
  return out.subarray(0, length);
}
