import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { resolvePublic } from './guard.js';
import type { OutboundLimits } from './limits.js';
import { lookupBy, type Resolve } from './lookup.js';

/** Connections to anywhere that anybody may name: to public addresses alone, and never through a proxy. */
export function guardedDispatcher(resolve: Resolve, limits: OutboundLimits): Dispatcher {
  const lookup = lookupBy((hostname) => resolvePublic(resolve, hostname));
  return new Agent({ ...timeouts(limits), connect: { timeout: limits.connectMs, lookup } });
}

/** Connections to where the operator says, through the proxies of `env`. */
export function trustedDispatcher(
  resolve: Resolve,
  limits: OutboundLimits,
  env: NodeJS.ProcessEnv,
): Dispatcher {
  const connect = { timeout: limits.connectMs, lookup: lookupBy(resolve) };
  return new EnvHttpProxyAgent({
    ...timeouts(limits),
    connect,
    proxyTls: connect,
    requestTls: connect,
    // An absent one would be taken from the environment of the process.
    httpProxy: env.http_proxy ?? env.HTTP_PROXY ?? '',
    httpsProxy: env.https_proxy ?? env.HTTPS_PROXY ?? '',
    noProxy: env.no_proxy ?? env.NO_PROXY ?? '',
  });
}

const timeouts = ({ headersMs, idleMs }: OutboundLimits) => ({
  headersTimeout: headersMs,
  bodyTimeout: idleMs,
});
