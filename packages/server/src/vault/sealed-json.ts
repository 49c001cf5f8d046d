import { open, type SealKey, seal } from '../security/seal.js';

/** Seals a value as JSON. */
export const sealJson = (key: SealKey, value: unknown, context: string): Buffer =>
  seal(key, Buffer.from(JSON.stringify(value)), context);

/** Opens what `sealJson` made; it is for the caller to know what that was. Throws `SealError`. */
export const openJson = <Value>(key: SealKey, sealed: Uint8Array, context: string): Value =>
  JSON.parse(open(key, sealed, context).toString()) as Value;
