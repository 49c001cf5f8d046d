import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts/accounts.js';
import { serveAuthorization } from './authorization-routes.js';
import { serveKeys, serveMetadata } from './metadata.js';
import { OAuthServer, type Surroundings } from './server.js';
import type { OAuthSettings } from './settings.js';
import { serveTokens } from './token-routes.js';

/**
 * Puts an authorization server of its own below a look-alike: authorization code with PKCE, refreshing, revocation, and
 * OpenID Connect where the settings have it. Gives the server, which knows the access tokens that it issued. A look-alike
 * whose metadata is not that of the standards puts these parts together itself.
 */
export async function serveOAuth(
  app: FastifyInstance,
  settings: OAuthSettings,
  accounts: Accounts,
  surroundings: Surroundings,
): Promise<OAuthServer> {
  const server = new OAuthServer(settings, accounts, surroundings);
  serveMetadata(app, server);
  serveKeys(app, server);
  await serveAuthorization(app, server);
  serveTokens(app, server);
  return server;
}
