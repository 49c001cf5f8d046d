import type { OAuthProvider } from '../../../../dist/oauth/provider.js';
import { ownClient, urlOf } from './settings.js';

export const oauth: OAuthProvider = {
  server(settings) {
    const url = urlOf(settings);
    return { issuer: url, authorization_endpoint: `${url}/authorize`, token_endpoint: `${url}/token` };
  },
  client: ownClient.client,
  modes: { contacts: ['people:read'] },
  usualMode: () => 'contacts',
  neededScope: 'people:read',
  parameters: () => ({}),
  errors: {},
};
