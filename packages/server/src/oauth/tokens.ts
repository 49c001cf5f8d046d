import { getValidatedIdTokenClaims, type TokenEndpointResponse } from 'oauth4webapi';
import type { OAuthProvider } from './provider.js';

/** What a token endpoint gave (RFC 6749 §5.1). */
export interface OAuthTokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** What was granted; `undefined` when the answer does not say, which means: what was asked for. */
  readonly scopes: readonly string[] | undefined;
  /** What the provider calls the person's account: `sub` of OpenID Connect Core §2, or its own; `undefined` when it does not say. */
  readonly account: string | undefined;
}

export const toTokens = (
  answer: TokenEndpointResponse,
  { accountIn }: Pick<OAuthProvider, 'accountIn'>,
): OAuthTokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token,
  scopes: answer.scope?.split(' '),
  account: getValidatedIdTokenClaims(answer)?.sub ?? accountIn?.(answer),
});
