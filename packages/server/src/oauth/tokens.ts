import { getValidatedIdTokenClaims, type TokenEndpointResponse } from 'oauth4webapi';

/** What a token endpoint gave (RFC 6749 §5.1). */
export interface OAuthTokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** What was granted; `undefined` when the answer does not say, which means: what was asked for. */
  readonly scopes: readonly string[] | undefined;
  /** What the provider calls the person's account (OpenID Connect Core §2, `sub`); `undefined` when it does not say. */
  readonly account: string | undefined;
}

export const toTokens = (answer: TokenEndpointResponse): OAuthTokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token,
  scopes: answer.scope?.split(' '),
  account: getValidatedIdTokenClaims(answer)?.sub,
});
