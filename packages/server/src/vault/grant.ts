import { type Import, placeOf } from '../model/import.js';
import { open, type SealKey, seal } from '../security/seal.js';

/** What a consent gave us: tokens that may read one person's address book. */
export interface Grant {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** Whom it was given to: no other client can renew it. */
  readonly clientId: string;
  /** What the provider calls the person's account, always the same; `null` when it did not say. */
  readonly account: string | null;
  /** What the person has granted, which may be less than was asked for. */
  readonly scopes: readonly string[];
}

const place = (it: Import) => `grant/${placeOf(it)}`;

export function sealGrant(key: SealKey, it: Import, grant: Grant): Buffer {
  return seal(key, Buffer.from(JSON.stringify(grant)), place(it));
}

/** Throws `SealError`. */
export function openGrant(key: SealKey, it: Import, sealed: Buffer): Grant {
  return JSON.parse(open(key, sealed, place(it)).toString());
}
