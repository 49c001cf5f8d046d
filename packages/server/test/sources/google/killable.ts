import { beginByConsent } from '@bookbridge/testing/begin-by';
import { googleAt } from '@bookbridge/testing/google';
import type { KillableSource } from '../killed.js';

/** Its pages are of the largest size, and one is of other contacts. */
export const killableGoogle: KillableSource = {
  name: 'Google',
  settingsAt: (url, books) => ({ ...googleAt(url), BOOKBRIDGE_GOOGLE_PEOPLE_URL: `${books}/google` }),
  begin: (application, account) => beginByConsent(application, { service: 'gmail' }, { account }),
  pageOf: ({ url: { pathname, searchParams } }) =>
    /connections|otherContacts/.test(pathname)
      ? `${pathname} ${searchParams.get('pageToken') ?? ''}`
      : undefined,
};
