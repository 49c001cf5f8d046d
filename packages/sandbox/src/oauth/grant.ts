import type { Account } from '../accounts/account.js';
import type { Tries } from '../faults/next-fault.js';

/** What one walk through the authorization page gave to an app. Faults are counted in it, so that each walk meets them anew. */
export interface Grant {
  readonly clientId: string;
  readonly account: Account;
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
  /** The newest, where they rotate. */
  refreshToken: string | undefined;
  readonly tries: Tries;
  accessTokensIssued: number;
  isRevoked: boolean;
}

export interface AccessToken {
  readonly grant: Grant;
  /** 1 for the token that came with the code. */
  readonly ordinal: number;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

/** What the person allowed, before the app has fetched it with the code. */
export interface Authorization {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string | undefined;
  readonly nonce: string | undefined;
  readonly account: Account;
  readonly scopes: readonly string[];
  readonly givesRefreshToken: boolean;
}
