import { gather as gatherBooks } from '../carddav/gather.js';
import { anyServer } from '../carddav/providers.js';
import type { Connector } from '../connector.js';
import type { CredentialsWay } from '../provider.js';
import { findContacts, isByCardDav } from './connection.js';
import { serverOfDomain } from './discover.js';
import { refusals } from './failure.js';
import { gather } from './gather.js';
import { origins, rows } from './settings.js';

const way: CredentialsWay = {
  method: 'credentials',
  importType: 'CREDENTIALS',
  guide: 'generic',
  asks: ['server', 'username', 'password'],
  ofDomain: serverOfDomain,
  check: findContacts,
  gather: (context, cursor) =>
    isByCardDav(context.connection)
      ? gatherBooks(anyServer, context, context.connection, cursor)
      : gather(context, cursor),
};

/** Contacts of JMAP servers (RFC 8620, RFC 9610), by CardDAV where they have none by JMAP. */
export const jmap: Connector = {
  name: 'JMAP',
  settings: rows,
  problems: () => [],
  origins,
  ways: { jmap: [way] },
  // There is no client.
  warnings: () => [],
  meanings: refusals,
};
