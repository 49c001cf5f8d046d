import type { Connector } from '../connector.js';
import type { CredentialsWay } from '../provider.js';
import { anyServer, fastmailServer, findSession, type SessionPlaces } from './discover.js';
import { refusals } from './failure.js';
import { gather } from './gather.js';
import { origins, rows } from './settings.js';

const wayTo = (placesOf: SessionPlaces): CredentialsWay => ({
  method: 'credentials',
  importType: 'CREDENTIALS',
  check: async (typed, context) => ({ ...(await findSession(placesOf(typed, context), context)) }),
  gather,
});

/** Contacts of JMAP servers (RFC 8620, RFC 9610), Fastmail's among them. */
export const jmap: Connector = {
  name: 'JMAP',
  settings: rows,
  problems: () => [],
  origins,
  ways: { jmap: [wayTo(anyServer)], fastmail: [wayTo(fastmailServer)] },
  // There is no client.
  warnings: () => [],
  meanings: refusals,
};
