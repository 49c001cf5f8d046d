import type { Connector } from '../connector.js';
import { refusals } from './failure.js';
import { gather } from './gather.js';
import { oauth } from './oauth.js';
import { ownClient, rows, urlsOf } from './settings.js';
import { warnings } from './warnings.js';

/** Google Contacts, by the People API. */
export const google: Connector = {
  name: 'Google',
  settings: rows,
  problems: ownClient.problems,
  origins: (settings) => Object.values(urlsOf(settings)).map((url) => new URL(url).origin),
  ways: { gmail: [{ method: 'consent', importType: 'OAUTH', oauth, gather }] },
  warnings: (_, client) => warnings(client),
  meanings: { ...oauth.errors, ...refusals },
};
