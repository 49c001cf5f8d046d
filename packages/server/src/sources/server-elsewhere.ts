import { ImportFailure } from '../model/failures.js';
import { leadsAway } from '../outbound/hop.js';
import type { CheckContext } from './provider.js';
import { allowedServers } from './typed-server.js';

/** What whoever runs the service can do. */
export const allowDomain =
  'The server leads to another domain, where nobody has said that passwords may go: if it belongs to the same provider, add its origin to BOOKBRIDGE_ALLOWED_SERVERS, or give people its own address.';

/**
 * What somebody types for one domain would go to another, as the first one says; nobody has been asked there yet. Once the
 * person says that it is theirs, it is the `server` that they have typed.
 */
export class ServerElsewhere extends ImportFailure {
  /** As it may be typed: an origin, or a URL where there is a path. */
  readonly server: string;

  constructor(from: URL, to: URL) {
    super('address_refused', {
      cause: `${from.host} leads to ${to.host}`,
      remedy: allowDomain,
      isFinal: true,
    });
    this.server = to.pathname === '/' && to.search === '' ? to.origin : to.href;
  }
}

/**
 * The failure of what was typed for one server, when that leads to another where it must not go by itself. `undefined` when
 * the other one is of the same registrable domain, and by https where it began so; of a provider that we know; or one that
 * the operator allows.
 */
export function elsewhere(
  from: URL,
  to: URL,
  { settings, isKnownServer }: Pick<CheckContext, 'settings' | 'isKnownServer'>,
): ServerElsewhere | undefined {
  const mayGo =
    leadsAway(from, to) === undefined || isKnownServer(to) || allowedServers(settings).includes(to.origin);
  return mayGo ? undefined : new ServerElsewhere(from, to);
}
