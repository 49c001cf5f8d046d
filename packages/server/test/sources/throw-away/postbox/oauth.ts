import type { OAuthProvider } from '../../../../dist/oauth/provider.js';
import { ownClient, urlOf } from './settings.js';

export const oauth: OAuthProvider = {
  server(settings) {
    const url = urlOf(settings);
    return { issuer: url, authorization_endpoint: `${url}/authorize`, token_endpoint: `${url}/token` };
  },
  client: ownClient.client,
  scopes: ['people:read'],
  neededScope: 'people:read',
  parameters: () => ({}),
  errors: {},
};
