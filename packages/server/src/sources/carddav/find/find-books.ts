import { ImportFailure } from '../../../model/failures.js';
import { isSameDomain } from '../../../outbound/hop.js';
import type { SourceContext } from '../../provider.js';
import { allowedServers } from '../../typed-server.js';
import { DavClient } from '../dav/client.js';
import { failureOf, meanings } from '../failure.js';
import type { CardDavProvider, KnownProvider } from '../providers.js';
import { startOf } from '../settings.js';
import type { CardDavConnection } from './book.js';
import { booksAt, type Found } from './books-at.js';
import { placesFrom, wellKnownPlace } from './places.js';

/** Where to begin, and with what. */
export interface Beginning {
  readonly start: URL;
  /** Of a server that anybody may have set up: then what is usual is tried as well. */
  readonly username: string | undefined;
  /** `undefined` where nobody has typed one: the person has agreed at their provider. */
  readonly password: string | undefined;
}

/**
 * Finds the address books of a person, from a server or a place on it. Throws `ImportFailure`: `credentials_rejected` or
 * `app_password_required` at the first place that says so, `no_address_book` where a server has none for them or does not
 * let them, `server_not_found` where nothing speaks CardDAV, `address_refused`, and what reaching the server throws.
 */
export async function findBooks(
  context: SourceContext,
  provider: CardDavProvider,
  { start, username, password }: Beginning,
): Promise<CardDavConnection> {
  const misses: Found[] = [];
  let refusal: ImportFailure | undefined;
  for (const place of placesFrom(start, username)) {
    try {
      const at = place === 'well-known' ? await wellKnownAt(context, start) : place;
      if (!at) continue;
      const client = new DavClient(context, at);
      const found = await booksAt(client, at);
      if (found.kind === 'books') return { server: client.server.href, books: found.books };
      if (found.kind === 'refused') {
        const { status } = found.response;
        // More tries would count against the person, and who is overloaded is not asked for more.
        if (status === 401 || status === 429 || (status >= 500 && status !== 501))
          throw failureOf(found.response, provider, password);
      }
      misses.push(found);
    } catch (error) {
      // A place that leads elsewhere need not be the right one.
      if (!(error instanceof ImportFailure) || error.code !== 'address_refused') throw error;
      refusal ??= error;
    }
  }
  if (misses.some(({ kind }) => kind === 'none'))
    throw new ImportFailure('no_address_book', { isFinal: true });
  if (refusal) throw refusal;
  throw worstOf(misses, provider, password, start);
}

/** Finds them at a provider's own place: nothing that is usual elsewhere is tried. Throws what `findBooks` throws. */
export const findAtProvider = (
  context: SourceContext,
  provider: KnownProvider,
  password: string | undefined,
): Promise<CardDavConnection> =>
  findBooks(context, provider, {
    start: startOf(provider, context.settings),
    username: undefined,
    password,
  });

/** Where the well-known place leads. Throws `address_refused` for another domain, unless the operator allows its server. */
async function wellKnownAt(context: SourceContext, start: URL): Promise<URL | undefined> {
  const place = await wellKnownPlace(new DavClient(context, start));
  if (!place) return undefined;
  const isOwn = isSameDomain(start, place) && (place.protocol === 'https:' || start.protocol === 'http:');
  if (isOwn || allowedServers(context.settings).includes(place.origin)) return place;
  throw new ImportFailure('address_refused', {
    cause: `${start.host} leads to ${place.host}`,
    remedy: meanings['another domain']?.remedy,
    isFinal: true,
  });
}

/** That somebody may not is more than that there is nothing. */
function worstOf(
  misses: readonly Found[],
  provider: CardDavProvider,
  password: string | undefined,
  { host }: URL,
): ImportFailure {
  const responses = misses.flatMap((it) => (it.kind === 'refused' ? [it.response] : []));
  const told = responses.find(({ status }) => status === 403 || status === 402) ?? responses.find(isTold);
  if (told) return failureOf(told, provider, password);
  const remedy = meanings['404']?.remedy;
  return new ImportFailure('server_not_found', {
    cause: `${host} speaks no CardDAV`,
    ...(provider.start !== undefined && { remedy }),
    isFinal: true,
  });
}

const isTold = ({ status }: Response): boolean => status === 404 || status === 405 || status === 501;
