import { createHash } from 'node:crypto';
import type { Account } from '../../accounts/account.js';
import { tenantOf } from './tenants.js';

const digest = (...parts: readonly string[]) => createHash('sha256').update(parts.join('\n')).digest();

/**
 * What the directory calls an account, always the same. Personal accounts have an id of 64 bits, filled up with noughts.
 * @see https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
 */
export function objectIdOf(account: Account): string {
  const hex = digest(account.email).toString('hex');
  const parts =
    tenantOf(account).work === undefined
      ? ['00000000', '0000', '0000', hex.slice(0, 4), hex.slice(4, 16)]
      : [
          hex.slice(0, 8),
          hex.slice(8, 12),
          `4${hex.slice(13, 16)}`,
          `8${hex.slice(17, 20)}`,
          hex.slice(20, 32),
        ];
  return parts.join('-');
}

/** What one app alone knows an account by. */
export const subjectOf = ({ email }: Account, clientId: string): string =>
  digest(clientId, email).toString('base64url');

export interface PersonName {
  readonly display: string;
  readonly given: string;
  readonly family: string;
}

/** Who an account belongs to. */
export function ownerOf({ email }: Account): PersonName {
  const [name = ''] = email.split('@');
  const given = name.charAt(0).toUpperCase() + name.slice(1);
  return { display: `${given} Sandbox`, given, family: 'Sandbox' };
}
