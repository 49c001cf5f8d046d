import { hkdfSync } from 'node:crypto';
import type { SealKey } from './seal.js';

/** What names a master key without telling it: 16 hexadecimal digits. */
export type KeyId = string;

/** The bytes of an id in front of what its key has sealed. */
export const keyIdBytes = 8;

/** The keys that are derived from one master key (RFC 5869): each purpose has its own, so that no two uses share one. */
export interface DerivedKeys {
  readonly id: KeyId;
  readonly idBytes: Buffer;
  readonly wrapping: SealKey;
  readonly records: SealKey;
  readonly checks: SealKey;
  readonly tokens: Buffer;
}

export function deriveKeys(masterKey: Buffer): DerivedKeys {
  const derive = (purpose: string, bytes = 32) =>
    Buffer.from(hkdfSync('sha256', masterKey, '', `bookbridge/${purpose}`, bytes));
  const idBytes = derive('id', keyIdBytes);
  return {
    id: idBytes.toString('hex'),
    idBytes,
    wrapping: derive('wrap'),
    records: derive('record'),
    checks: derive('check'),
    tokens: derive('token'),
  };
}
