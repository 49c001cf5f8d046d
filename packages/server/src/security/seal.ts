import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** 32 bytes that seal and open; made by `MasterKey` or drawn at random. */
export type SealKey = Buffer;

/** Opening failed: another key, another context, or a changed byte. Says nothing of what was inside. */
export class SealError extends Error {
  override readonly name = 'SealError';

  constructor(context: string) {
    super(`What is kept at ${context} cannot be opened with this key.`);
  }
}

/**
 * Seals bytes with AES-256-GCM and a fresh random nonce (NIST SP 800-38D §8.2.2): nonce, tag, ciphertext.
 * `context` is bound as associated data, so that a sealed value moved elsewhere does not open.
 */
export function seal(key: SealKey, plain: Uint8Array, context: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const body = cipher.update(plain);
  const end = cipher.final();
  return Buffer.concat([iv, cipher.getAuthTag(), body, end]);
}

/** Opens what `seal` made for the same key and place. Throws `SealError`. */
export function open(key: SealKey, sealed: Uint8Array, context: string): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
    const body = decipher.update(sealed.subarray(ivBytes + tagBytes));
    // `final` throws when the tag is wrong; it gives no bytes in this mode.
    decipher.final();
    return body;
  } catch {
    throw new SealError(context);
  }
}
