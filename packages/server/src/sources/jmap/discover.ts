import { type FailureCode, ImportFailure } from '../../model/failures.js';
import type { TypedCredentials } from '../../model/grant.js';
import { type Answer, requestJson } from '../http/json-api.js';
import { redirectIn } from '../http/redirect.js';
import { statusFailure } from '../http/status-failure.js';
import type { CheckContext, ServerOfDomain } from '../provider.js';
import { elsewhere } from '../server-elsewhere.js';
import { serversOfAddress } from '../server-of-address.js';
import { allowedServers, typedServer } from '../typed-server.js';
import { failureOf, serverName } from './failure.js';
import { type Found, foundIn, isSession } from './session.js';
import { ownServer } from './settings.js';

/** How a domain says where its JMAP server is: on https, or on http where the operator allows that. @see RFC 8620 §2.2 */
export const serverOfDomain: ServerOfDomain = {
  async byDns(domain, { dns, settings }) {
    const named = await dns.service('_jmap', domain);
    if (named === undefined || named === 'refused') return named;
    const place = `${named.host}:${named.port}/`;
    const plain = new URL(`http://${place}`);
    return allowedServers(settings).includes(plain.origin) ? plain : new URL(`https://${place}`);
  },
};

/**
 * The places where a session may be, the likeliest first: of the server that the person names, else of the one that the
 * operator has named, else of the one that the domain of the user name names, else of that domain. Throws `server_not_found`
 * when nothing says which server it is, and `ServerElsewhere` and other `address_refused`.
 * @see RFC 8620 §2.2
 */
async function sessionPlaces(
  { username, server }: TypedCredentials,
  context: CheckContext,
): Promise<readonly URL[]> {
  const { settings } = context;
  const base =
    server === undefined
      ? (ownServer(settings) ?? (await serverOf(username, context)))
      : withoutSlash(typedServer(server, settings));
  return [`${base}/.well-known/jmap`, `${base}/jmap/session`].map((place) => new URL(place));
}

const withoutSlash = ({ origin, pathname }: URL): string => origin + pathname.replace(/\/+$/, '');

async function serverOf(username: string, context: CheckContext): Promise<string> {
  const { own, named } = await serversOfAddress(username, serverOfDomain, 'JMAP', context);
  return (named ?? own).origin;
}

const notFound = (cause: string) => new ImportFailure('server_not_found', { cause });

/** What a server says of its contacts, or why there are none by JMAP: somebody's may be there in another way. */
export type Sought = { readonly found: Found } | { readonly missing: ImportFailure };

/** Looks for the session of a person. They are missing, too, where there is no server. Throws what `findSession` throws. */
export async function seekSession(typed: TypedCredentials, context: CheckContext): Promise<Sought> {
  try {
    return await findSession(await sessionPlaces(typed, context), context);
  } catch (error) {
    return missingBy(error, 'server_not_found');
  }
}

/**
 * Looks for the session at these places, and tries the credentials with it; redirects are followed where those may go.
 * Contacts are missing where there is no session, where it may not be read, and where it has none for this person. Throws
 * `ImportFailure`: `credentials_rejected`, `ServerElsewhere` and other `address_refused`, and what a server that is busy or
 * away throws.
 */
export async function findSession(places: readonly URL[], context: CheckContext): Promise<Sought> {
  let refusal: ImportFailure | undefined;
  for (const place of places) {
    const response = await askSession(place, context);
    if (response.status === 401)
      throw new ImportFailure('credentials_rejected', { cause: `${serverName} answered 401` });
    if (isBusy(response)) throw await failureOf(response);
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.status === 200 && isSession(answer))
      return soughtIn(answer, new URL(response.url || place.href));
    if (response.status === 403) refusal ??= statusFailure(response, `${serverName} answered 403`, undefined);
  }
  return { missing: refusal ?? notFound(`no JMAP session at ${places.map(({ host }) => host).at(0)}`) };
}

function soughtIn(session: Answer, at: URL): Sought {
  try {
    return { found: foundIn(session, at) };
  } catch (error) {
    return missingBy(error, 'no_address_book');
  }
}

/** Throws every other failure again. */
function missingBy(error: unknown, code: FailureCode): Sought {
  if (error instanceof ImportFailure && error.code === code) return { missing: error };
  throw error;
}

/**
 * Asks as anybody could, and with the credentials where that is answered by what wants them, or by a session: who runs a
 * website need not run a JMAP server.
 */
async function askSession(place: URL, context: CheckContext): Promise<Response> {
  if (context.isKnownServer(place)) return requestJson(context, { url: place });
  const response = await requestJson(context, { url: place, redirect: 'manual', isAnonymous: true });
  const target = redirectIn(response, place);
  if (!target) return (await isOfJmap(response)) ? requestJson(context, { url: place }) : response;
  const away = elsewhere(place, target, context);
  if (away) throw away;
  const there = await requestJson(context, { url: target, isAnonymous: true });
  return (await isOfJmap(there)) ? requestJson(context, { url: target }) : there;
}

async function isOfJmap(response: Response): Promise<boolean> {
  if (response.status !== 200) return response.status === 401;
  return isSession(
    await response
      .clone()
      .json()
      .catch(() => undefined),
  );
}

const isBusy = ({ status }: Response): boolean => status === 429 || status >= 500;
