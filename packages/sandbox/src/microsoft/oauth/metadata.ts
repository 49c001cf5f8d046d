import type { FastifyInstance } from 'fastify';
import { realmOf } from '../../oauth/parameters.js';
import { sendOAuth } from '../../oauth/send-oauth.js';
import type { OAuthServer } from '../../oauth/server.js';
import { Reporter } from './aadsts.js';
import { errors } from './errors.js';
import { findRealm, type Realm } from './realm.js';

/**
 * Where everything is, for each realm. Where people of several tenants sign in, the issuer has a gap for the tenant's id.
 * There is no revocation endpoint, and PKCE is not spoken of.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
 */
export function serveMetadata(app: FastifyInstance, { surroundings, settings }: OAuthServer): void {
  const report = new Reporter(surroundings.clock);
  app.get('/:realm/v2.0/.well-known/openid-configuration', (request, reply) => {
    const word = realmOf(request);
    const realm = findRealm(word);
    if (realm === undefined)
      return sendOAuth(reply, report.answer('invalid_tenant', errors.tenantUnknown(word)));
    const url = surroundings.url();
    const filled = (path: string) => url + path.replace(':realm', word);
    return sendOAuth(reply, {
      code: 200,
      body: {
        issuer: `${url}/${tenantIdIn(realm)}/v2.0`,
        authorization_endpoint: filled(settings.paths.authorization),
        token_endpoint: filled(settings.paths.token),
        jwks_uri: filled(settings.idTokens?.keysPath ?? ''),
        token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
        response_types_supported: ['code'],
        response_modes_supported: ['query'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
        request_uri_parameter_supported: false,
      },
    });
  });
}

const tenantIdIn = (realm: Realm): string => (typeof realm === 'string' ? '{tenantid}' : realm.id);
