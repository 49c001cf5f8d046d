import type { Connection, TypedCredentials } from '../../model/grant.js';
import type { CardDavConnection } from '../carddav/find/book.js';
import { findAtProvider } from '../carddav/find/find-books.js';
import { findSession } from '../jmap/discover.js';
import type { CheckContext } from '../provider.js';
import { failureOf } from './failure.js';
import { provider } from './provider.js';
import { sessionUrlOf } from './settings.js';

/** What all API tokens of Fastmail begin with, and no app password. */
const token = /^fmu1-/;

/** What was found with a token says so. What was found with an app password says nothing: earlier versions knew nothing else. */
type FastmailConnection = (Connection & { readonly protocol: 'jmap' }) | CardDavConnection;

/** Where books were found by CardDAV; `undefined` where contacts were found by JMAP. */
export const booksIn = (connection: Connection): CardDavConnection | undefined =>
  connection.protocol === 'jmap' ? undefined : (connection as CardDavConnection);

/**
 * Finds the contacts of a person: by JMAP with an API token, by CardDAV with an app password. Throws what either throws, and
 * `no_address_book` for a token that was made without access to contacts.
 */
export const findContacts = (typed: TypedCredentials, context: CheckContext): Promise<FastmailConnection> =>
  token.test(typed.password) ? byToken(context) : findAtProvider(context, provider, typed);

async function byToken(context: CheckContext): Promise<FastmailConnection> {
  context.signInBy('bearer');
  const place = sessionUrlOf(context.settings);
  const isKnownServer = (server: URL) => server.origin === place.origin || context.isKnownServer(server);
  const sought = await findSession([place], { ...context, isKnownServer });
  if ('missing' in sought) throw failureOf(sought.missing);
  return { ...sought.found, protocol: 'jmap' };
}
