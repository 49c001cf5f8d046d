import type { OAuthProvider } from '../../oauth/provider.js';
import { scopes } from './scopes.js';

/**
 * Google's OAuth 2.0 for web servers. Scopes that the person granted to the same client earlier are not asked for again
 * (`include_granted_scopes`): a token that may do more than this import needs is a danger and no help.
 * @see https://developers.google.com/identity/protocols/oauth2/web-server
 */
export const oauth: OAuthProvider = {
  server: ({ google }) => ({
    issuer: google.accountsUrl,
    authorization_endpoint: `${google.accountsUrl}/o/oauth2/v2/auth`,
    token_endpoint: `${google.oauthUrl}/token`,
    revocation_endpoint: `${google.oauthUrl}/revoke`,
  }),
  client: ({ google }) => google.client,
  scopes: Object.values(scopes),
  neededScope: scopes.contacts,
  parameters: (loginHint) => ({
    // A refresh token comes with these two only; books that take longer than an access token need it.
    access_type: 'offline',
    prompt: loginHint === null ? 'consent select_account' : 'consent',
    ...(loginHint !== null && { login_hint: loginHint }),
  }),
  errors: {
    admin_policy_enforced: 'admin_approval_required',
    org_internal: 'application_misconfigured',
    disallowed_useragent: 'application_misconfigured',
    redirect_uri_mismatch: 'application_misconfigured',
  },
};
