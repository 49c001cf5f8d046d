import { ImportFailure } from '../model/failures.js';
import { domainOf } from './domain-of.js';
import type { CheckContext, ServerOfDomain } from './provider.js';
import { elsewhere } from './server-elsewhere.js';

/** The servers that the domain of an e-mail address has. */
export interface ServersOfAddress {
  /** Of the domain itself. */
  readonly own: URL;
  /** The one that DNS names, if it names any. */
  readonly named: URL | undefined;
}

/**
 * The servers of the address that a person signs in with. Throws `server_not_found` when it is not an address, or its domain says
 * that it has no such server, and `ServerElsewhere`.
 */
export async function serversOfAddress(
  username: string,
  { byDns }: ServerOfDomain,
  protocol: string,
  context: CheckContext,
): Promise<ServersOfAddress> {
  const domain = username.includes('@') ? domainOf(username) : undefined;
  if (domain === undefined) throw notFound('no server, and no e-mail address');
  const own = new URL(`https://${domain}/`);
  const named = await byDns(domain, context);
  if (named === 'refused') throw notFound(`${domain} says that it has no ${protocol}`);
  const away = named && elsewhere(own, named, context);
  if (away) throw away;
  return { own, named };
}

const notFound = (cause: string) => new ImportFailure('server_not_found', { cause, isFinal: true });
