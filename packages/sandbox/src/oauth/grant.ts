import type { Account } from '../google/accounts.js';
import type { Scope } from '../google/scopes.js';

/** What one walk through the authorization page gave to an app. Faults are counted in it, so that each walk meets them anew. */
export interface Grant {
  readonly clientId: string;
  readonly account: Account;
  readonly scopes: readonly Scope[];
  readonly refreshToken: string | undefined;
  /** How often each page was asked for. */
  readonly tries: Map<string, number>;
  accessTokensIssued: number;
  isRevoked: boolean;
}

export interface AccessToken {
  readonly grant: Grant;
  /** 1 for the token that came with the code. */
  readonly ordinal: number;
  readonly scopes: readonly Scope[];
  readonly expiresAt: number;
}

/** What the person allowed, before the app has fetched it with the code. */
export interface Authorization {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string | undefined;
  readonly account: Account;
  readonly scopes: readonly Scope[];
  readonly givesRefreshToken: boolean;
}
