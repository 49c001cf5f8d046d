import type { Connector } from '../connector.js';
import type { CredentialsWay } from '../provider.js';
import { findSession, serverOfDomain, sessionPlaces } from './discover.js';
import { refusals } from './failure.js';
import { gather } from './gather.js';
import { origins, rows } from './settings.js';

const way: CredentialsWay = {
  method: 'credentials',
  importType: 'CREDENTIALS',
  guide: 'generic',
  asks: ['server', 'username', 'password'],
  ofDomain: serverOfDomain,
  check: async (typed, context) => ({ ...(await findSession(await sessionPlaces(typed, context), context)) }),
  gather,
};

/** Contacts of JMAP servers (RFC 8620, RFC 9610). */
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
