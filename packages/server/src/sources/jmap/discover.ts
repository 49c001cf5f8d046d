import { ImportFailure } from '../../model/failures.js';
import type { TypedCredentials } from '../../model/grant.js';
import { type Answer, requestJson } from '../http/json-api.js';
import { statusFailure } from '../http/status-failure.js';
import type { SourceContext } from '../provider.js';
import { typedServer } from '../typed-server.js';
import { failureOf, serverName } from './failure.js';
import { type Found, foundIn, isSession } from './session.js';
import { ownServer } from './settings.js';

/**
 * The server that is meant, without a slash at its end: the one that the person names, else the one that the operator has
 * named, else that of the domain of the user name. Throws `server_not_found` when nothing says which it is, and
 * `address_refused`.
 */
export function meantServer(
  { username, server }: TypedCredentials,
  { settings }: Pick<SourceContext, 'settings'>,
): string {
  return server === undefined
    ? (ownServer(settings) ?? serverOf(username))
    : withoutSlash(typedServer(server, settings));
}

/** The places of a server where a session may be, the likeliest first. @see RFC 8620 §2.2 */
export const sessionPlaces = (server: string): URL[] =>
  [`${server}/.well-known/jmap`, `${server}/jmap/session`].map((place) => new URL(place));

const withoutSlash = ({ origin, pathname }: URL): string => origin + pathname.replace(/\/+$/, '');

function serverOf(username: string): string {
  const server = `https://${username.slice(username.lastIndexOf('@') + 1)}`;
  if (username.includes('@') && URL.canParse(server) && new URL(server).href === `${new URL(server).origin}/`)
    return new URL(server).origin;
  throw new ImportFailure('server_not_found', { cause: 'the user name has no domain' });
}

/** What a server says of its contacts, or why it has none by JMAP: somebody's may be there in another way. */
export type Sought = { readonly found: Found } | { readonly missing: ImportFailure };

/**
 * Looks for the session, and tries the credentials with it; redirects are followed where those may go. Contacts are missing
 * where there is no session, where it may not be read, and where it has none for this person. Throws `ImportFailure`:
 * `credentials_rejected`, `address_refused`, and what a server that is busy or away throws.
 */
export async function findSession(places: readonly URL[], context: SourceContext): Promise<Sought> {
  let refusal: ImportFailure | undefined;
  for (const place of places) {
    const response = await requestJson(context, { url: place });
    if (response.status === 401)
      throw new ImportFailure('credentials_rejected', { cause: `${serverName} answered 401` });
    if (isBusy(response)) throw await failureOf(response);
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.status === 200 && isSession(answer))
      return soughtIn(answer, new URL(response.url || place.href));
    if (response.status === 403) refusal ??= statusFailure(response, `${serverName} answered 403`, undefined);
  }
  const cause = `no JMAP session at ${places.map(({ host }) => host).at(0)}`;
  return { missing: refusal ?? new ImportFailure('server_not_found', { cause }) };
}

function soughtIn(session: Answer, at: URL): Sought {
  try {
    return { found: foundIn(session, at) };
  } catch (error) {
    if (error instanceof ImportFailure && error.code === 'no_address_book') return { missing: error };
    throw error;
  }
}

const isBusy = ({ status }: Response): boolean => status === 429 || status >= 500;
