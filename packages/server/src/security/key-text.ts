/** What a master key looks like, as the end of a sentence. */
export const keyForm = 'must be 32 random bytes in base64, as `openssl rand -base64 32` prints';

/** Reads a master key as people and files hold it; `undefined` when it is none. White space around it does not matter. */
export function parseKey(text: string): Buffer | undefined {
  const trimmed = text.trim();
  // Node's own decoder takes anything, and gives a shorter key for it: even one of no bytes.
  return /^[A-Za-z0-9+/]{43}=$/.test(trimmed) ? Buffer.from(trimmed, 'base64') : undefined;
}
