import type { AskedSource } from '../stub/sources.js';

export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Whose domain it is, of those that are offered; begun with the address, so that nobody types it twice. */
export function sourceOfDomain(address: string, sources: readonly AskedSource[]): AskedSource | undefined {
  const domain = domainOf(address);
  const source = sources.find(({ domains }) => domains.some((pattern) => matches(domain, pattern)));
  return source && withAddress(source, address);
}

/** `yahoo.*` is Yahoo in any country: yahoo.de, yahoo.co.uk. */
function matches(domain: string, pattern: string): boolean {
  if (!pattern.endsWith('.*')) return domain === pattern;
  const base = pattern.slice(0, -1);
  return domain.startsWith(base) && /^(?:[a-z]{2,3}\.)?[a-z]{2,3}$/.test(domain.slice(base.length));
}

export const withAddress = (source: AskedSource, address: string): AskedSource =>
  source.method === 'upload' ? source : { ...source, service: address };
