import { hashOf } from '../../members.js';

/**
 * A name for a Card that has none: the same for the same text at the same place, and another for all others.
 * @see RFC 9553 §2.1.9; RFC 9562 §5.8 (version 8: bits of one's own)
 */
export function uidOf(text: string, position: number): string {
  const bits = hex(hashOf(`${position} ${text}`), 15) + hex(hashOf(`${text} ${position}`), 15);
  const parts = [bits.slice(0, 8), bits.slice(8, 12), `8${bits.slice(12, 15)}`, `8${bits.slice(15, 18)}`];
  return `urn:uuid:${parts.join('-')}-${bits.slice(18)}`;
}

const hex = (hash: number, length: number): string => hash.toString(16).padStart(length, '0');
