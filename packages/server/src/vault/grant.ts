import type { Grant } from '../model/grant.js';
import { type Import, placeOf } from '../model/import.js';
import { open, type SealKey, seal } from '../security/seal.js';

const place = (it: Pick<Import, 'applicationId' | 'importId'>) => `grant/${placeOf(it)}`;

export function sealGrant(
  key: SealKey,
  it: Pick<Import, 'applicationId' | 'importId'>,
  grant: Grant,
): Buffer {
  return seal(key, Buffer.from(JSON.stringify(grant)), place(it));
}

/** Throws `SealError`. */
export function openGrant(key: SealKey, it: Import, sealed: Buffer): Grant {
  // Earlier versions knew one kind, and did not say so.
  return { kind: 'oauth', ...JSON.parse(open(key, sealed, place(it)).toString()) };
}
