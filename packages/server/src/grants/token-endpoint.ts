import type { AppContext } from '../context/app-context.js';
import type { OAuthProvider, ProviderClient } from '../oauth/provider.js';
import { TokenEndpoint } from '../oauth/token-endpoint.js';

/** The token endpoint of a provider, as one client, reached by the one way out. */
export const tokenEndpoint = (
  { outbound, config }: Pick<AppContext, 'outbound' | 'config'>,
  provider: OAuthProvider,
  client: ProviderClient,
): TokenEndpoint =>
  new TokenEndpoint(outbound, { server: provider.server(config.sources, client), errors: provider }, client);
