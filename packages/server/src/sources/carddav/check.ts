import { ImportFailure } from '../../model/failures.js';
import type { TypedCredentials } from '../../model/grant.js';
import type { CheckContext } from '../provider.js';
import { serversOfAddress } from '../server-of-address.js';
import { typedServer } from '../typed-server.js';
import type { CardDavConnection } from './find/book.js';
import { findAtProvider, findBooks } from './find/find-books.js';
import { serverOfDomain } from './find/server-of-domain.js';
import { type CardDavProvider, isKnown } from './providers.js';

/**
 * Finds the address books where the provider has them, else on the server that the person names, else on that of the domain
 * of their address. Throws what `findBooks` throws, and `server_not_found` where nothing says which server it is.
 * @see RFC 6764 §6
 */
export async function check(
  provider: CardDavProvider,
  typed: TypedCredentials,
  context: CheckContext,
): Promise<CardDavConnection> {
  if (isKnown(provider)) return findAtProvider(context, provider, typed);
  return checkAt(await startsOf(typed, context), provider, typed, context);
}

/** The same on servers that are known already, the likeliest first. */
export const checkAt = (
  starts: readonly URL[],
  provider: CardDavProvider,
  { username, password }: TypedCredentials,
  context: CheckContext,
): Promise<CardDavConnection> =>
  underEitherName(username, context, (name) =>
    findFirst(starts, (start) => findBooks(context, provider, { start, username: name, password })),
  );

/** Where to begin, the likeliest first. Throws `server_not_found`, and `ServerElsewhere` and other `address_refused`. */
async function startsOf(
  { username, server }: TypedCredentials,
  context: CheckContext,
): Promise<readonly URL[]> {
  if (server !== undefined) return [typedServer(server, context.settings)];
  const { own, named } = await serversOfAddress(username, serverOfDomain, 'CardDAV', context);
  return named ? [named, own] : [own];
}

async function findFirst<Found>(
  [start, ...others]: readonly URL[],
  find: (start: URL) => Promise<Found>,
): Promise<Found> {
  if (!start) throw new Error('There is no server to begin at.');
  return find(start).catch((error: unknown) => {
    if (others.length > 0 && isFailure(error, 'server_not_found')) return findFirst(others, find);
    throw error;
  });
}

/**
 * Finds by the user name as it was typed; where that is an address, and is refused, by what stands before the `@`: servers
 * differ in which of both they want. Each name is refused once only, so that nobody is locked out.
 */
async function underEitherName<Found>(
  username: string,
  { signInAs }: CheckContext,
  find: (username: string) => Promise<Found>,
): Promise<Found> {
  try {
    return await find(username);
  } catch (refused) {
    const [, local] = /^([^@]+)@[^@]+$/.exec(username) ?? [];
    if (local === undefined || !isFailure(refused, 'credentials_rejected')) throw refused;
    signInAs(local);
    return await find(local).catch((error: unknown) => {
      // Another try of the import would begin with the name that was refused.
      throw error instanceof ImportFailure && !error.isFinal ? refused : error;
    });
  }
}

const isFailure = (error: unknown, code: ImportFailure['code']): boolean =>
  error instanceof ImportFailure && error.code === code;
