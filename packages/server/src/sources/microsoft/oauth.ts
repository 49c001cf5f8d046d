import type { OAuthProvider } from '../../oauth/provider.js';
import {
  askAdministrator,
  copySecretValue,
  exemptFromPolicy,
  findClient,
  openAccountTypes,
  registerAsWeb,
  registerRedirectUri,
  renewSecret,
  verifyPublisher,
} from './remedies.js';
import { modes, scopeIn, scopes } from './scopes.js';
import { ownClient, tenant, urlsOf } from './settings.js';

/** The tenant of all personal accounts. */
const personal = '9188040d-6c67-4c5b-b112-36a304b66dad';

const tenantId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The Microsoft identity platform (Entra ID), version 2. It has no place to revoke a token: people take access back in
 * their account, and what we hold is destroyed.
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export const oauth: OAuthProvider = {
  server(settings, { tenant = 'common' }) {
    const { login } = urlsOf(settings);
    return {
      issuer: `${login}/${issuingTenant(tenant)}/v2.0`,
      authorization_endpoint: `${login}/${tenant}/oauth2/v2.0/authorize`,
      token_endpoint: `${login}/${tenant}/oauth2/v2.0/token`,
    };
  },
  client: ownClient,
  tenants: tenant,
  modes,
  usualMode: () => 'contacts',
  neededScope: scopes.contacts,
  scopeIn,
  parameters: (loginHint) => (loginHint === null ? { prompt: 'select_account' } : { login_hint: loginHint }),
  approvalUrl(settings, { id, tenant = 'common', scopes: asked }, redirectUri) {
    // Whoever may approve for an organisation belongs to one.
    const place = tenant === 'common' || tenant === 'consumers' ? 'organizations' : tenant;
    const url = new URL(`${urlsOf(settings).login}/${place}/v2.0/adminconsent`);
    url.search = new URLSearchParams({
      client_id: id,
      scope: asked.join(' '),
      redirect_uri: redirectUri,
    }).toString();
    return url.href;
  },
  errorIn: (description) => /\bAADSTS\d{4,8}\b/.exec(description)?.[0],
  /** @see https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes */
  errors: {
    AADSTS65004: { code: 'consent_denied' },
    consent_required: { code: 'admin_approval_required', remedy: askAdministrator },
    AADSTS65001: { code: 'admin_approval_required', remedy: askAdministrator },
    AADSTS90093: { code: 'admin_approval_required', remedy: askAdministrator },
    AADSTS90094: { code: 'admin_approval_required', remedy: askAdministrator },
    AADSTS90095: { code: 'admin_approval_required', remedy: askAdministrator },
    AADSTS900941: { code: 'admin_approval_required', remedy: verifyPublisher },
    AADSTS50105: { code: 'admin_approval_required', remedy: askAdministrator },
    AADSTS53000: { code: 'admin_approval_required', remedy: exemptFromPolicy },
    AADSTS53003: { code: 'admin_approval_required', remedy: exemptFromPolicy },
    interaction_required: { code: 'grant_expired', remedy: exemptFromPolicy },
    AADSTS7000222: { code: 'application_misconfigured', remedy: renewSecret },
    AADSTS7000215: { code: 'application_misconfigured', remedy: copySecretValue },
    AADSTS700016: { code: 'application_misconfigured', remedy: findClient },
    AADSTS50194: { code: 'application_misconfigured', remedy: openAccountTypes },
    AADSTS500208: { code: 'application_misconfigured', remedy: openAccountTypes },
    AADSTS50020: { code: 'application_misconfigured', remedy: openAccountTypes },
    AADSTS500202: { code: 'application_misconfigured', remedy: openAccountTypes },
    AADSTS50011: { code: 'application_misconfigured', remedy: registerRedirectUri },
    AADSTS9002325: { code: 'application_misconfigured', remedy: registerAsWeb },
    AADSTS9002326: { code: 'application_misconfigured', remedy: registerAsWeb },
    AADSTS9002327: { code: 'application_misconfigured', remedy: registerAsWeb },
  },
};

/** Of several tenants, and of one that is known by a domain alone, each ID token tells its own. */
function issuingTenant(tenant: string): string {
  if (tenant === 'consumers') return personal;
  return tenantId.test(tenant) ? tenant : '{tenantid}';
}
