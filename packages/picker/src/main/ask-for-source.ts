/** Asks the service; a chunk of its own, loaded for an address of a domain that nobody here knows. */
import type { AskedSource } from '../stub/sources.js';
import { domainOf, withAddress } from './find-source.js';

/** As the service knows it by the domain's mail servers; `undefined` when it does not, or cannot be asked. */
export async function askForSource(
  baseUrl: string,
  address: string,
  sources: readonly AskedSource[],
): Promise<AskedSource | undefined> {
  try {
    const url = `${baseUrl.replace(/\/$/, '')}/services.json?domain=${encodeURIComponent(domainOf(address))}`;
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const { service, aliases = [] } = (await response.json()) as {
      service: string | null;
      aliases?: string[];
    };
    const source = sources.find((it) => it.service === service || aliases.includes(it.asked));
    return source && withAddress(source, address);
  } catch {
    return undefined;
  }
}
