import type { LookAlike } from '../look-alike.js';
import { jmapAccounts } from './accounts.js';
import { password, tokenOf } from './credentials.js';
import { serveJmap } from './routes.js';

/** A server of JMAP (RFC 8620) with contacts (RFC 9610), where people sign in with a password or an API token. */
export const jmap: LookAlike = {
  name: 'JMAP',
  path: '/jmap',
  accounts: jmapAccounts,
  signIn: `The password of all is ${password}; an API token is ${tokenOf('name')}, with the name in the address.`,
  async serve(app, world) {
    serveJmap(app, world);
  },
};
