import type { Grant } from '../model/grant.js';
import { type Import, sealContext } from '../model/import.js';
import { open, type SealKey, seal } from '../security/seal.js';

const context = (it: Pick<Import, 'applicationId' | 'importId'>) => `grant/${sealContext(it)}`;

export function sealGrant(
  key: SealKey,
  it: Pick<Import, 'applicationId' | 'importId'>,
  grant: Grant,
): Buffer {
  return seal(key, Buffer.from(JSON.stringify(grant)), context(it));
}

/** Throws `SealError`. */
export function openGrant(key: SealKey, it: Import, sealed: Buffer): Grant {
  // Earlier versions knew one kind, and did not say so.
  return { kind: 'oauth', ...JSON.parse(open(key, sealed, context(it)).toString()) };
}
