import { beginByConsent } from '@bookbridge/testing/begin-by';
import { yahooAddress, yahooAt } from '@bookbridge/testing/yahoo';
import type { KillableSource } from '../killed.js';

/** Its pages are batches of a hundred cards. */
export const killableYahoo: KillableSource = {
  name: 'Yahoo',
  settingsAt: (url, books) => ({
    ...yahooAt(url),
    BOOKBRIDGE_CARDDAV_YAHOO_URL: `${books}/carddav/yahoo`,
  }),
  begin: (application, account) =>
    beginByConsent(application, { service: 'yahoo' }, { account: yahooAddress(account) }),
  pageOf: ({ body }) => /multiget.*?<href>([^<]+)</.exec(body)?.[1],
};
