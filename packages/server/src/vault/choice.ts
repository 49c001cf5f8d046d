import { type Import, sealContext } from '../model/import.js';
import { open, type SealKey, seal } from '../security/seal.js';

const context = (it: Import) => `choice/${sealContext(it)}`;

/** Seals who is picked so far, as text. */
export const sealChoice = (it: Import, key: SealKey, text: string): Buffer =>
  seal(key, Buffer.from(text), context(it));

/** Throws `SealError`. */
export const openChoice = (it: Import, key: SealKey, sealed: Buffer): string =>
  open(key, sealed, context(it)).toString();
