import { validateAuthResponse } from 'oauth4webapi';
import type { AppContext } from '../context/app-context.js';
import { ImportFailure } from '../model/failures.js';
import type { OAuthGrant } from '../model/grant.js';
import type { Import } from '../model/import.js';
import type { OAuthProvider } from '../oauth/provider.js';
import { oauthClientOf } from './client.js';
import type { Consent } from './consent.js';
import { grantOf } from './oauth-grant.js';
import { revokeLater } from './revocation.js';
import { tokenEndpoint } from './token-endpoint.js';

/**
 * Exchanges the code that came back with a `state` for a grant. Throws `ImportFailure`, also when there is nothing that
 * the grant may read: it is revoked then.
 */
export async function exchangeCode(
  parts: AppContext,
  it: Import,
  oauth: OAuthProvider,
  consent: Consent,
  { state, code }: { state: string; code: string },
): Promise<OAuthGrant> {
  const client = await oauthClientOf(parts, it.applicationId, it.source, oauth, it.consentMode);
  if (client?.id !== consent.clientId) throw new ImportFailure('application_misconfigured');
  const server = oauth.server(parts.config.sources, client);
  const answer = new URLSearchParams({ state, code });
  const parameters = validateAuthResponse(server, { client_id: client.id }, answer, state);
  const { redirectUri, verifier } = consent;
  const tokens = await tokenEndpoint(parts, oauth, client).exchange({ parameters, redirectUri, verifier });
  const grant = grantOf(tokens, client, oauth);
  if (grant.scopes.includes(oauth.neededScope)) return grant;
  await revokeLater(parts.db, parts, it, grant);
  throw new ImportFailure('scope_missing');
}
