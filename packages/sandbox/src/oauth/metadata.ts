import type { FastifyInstance } from 'fastify';
import type { Google } from '../google/google.js';
import { scopes } from '../google/scopes.js';

/** Where everything is. @see RFC 8414 §2 and https://accounts.google.com/.well-known/openid-configuration */
export function serveMetadata(app: FastifyInstance, google: Google): void {
  app.get('/.well-known/openid-configuration', async () => metadata(google.url()));
  app.get('/oauth2/v3/certs', async () => google.idTokens.keySet());
  app.get('/.well-known/oauth-authorization-server', async () => metadata(google.url()));
}

export function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/o/oauth2/v2/auth`,
    token_endpoint: `${issuer}/token`,
    revocation_endpoint: `${issuer}/revoke`,
    jwks_uri: `${issuer}/oauth2/v3/certs`,
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['public'],
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    scopes_supported: Object.keys(scopes),
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
}
