import { Agent, type Dispatcher, EnvHttpProxyAgent, Pool } from 'undici';
import type { OutboundLimits } from './limits.js';
import { lookupBy, type Resolve } from './lookup.js';
import { readOn } from './read-on.js';
import { resolvePublic } from './ssrf-guard.js';

/** Connections to anywhere that anybody may name: to public addresses alone, and never through a proxy. */
export function guardedDispatcher(resolve: Resolve, limits: OutboundLimits): Dispatcher {
  const lookup = lookupBy((hostname) => resolvePublic(resolve, hostname));
  const agent = new Agent({ ...bounds(limits), connect: { timeout: limits.connectMs, lookup } });
  return agent.compose(readOn);
}

/** Connections to where the operator says, through the proxies of `env`. */
export function trustedDispatcher(
  resolve: Resolve,
  limits: OutboundLimits,
  env: NodeJS.ProcessEnv,
): Dispatcher {
  const connect = { timeout: limits.connectMs, lookup: lookupBy(resolve) };
  const agent = new EnvHttpProxyAgent({
    ...bounds(limits),
    connect,
    proxyTls: connect,
    requestTls: connect,
    clientFactory: (proxy, options) => new ProxyPool(proxy, options),
    // An absent one would be taken from the environment of the process.
    httpProxy: env.http_proxy ?? env.HTTP_PROXY ?? '',
    httpsProxy: env.https_proxy ?? env.HTTPS_PROXY ?? '',
    noProxy: env.no_proxy ?? env.NO_PROXY ?? '',
  });
  return agent.compose(readOn);
}

const bounds = ({ headersMs, idleMs, longAnswerBytes }: OutboundLimits) => ({
  headersTimeout: headersMs,
  bodyTimeout: idleMs,
  // As it comes: what cannot be compressed is a little longer when it is.
  maxResponseSize: 2 * longAnswerBytes,
});

/** Connections to a proxy. One that hangs up would be tried again at once, and so without end, were its code known. */
class ProxyPool extends Pool {
  override connect = (async (options: Dispatcher.ConnectOptions) => {
    try {
      return await super.connect(options);
    } catch (cause) {
      throw new Error('no way through the proxy', { cause });
    }
  }) as Pool['connect'];
}
