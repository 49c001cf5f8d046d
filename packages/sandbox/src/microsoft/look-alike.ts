import { serveElsewhere } from '../faults/elsewhere.js';
import type { LookAlike } from '../look-alike.js';
import { serveAuthorization } from '../oauth/authorization-routes.js';
import { serveKeys } from '../oauth/metadata.js';
import { OAuthServer } from '../oauth/server.js';
import { serveTokens } from '../oauth/token-routes.js';
import { microsoftAccounts } from './accounts.js';
import { serveGraph } from './graph/routes.js';
import { serveAdminConsent } from './oauth/admin-consent.js';
import { serveMetadata } from './oauth/metadata.js';
import { microsoftOAuth } from './oauth/settings.js';

/** Microsoft's sign-in for personal and for work accounts, its OAuth, and the contacts of Graph. */
export const microsoft: LookAlike = {
  name: 'Microsoft',
  path: '/microsoft',
  accounts: microsoftAccounts,
  async serve(app, world) {
    const oauth = new OAuthServer(microsoftOAuth(world.clock), microsoftAccounts, world);
    serveMetadata(app, oauth);
    serveKeys(app, oauth);
    await serveAuthorization(app, oauth);
    serveTokens(app, oauth);
    serveAdminConsent(app, oauth);
    serveElsewhere(app, { value: [] });
    await app.register(async (graph) => serveGraph(graph, oauth, world), { prefix: '/v1.0' });
  },
};
