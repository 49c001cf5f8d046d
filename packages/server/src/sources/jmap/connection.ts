import { ImportFailure } from '../../model/failures.js';
import type { Connection, TypedCredentials } from '../../model/grant.js';
import { check, checkAt } from '../carddav/check.js';
import type { CardDavConnection } from '../carddav/find/book.js';
import { anyServer } from '../carddav/providers.js';
import type { CheckContext } from '../provider.js';
import { seekSession } from './discover.js';
import { ownServer } from './settings.js';

/** Where books were found by CardDAV. What was found by JMAP says nothing of it: earlier versions knew nothing else. */
type ByCardDav = CardDavConnection & { readonly protocol: 'carddav' };

/** Whether a connection is read by CardDAV, and not by JMAP. */
export const isByCardDav = (connection: Connection): connection is ByCardDav =>
  connection.protocol === 'carddav';

/**
 * Finds the contacts of a person: by JMAP, and where there are none in that way, by CardDAV with the same credentials. Throws
 * what either throws; when CardDAV finds nothing at all, why there is nothing by JMAP.
 */
export async function findContacts(typed: TypedCredentials, context: CheckContext): Promise<Connection> {
  const sought = await seekSession(typed, context);
  if ('found' in sought) return { ...sought.found };
  try {
    const books: ByCardDav = { ...(await findBooks(typed, context)), protocol: 'carddav' };
    return books;
  } catch (error) {
    const isNothing = error instanceof ImportFailure && error.code === 'server_not_found';
    throw isNothing ? sought.missing : error;
  }
}

/** On the server that was asked by JMAP; of a domain, where that has its CardDAV. */
function findBooks(typed: TypedCredentials, context: CheckContext): Promise<CardDavConnection> {
  const own = typed.server === undefined ? ownServer(context.settings) : undefined;
  return own === undefined
    ? check(anyServer, typed, context)
    : checkAt([new URL(`${own}/`)], anyServer, typed, context);
}
