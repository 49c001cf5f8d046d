import { ImportFailure } from '../../../model/failures.js';
import type { CheckContext } from '../../provider.js';
import { elsewhere, ServerElsewhere } from '../../server-elsewhere.js';
import { DavClient } from '../dav/client.js';
import { failureOf, meanings } from '../failure.js';
import type { CardDavProvider, KnownProvider } from '../providers.js';
import { startOf } from '../settings.js';
import type { CardDavConnection } from './book.js';
import { booksAt, type Found } from './books-at.js';
import { likelyPlaces, speaksDav, usualPaths, wellKnownPlace } from './places.js';

/** What books are found with. */
export type Finding = Pick<CheckContext, 'request' | 'settings' | 'isKnownServer'>;

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
 * let them, `server_not_found` where nothing speaks CardDAV, `ServerElsewhere` where that is in another domain, other
 * `address_refused`, and what reaching the server throws.
 */
export async function findBooks(
  context: Finding,
  provider: CardDavProvider,
  { start, username, password }: Beginning,
): Promise<CardDavConnection> {
  const misses: Found[] = [];
  let refusal: ImportFailure | undefined;
  for await (const place of placesFrom(context, start, username)) {
    try {
      if (place instanceof ServerElsewhere) throw place;
      const client = new DavClient(context, place);
      const found = await booksAt(client, place);
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
  context: Finding,
  provider: KnownProvider,
  { username, password }: { readonly username?: string; readonly password: string | undefined },
): Promise<CardDavConnection> =>
  findBooks(context, provider, {
    start: startOf(provider, context.settings, username),
    username: undefined,
    password,
  });

/** Where to look, in order, from where a person or a provider says that it begins; credentials go to one after the other. */
async function* placesFrom(
  context: Finding,
  start: URL,
  username: string | undefined,
): AsyncGenerator<URL | ServerElsewhere> {
  if (start.pathname !== '/' || username === undefined) yield start;
  const client = new DavClient(context, start);
  const place = await wellKnownPlace(client);
  const away = place && elsewhere(start, place, context);
  if (away) yield away;
  // Anybody's website may redirect what it does not know.
  else if (place && (username === undefined || (await speaksDav(new DavClient(context, place))))) yield place;
  if (username === undefined) return;
  for (const paths of usualPaths(username))
    yield* await likelyPlaces(
      client,
      paths.map((path) => new URL(path, start)),
    );
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
