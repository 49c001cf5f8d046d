import type { Accounts } from '../accounts/accounts.js';
import type { LookAlike } from '../look-alike.js';
import { serveOAuth } from '../oauth/serve-oauth.js';
import { aolAccounts, yahooAccounts } from './accounts.js';
import { yahooOAuth } from './oauth/settings.js';
import { serveUserInfo } from './user-info.js';

/** Its address books are on a server of CardDAV, which takes its tokens. */
const signIn = (name: string, path: string, accounts: Accounts): LookAlike => ({
  name,
  path,
  accounts,
  async serve(app, world) {
    const oauth = await serveOAuth(app, yahooOAuth, accounts, world);
    world.issuers.set(path, oauth);
    serveUserInfo(app, oauth, world);
  },
});

/** Yahoo's sign-in and its OAuth. */
export const yahoo = signIn('Yahoo', '/yahoo', yahooAccounts);

/** The same of AOL, on the same platform. */
export const aol = signIn('AOL', '/aol', aolAccounts);
