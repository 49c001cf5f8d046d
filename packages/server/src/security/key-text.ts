/** What a master key looks like, as the end of a sentence. */
export const keyForm =
  'must be 32 random bytes in base64, as `openssl rand -base64 32` prints (several, each once, on lines of their own or with commas between them: the first seals, the others open)';

/** Master keys in their order: the first seals, and all open. */
export type KeyBytes = readonly [Buffer, ...Buffer[]];

/**
 * Reads master keys as people and files hold them: `undefined` when there is none, when one of them is not a key, or when
 * one is there twice. White space around them does not matter.
 */
export function parseKeys(text: string): KeyBytes | undefined {
  const texts = text.trim().split(/\s*[\s,]\s*/);
  // Node's own decoder takes anything, and gives a shorter key for it: even one of no bytes.
  const areKeys = texts.every((each) => /^[A-Za-z0-9+/]{43}=$/.test(each));
  const [first, ...others] = texts.map((each) => Buffer.from(each, 'base64'));
  const isEachOnce = new Set([first, ...others].map((key) => key?.toString('hex'))).size === texts.length;
  return areKeys && first && isEachOnce ? [first, ...others] : undefined;
}

/** Keys as a file holds them, one a line. */
export const textOfKeys = (keys: KeyBytes): string =>
  keys.map((key) => `${key.toString('base64')}\n`).join('');
