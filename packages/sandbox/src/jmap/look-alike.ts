import type { LookAlike } from '../look-alike.js';
import { jmapAccounts } from './accounts.js';
import { serveJmap } from './routes.js';

/** A server of JMAP (RFC 8620) with contacts (RFC 9610), where people sign in with a password or an API token. */
export const jmap: LookAlike = {
  name: 'JMAP',
  path: '/jmap',
  accounts: jmapAccounts,
  async serve(app, world) {
    serveJmap(app, world);
  },
};
