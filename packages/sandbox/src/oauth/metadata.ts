import type { FastifyInstance } from 'fastify';
import type { OAuthServer } from './server.js';

/** The keys of ID tokens, where there are such. */
export function serveKeys(app: FastifyInstance, { settings, idTokens }: OAuthServer): void {
  if (settings.idTokens === undefined || idTokens === undefined) return;
  app.get(settings.idTokens.keysPath, async () => idTokens.keySet());
}

/** Where everything is. @see RFC 8414 §3 and OpenID Connect Discovery 1.0 §4 */
export function serveMetadata(app: FastifyInstance, server: OAuthServer): void {
  const { settings, surroundings } = server;
  const { issuer } = settings.paths;
  const answer = async () => metadata(server);
  app.get(`${issuer}/.well-known/oauth-authorization-server`, answer);
  // RFC 8414 §3.1 puts the well-known part before the path of the issuer.
  surroundings.root.get(`/.well-known/oauth-authorization-server${app.prefix}${issuer}`, answer);
  if (settings.idTokens) app.get(`${issuer}/.well-known/openid-configuration`, answer);
}

function metadata(server: OAuthServer): object {
  const { paths, scopes, consent, revocation, idTokens } = server.settings;
  const url = server.surroundings.url();
  return {
    issuer: server.issuer(),
    authorization_endpoint: url + paths.authorization,
    token_endpoint: url + paths.token,
    ...(revocation && { revocation_endpoint: url + revocation.path }),
    ...(idTokens && {
      jwks_uri: url + idTokens.keysPath,
      id_token_signing_alg_values_supported: ['RS256'],
      subject_types_supported: ['public'],
    }),
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    scopes_supported: Object.keys(scopes.rows),
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    code_challenge_methods_supported: ['S256'],
    ...(consent.tellsIssuer && { authorization_response_iss_parameter_supported: true }),
  };
}
