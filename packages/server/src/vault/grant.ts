import type { Grant, OAuthGrant } from '../model/grant.js';
import { type Import, sealContext } from '../model/import.js';
import type { SealKey } from '../security/seal.js';
import { openJson, sealJson } from './sealed-json.js';

const context = (it: Pick<Import, 'applicationId' | 'importId'>) => `grant/${sealContext(it)}`;

export function sealGrant(
  key: SealKey,
  it: Pick<Import, 'applicationId' | 'importId'>,
  grant: Grant,
): Buffer {
  return sealJson(key, grant, context(it));
}

/** Throws `SealError`. */
export function openGrant(key: SealKey, it: Import, sealed: Buffer): Grant {
  const opened = openJson<Grant | Omit<OAuthGrant, 'kind'>>(key, sealed, context(it));
  // Earlier versions knew one kind, and did not say so.
  return 'kind' in opened ? opened : { kind: 'oauth', ...opened };
}
