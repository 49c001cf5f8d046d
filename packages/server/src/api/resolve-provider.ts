import type { Application } from '../applications/application.js';
import type { AppContext } from '../context/app-context.js';
import { isSameDomain } from '../outbound/hop.js';
import { type Discovered, discover } from '../sources/discovery/discover.js';
import { domainOf } from '../sources/domain-of.js';
import type { Provider } from '../sources/provider.js';
import { anyFile, findProvider } from '../sources/registry.js';
import { ApiError } from './answer/errors.js';

/** As long as a begin may take to find out whose address it is. */
const maxDiscoveryMs = 1000;

/** What `service` names: a source, and the server of its domain where that has one of its own. */
type Resolved = Pick<Discovered, 'provider' | 'server'>;

/** Throws `unknown_service` and `service_disabled`. */
export async function resolveProvider(
  { dns, outbound, config }: AppContext,
  application: Application,
  service: string,
): Promise<Resolved> {
  const isOff = ({ code }: Provider) => application.sourcesOff.includes(code);
  const named = findProvider(service);
  const resolved = named ? { provider: named, server: undefined } : await ofAddress(service);
  if (isOff(resolved.provider)) {
    throw new ApiError('service_disabled', 'service is a source that this application has switched off.');
  }
  return resolved;

  async function ofAddress(address: string): Promise<Resolved> {
    const domain = domainOf(address);
    if (domain === undefined) {
      throw new ApiError(
        'unknown_service',
        'service must be a source code of /services.json, an e-mail address or a domain.',
      );
    }
    const found = await discover(domain, { dns, outbound, settings: config.sources }, maxDiscoveryMs);
    // Nobody has named a protocol: without it, theirs is a provider that we do not know.
    const isKnown = found !== undefined && !(found.server && isOff(found.provider));
    if (!isKnown) return { provider: anyFile, server: undefined };
    // The person is asked about one in another domain once they have typed a password.
    const isOwn = found.server && isSameDomain(new URL(`https://${domain}`), found.server);
    return { provider: found.provider, server: isOwn ? found.server : undefined };
  }
}
