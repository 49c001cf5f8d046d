import { ImportFailure } from '../../model/failures.js';
import type { Connection, TypedCredentials } from '../../model/grant.js';
import type { CardDavConnection } from '../carddav/find/book.js';
import { findBooks } from '../carddav/find/find-books.js';
import { anyServer } from '../carddav/providers.js';
import type { CheckContext } from '../provider.js';
import { findSession, meantServer, sessionPlaces } from './discover.js';

/** Where books were found by CardDAV. What was found by JMAP says nothing of it: earlier versions knew nothing else. */
type ByCardDav = CardDavConnection & { readonly protocol: 'carddav' };

/** Whether a connection is read by CardDAV, and not by JMAP. */
export const isByCardDav = (connection: Connection): connection is ByCardDav =>
  connection.protocol === 'carddav';

/**
 * Finds the contacts of a person on a server: by JMAP, and where it has none in that way, by CardDAV with the same
 * credentials. Throws what either throws; when CardDAV finds nothing at all, why there is nothing by JMAP.
 */
export async function findContacts(typed: TypedCredentials, context: CheckContext): Promise<Connection> {
  const server = await meantServer(typed, context);
  const sought = await findSession(sessionPlaces(server), context);
  if ('found' in sought) return { ...sought.found };
  const { username, password } = typed;
  const start = new URL(`${server}/`);
  try {
    const books: ByCardDav = {
      ...(await findBooks(context, anyServer, { start, username, password })),
      protocol: 'carddav',
    };
    return books;
  } catch (error) {
    const isNothing = error instanceof ImportFailure && error.code === 'server_not_found';
    throw isNothing ? sought.missing : error;
  }
}
