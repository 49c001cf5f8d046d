import type { LookAlike } from '../look-alike.js';
import { serveOAuth } from '../oauth/serve-oauth.js';
import { googleAccounts } from './accounts.js';
import { googleOAuth } from './oauth/settings.js';
import { servePeople } from './people/routes.js';

/** Google's sign-in, its OAuth and its People API. */
export const google: LookAlike = {
  name: 'Google',
  path: '/google',
  accounts: googleAccounts,
  async serve(app, world) {
    const oauth = await serveOAuth(app, googleOAuth, googleAccounts, world);
    servePeople(app, oauth, world);
  },
};
