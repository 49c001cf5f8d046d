import type { Dns } from '../outbound/dns/dns.js';
import type { Provider } from './provider.js';
import { providers } from './registry.js';

const exact = new Map<string, Provider>();
const anyCountry = new Map<string, Provider>();
const byMailHost = new Map<string, Provider>();
for (const provider of providers.values()) {
  for (const domain of provider.domains) {
    if (domain.endsWith('.*')) anyCountry.set(domain.slice(0, -2), provider);
    else exact.set(domain, provider);
  }
  for (const host of provider.mailHosts) byMailHost.set(host, provider);
}

/**
 * The domain of an e-mail address or a bare domain, in lower case and ASCII (RFC 5891); `undefined` when it is
 * neither.
 */
export function domainOf(addressOrDomain: string): string | undefined {
  const domain = addressOrDomain.slice(addressOrDomain.lastIndexOf('@') + 1);
  if (!domain.includes('.') || domain.length > 253 || /[\s/?#:@\\%]/.test(domain)) return undefined;
  if (!URL.canParse(`http://${domain}`)) return undefined;
  const { hostname } = new URL(`http://${domain}`);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(hostname) ? hostname : undefined;
}

/** The provider that a domain belongs to, by table, then by its mail servers. */
export async function providerOfDomain(domain: string, dns: Dns): Promise<Provider | undefined> {
  return providerByTable(domain) ?? providerByMailHosts(await dns.mailHosts(domain));
}

/** Anything else behind the name is somebody's own: live.example.com is not a mail domain of Microsoft. */
const country = /^(com|net|[a-z]{2}|(com?|net?|org?)\.[a-z]{2})$/;

function providerByTable(domain: string): Provider | undefined {
  const dot = domain.indexOf('.');
  const isAnyCountry = country.test(domain.slice(dot + 1));
  return exact.get(domain) ?? (isAnyCountry ? anyCountry.get(domain.slice(0, dot)) : undefined);
}

function providerByMailHosts(hosts: readonly string[]): Provider | undefined {
  for (const host of hosts) {
    const owner = [...byMailHost.keys()].find((known) => host === known || host.endsWith(`.${known}`));
    if (owner !== undefined) return byMailHost.get(owner);
  }
  return undefined;
}
