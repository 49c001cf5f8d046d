import type { OAuthGrant } from '../model/grant.js';
import type { OAuthProvider } from '../oauth/provider.js';
import type { OAuthTokens } from '../oauth/tokens.js';
import type { OAuthClient } from './client.js';

/** The grant of a consent. What is not said to differ is what was asked for (RFC 6749 §5.1). */
export const grantOf = (tokens: OAuthTokens, client: OAuthClient, provider: OAuthProvider): OAuthGrant => ({
  kind: 'oauth',
  accessToken: tokens.accessToken,
  refreshToken: tokens.refreshToken,
  clientId: client.id,
  account: tokens.account ?? null,
  scopes: scopesIn(tokens, provider) ?? client.scopes,
});

const scopesIn = ({ scopes }: OAuthTokens, { scopeIn }: OAuthProvider): readonly string[] | undefined =>
  scopeIn ? scopes?.map(scopeIn) : scopes;

/** The grant with new tokens. Providers that do not rotate refresh tokens leave them out: the old one stays. */
export const renewedGrant = (
  grant: OAuthGrant,
  tokens: OAuthTokens,
  provider: OAuthProvider,
): OAuthGrant => ({
  ...grant,
  accessToken: tokens.accessToken,
  refreshToken: tokens.refreshToken ?? grant.refreshToken,
  scopes: scopesIn(tokens, provider) ?? grant.scopes,
});
