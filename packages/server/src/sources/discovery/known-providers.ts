import { getDomain } from 'tldts';
import { isSameDomain } from '../../outbound/hop.js';
import type { Provider } from '../provider.js';
import { providers, wayOf } from '../registry.js';

const exact = new Map<string, Provider>();
const anyCountry = new Map<string, Provider>();
const byMailHost = new Map<string, Provider>();
const homes: { readonly home: URL; readonly provider: Provider }[] = [];
for (const provider of providers.values()) {
  for (const domain of provider.domains) {
    if (domain.endsWith('.*')) anyCountry.set(domain.slice(0, -2), provider);
    else exact.set(domain, provider);
  }
  for (const host of provider.mailHosts) byMailHost.set(host, provider);
  const home = wayOf(provider, 'credentials')?.home;
  if (home !== undefined) homes.push({ home: new URL(home), provider });
}

/** Anything else behind the name is somebody's own: live.example.com is not a mail domain of Microsoft. */
const country = /^(com|net|[a-z]{2}|(com?|net?|org?)\.[a-z]{2})$/;

/** The provider whose people have addresses of this domain. */
export function providerByTable(domain: string): Provider | undefined {
  const dot = domain.indexOf('.');
  const isAnyCountry = country.test(domain.slice(dot + 1));
  return exact.get(domain) ?? (isAnyCountry ? anyCountry.get(domain.slice(0, dot)) : undefined);
}

/** The provider that runs one of these mail servers; of several that of the first. */
export function providerByMailHosts(hosts: readonly string[]): Provider | undefined {
  for (const host of hosts) {
    const owner = [...byMailHost.keys()].find((known) => host === known || host.endsWith(`.${known}`));
    if (owner !== undefined) return byMailHost.get(owner);
  }
  return undefined;
}

/** The provider that runs a server: by where its address books are, its mail servers, and the addresses of its people. */
export function providerOfServer(server: URL): Provider | undefined {
  const found = homes.find(({ home }) => isSameDomain(home, server))?.provider;
  return found ?? providerByMailHosts([server.hostname]) ?? providerByTable(getDomain(server.hostname) ?? '');
}

/**
 * Whether what somebody types may go to a server that a stranger's domain names: one where a provider is known to have its
 * address books. Domains of addresses tell too little: names such as live.example may be anybody's.
 */
export const isKnownServer = (server: URL): boolean =>
  server.protocol === 'https:' && homes.some(({ home }) => isSameDomain(home, server));
