import { serveElsewhere } from '../faults/elsewhere.js';
import type { LookAlike } from '../look-alike.js';
import { cardDavAccounts } from './accounts.js';
import { multistatus } from './multistatus.js';
import { appPassword, usualPassword } from './passwords.js';
import { serveBooks } from './routes.js';

/** Servers of CardDAV: a usual one, and some that are like those of providers. */
export const carddav: LookAlike = {
  name: 'CardDAV',
  path: '/carddav',
  accounts: cardDavAccounts,
  signIn: `The password of all is ${appPassword}, and ${usualPassword} where usual passwords are taken.`,
  async serve(app, world) {
    serveElsewhere(app, multistatus([]));
    serveBooks(app, world);
  },
};
