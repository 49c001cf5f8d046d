import type { OAuthProvider } from '../../oauth/provider.js';
import {
  askAdministrator,
  compareSecret,
  openAudience,
  registerRedirectUri,
  replaceClient,
  useBrowser,
} from './remedies.js';
import { modes, scopes } from './scopes.js';
import { consent, ownClient, urlsOf } from './settings.js';

/**
 * Google's OAuth 2.0 for web servers. Scopes that the person granted to the same client earlier are not asked for again
 * (`include_granted_scopes`): a token that may do more than this import needs is a danger and no help.
 * @see https://developers.google.com/identity/protocols/oauth2/web-server
 */
export const oauth: OAuthProvider = {
  server(settings) {
    const { accounts, oauth: tokens } = urlsOf(settings);
    return {
      issuer: accounts,
      authorization_endpoint: `${accounts}/o/oauth2/v2/auth`,
      token_endpoint: `${tokens}/token`,
      revocation_endpoint: `${tokens}/revoke`,
    };
  },
  client: ownClient.client,
  modes,
  usualMode: consent.usualMode,
  neededScope: scopes.contacts,
  parameters: (loginHint) => ({
    // A refresh token comes with these two only; books that take longer than an access token need it.
    access_type: 'offline',
    prompt: loginHint === null ? 'consent select_account' : 'consent',
    ...(loginHint !== null && { login_hint: loginHint }),
  }),
  errors: {
    admin_policy_enforced: { code: 'admin_approval_required', remedy: askAdministrator },
    org_internal: { code: 'application_misconfigured', remedy: openAudience },
    disallowed_useragent: { code: 'application_misconfigured', remedy: useBrowser },
    deleted_client: { code: 'application_misconfigured', remedy: replaceClient },
    invalid_client: { code: 'application_misconfigured', remedy: compareSecret },
    redirect_uri_mismatch: { code: 'application_misconfigured', remedy: registerRedirectUri },
  },
};
