import { setTimeout } from 'node:timers/promises';
import type { SettingValues } from '../../config/setting.js';
import type { Dns } from '../../outbound/dns/dns.js';
import type { Outbound } from '../../outbound/outbound.js';
import type { Provider, ServerOfDomain, SourceRequest } from '../provider.js';
import { providers, trustedOriginsOf, wayOf } from '../registry.js';
import { providerByMailHosts, providerByTable, providerOfServer } from './known-providers.js';

/** What tells where the address books of a domain are. */
export const foundBy = ['table', 'mail servers', 'DNS', 'well-known'] as const;
export type FoundBy = (typeof foundBy)[number];

/** The source that the people of a domain have their address books at. */
export interface Discovered {
  readonly provider: Provider;
  readonly foundBy: FoundBy;
  /** Where they are, of a server of the domain's own choice; `undefined` where the provider knows its own. */
  readonly server: URL | undefined;
}

/** What a domain is asked with. */
export interface Asking {
  readonly dns: Dns;
  readonly outbound: Outbound;
  readonly settings: SettingValues;
}

/** A source for servers of anybody, and how a domain names its own. */
interface OpenSource {
  readonly provider: Provider;
  readonly ofDomain: ServerOfDomain;
}

const openSources: readonly OpenSource[] = [...providers.values()].flatMap((provider) => {
  const ofDomain = wayOf(provider, 'credentials')?.ofDomain;
  return ofDomain ? [{ provider, ofDomain }] : [];
});

/** Of an answer to a probe, of which nothing but its header counts: more than a page of a website has. */
const maxProbeBytes = 1_000_000;

/**
 * Finds the source of a domain: by the table, by its mail servers, by what DNS says of its services, and by asking its host, as
 * anybody could. What has not been found within `maxMs` is not found; nothing here fails.
 * @see RFC 6764, RFC 8620 §2.2
 */
export async function discover(
  domain: string,
  asking: Asking,
  maxMs = 2500,
): Promise<Discovered | undefined> {
  const listed = providerByTable(domain);
  if (listed) return { provider: listed, foundBy: 'table', server: undefined };
  const end = new AbortController();
  const late = setTimeout(maxMs, undefined, { signal: end.signal }).catch(() => undefined);
  try {
    return await new Search(domain, asking, late, end.signal).find();
  } finally {
    end.abort();
  }
}

/** One search; what is still under way when it ends is given up. */
class Search {
  constructor(
    private readonly domain: string,
    private readonly asking: Asking,
    private readonly late: Promise<undefined>,
    private readonly signal: AbortSignal,
  ) {}

  /** Everything is asked at once, but for the host: nobody's host is asked whose mail servers tell enough. */
  async find(): Promise<Discovered | undefined> {
    const named = openSources.map((source) => this.#inTime(this.#named(source)));
    const mailHosts = await this.#inTime(this.asking.dns.mailHosts(this.domain));
    const owner = providerByMailHosts(mailHosts ?? []);
    if (owner) return { provider: owner, foundBy: 'mail servers', server: undefined };
    const probed = openSources.map((source) => this.#inTime(this.#probed(source)));
    for (const [at, dns] of named.entries()) {
      const found = await dns;
      // Where DNS says that there is none, it does not matter what its host answers.
      if (found === 'refused') continue;
      const first = found ?? (await probed[at]);
      if (first) return first;
    }
    return undefined;
  }

  async #named({ provider, ofDomain }: OpenSource): Promise<Discovered | 'refused' | undefined> {
    const server = await ofDomain.byDns(this.domain, this.asking);
    return server === 'refused' ? server : this.#discovered(provider, 'DNS', server);
  }

  async #probed({ provider, ofDomain }: OpenSource): Promise<Discovered | undefined> {
    const request = ({ url, isAnonymous: _, isLong: __, ...asked }: SourceRequest) =>
      this.asking.outbound.fetch(url, {
        ...asked,
        redirect: 'manual',
        maxBytes: maxProbeBytes,
        trustedOrigins: this.#allowed(provider),
        signal: this.signal,
      });
    return this.#discovered(provider, 'well-known', await ofDomain.byProbe?.(this.domain, { request }));
  }

  /** A server that we would not ask is not told of either: that would say what is inside of our network. */
  async #discovered(
    provider: Provider,
    foundBy: FoundBy,
    server: URL | undefined,
  ): Promise<Discovered | undefined> {
    if (!server) return undefined;
    const owner = providerOfServer(server);
    if (owner) return { provider: owner, foundBy, server: undefined };
    const isAdmitted = await this.asking.outbound.admits(server, {
      trustedOrigins: this.#allowed(provider),
    });
    return isAdmitted ? { provider, foundBy, server } : undefined;
  }

  #allowed({ code }: Provider): ReadonlySet<string> {
    return trustedOriginsOf(code, this.asking.settings);
  }

  #inTime<Answer>(work: Promise<Answer>): Promise<Answer | undefined> {
    return Promise.race([work.catch(() => undefined), this.late]);
  }
}
