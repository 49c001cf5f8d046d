import { hash, randomInt, timingSafeEqual } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random letters and digits only (5.95 bits each), because clients put keys and passwords into URLs unescaped. */
function randomText(length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** Public name of an application: 20 characters. */
export const newDomainKey = () => randomText(20);

/** Secret of an application: 32 characters, 190 bits. */
export const newDomainPassword = () => randomText(32);

/** Name of a webhook's endpoint, as operators know it. */
export const newEndpointName = () => `we_${randomText(16)}`;

/**
 * SHA-256 of a random secret. A slow hash would add nothing: there are at least 128 random bits to guess, and every
 * poll checks one.
 */
export function hashSecret(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

/** Compares a secret with the hashes that are valid now, in the same time whatever they are. */
export function matchesSecret(secret: string, hashes: readonly Uint8Array[]): boolean {
  const given = hashSecret(secret);
  let matches = false;
  // Always one comparison, so that an unknown application takes as long as a known one.
  for (const known of hashes.length > 0 ? hashes : [noSecret]) {
    if (timingSafeEqual(given, known)) matches = known !== noSecret;
  }
  return matches;
}

const noSecret = Buffer.alloc(32);
