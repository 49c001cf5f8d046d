import { ImportFailure } from '../../model/failures.js';
import type { TypedCredentials } from '../../model/grant.js';
import { requestJson } from '../http/json-api.js';
import { statusFailure } from '../http/status-failure.js';
import type { SourceContext } from '../provider.js';
import { typedServer } from '../typed-server.js';
import { failureOf, serverName } from './failure.js';
import { type Found, foundIn, isSession } from './session.js';
import { ownServer } from './settings.js';

/**
 * The places where a session may be, the likeliest first: of the server that the person names, else of the one that the
 * operator has named, else of the domain of the user name. Throws `server_not_found` when nothing says which server it is,
 * and `address_refused`.
 * @see RFC 8620 §2.2
 */
export function sessionPlaces(
  { username, server }: TypedCredentials,
  { settings }: Pick<SourceContext, 'settings'>,
): URL[] {
  const base =
    server === undefined
      ? (ownServer(settings) ?? serverOf(username))
      : withoutSlash(typedServer(server, settings));
  return [`${base}/.well-known/jmap`, `${base}/jmap/session`].map((place) => new URL(place));
}

const withoutSlash = ({ origin, pathname }: URL): string => origin + pathname.replace(/\/+$/, '');

function serverOf(username: string): string {
  const server = `https://${username.slice(username.lastIndexOf('@') + 1)}`;
  if (username.includes('@') && URL.canParse(server) && new URL(server).href === `${new URL(server).origin}/`)
    return new URL(server).origin;
  throw new ImportFailure('server_not_found', { cause: 'the user name has no domain' });
}

/**
 * Finds the session, and tries the credentials with it; redirects are followed where those may go. Throws `ImportFailure`:
 * `credentials_rejected`, `server_not_found` when there is no session, and `no_address_book` when the server has no contacts.
 */
export async function findSession(places: readonly URL[], context: SourceContext): Promise<Found> {
  for (const place of places) {
    const response = await requestJson(context, { url: place });
    if (response.status === 401)
      throw new ImportFailure('credentials_rejected', { cause: `${serverName} answered 401` });
    if (isBusy(response)) throw await failureOf(response);
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.status === 200 && isSession(answer))
      return foundIn(answer, new URL(response.url || place.href));
    if (response.status === 403) throw statusFailure(response, `${serverName} answered 403`, undefined);
  }
  throw new ImportFailure('server_not_found', {
    cause: `no JMAP session at ${places.map(({ host }) => host).at(0)}`,
  });
}

const isBusy = ({ status }: Response): boolean => status === 429 || status >= 500;
