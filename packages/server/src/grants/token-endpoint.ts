import type { AppContext } from '../context/app-context.js';
import type { OAuthProvider, ProviderClient } from '../oauth/provider.js';
import { TokenEndpoint } from '../oauth/token-endpoint.js';

/** The token endpoint of a provider, as one client, reached by the one way out. */
export const tokenEndpoint = (
  { outbound, config }: Pick<AppContext, 'outbound' | 'config'>,
  { server, errors }: OAuthProvider,
  client: ProviderClient,
): TokenEndpoint => new TokenEndpoint(outbound, { server: server(config.sources), errors }, client);
