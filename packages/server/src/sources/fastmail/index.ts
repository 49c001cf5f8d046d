import { gather as gatherBooks } from '../carddav/gather.js';
import type { Connector } from '../connector.js';
import { gather as gatherCards } from '../jmap/gather.js';
import type { CredentialsWay } from '../provider.js';
import { booksIn, findContacts } from './connection.js';
import { meanings } from './failure.js';
import { provider } from './provider.js';
import { origins, rows } from './settings.js';

/** A token is not among what is asked for, as it is not known what comes. */
const way: CredentialsWay = {
  method: 'credentials',
  importType: 'CREDENTIALS',
  guide: 'fastmail',
  asks: ['username', 'password'],
  home: provider.start,
  check: findContacts,
  gather(context, cursor) {
    const books = booksIn(context.connection);
    return books ? gatherBooks(provider, context, books, cursor) : gatherCards(context, cursor);
  },
};

/** Fastmail, by JMAP with an API token and by CardDAV with an app password. */
export const fastmail: Connector = {
  name: 'Fastmail',
  settings: rows,
  problems: () => [],
  origins,
  ways: { fastmail: [way] },
  // There is no client.
  warnings: () => [],
  meanings,
};
