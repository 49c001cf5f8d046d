import type { OAuthGrant } from '../model/grant.js';
import type { OAuthTokens } from '../oauth/tokens.js';
import type { OAuthClient } from './client.js';

/** The grant of a consent. What is not said to differ is what was asked for (RFC 6749 §5.1). */
export const grantOf = (tokens: OAuthTokens, client: OAuthClient): OAuthGrant => ({
  kind: 'oauth',
  accessToken: tokens.accessToken,
  refreshToken: tokens.refreshToken,
  clientId: client.id,
  account: tokens.account ?? null,
  scopes: tokens.scopes ?? client.scopes,
});

/** The grant with new tokens. Providers that do not rotate refresh tokens leave them out: the old one stays. */
export const renewedGrant = (grant: OAuthGrant, tokens: OAuthTokens): OAuthGrant => ({
  ...grant,
  accessToken: tokens.accessToken,
  refreshToken: tokens.refreshToken ?? grant.refreshToken,
  scopes: tokens.scopes ?? grant.scopes,
});
