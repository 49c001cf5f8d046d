import type { OAuthProvider } from '../../oauth/provider.js';
import { compareClient, getScope, registerRedirectUri } from './remedies.js';
import { modes, scopes } from './scopes.js';
import type { SignIn } from './sign-in.js';

/**
 * The OAuth 2.0 of Yahoo, or of AOL. Its token answers do not say what was granted, and since 2024 not whose account it is
 * unless `openid` is asked for.
 * @see https://developer.yahoo.com/oauth2/guide/flows_authcode/
 */
export const oauthAt = ({ client, consent, urlOf }: SignIn): OAuthProvider => ({
  server(settings) {
    const url = urlOf(settings);
    return {
      issuer: url,
      authorization_endpoint: `${url}/oauth2/request_auth`,
      token_endpoint: `${url}/oauth2/get_token`,
      revocation_endpoint: `${url}/oauth2/revoke`,
      id_token_signing_alg_values_supported: ['ES256', 'RS256'],
    };
  },
  client: client.client,
  modes,
  usualMode: consent.usualMode,
  neededScope: scopes.contacts,
  accountIn: ({ xoauth_yahoo_guid: guid }) => (typeof guid === 'string' && guid !== '' ? guid : undefined),
  parameters: () => ({}),
  errors,
});

/** @see https://developer.yahoo.com/oauth2/guide/errors/ */
export const errors: OAuthProvider['errors'] = {
  invalid_scope: { code: 'application_misconfigured', remedy: getScope },
  INVALID_CLIENT: { code: 'application_misconfigured', remedy: compareClient },
  INVALID_CLIENT_SECRET: { code: 'application_misconfigured', remedy: compareClient },
  INVALID_REDIRECT_URI: { code: 'application_misconfigured', remedy: registerRedirectUri },
  INVALID_CALLBACK: { code: 'application_misconfigured', remedy: registerRedirectUri },
  INVALID_REFRESH_TOKEN: { code: 'grant_expired' },
  TOKEN_EXPIRED: { code: 'grant_expired' },
  ACCOUNT_NOT_AUTHORIZED: { code: 'grant_expired' },
};
