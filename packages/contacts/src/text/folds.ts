/**
 * Moves the folds that cut a UTF-8 character, a line end and blank between a high byte and a continuation byte, behind it.
 * No line is lost: those after it keep their numbers.
 */
export function mendFolds(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if ((byte === 13 || byte === 10) && length > 0 && (out[length - 1] as number) >= 0x80) {
      let next = i;
      while (bytes[next] === 13) next++;
      const blank = bytes[next + 1];
      if (bytes[next] === 10 && (blank === 32 || blank === 9) && isContinuation(bytes[next + 2])) {
        const fold = bytes.subarray(i, next + 2);
        for (i = next + 2; isContinuation(bytes[i]); i++) out[length++] = bytes[i] as number;
        out.set(fold, length);
        length += fold.length;
        i--;
        continue;
      }
    }
    out[length++] = byte;
  }
  return out;
}

const isContinuation = (byte = 0): boolean => byte >= 0x80 && byte < 0xc0;
