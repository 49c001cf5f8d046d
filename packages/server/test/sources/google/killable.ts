import { byConsent } from '@bookbridge/testing/admit';
import { googleAt } from '@bookbridge/testing/google';
import type { KillableSource } from '../killed.js';

/** Its pages are of the largest size, and one is of other contacts. */
export const killableGoogle: KillableSource = {
  name: 'Google',
  admit: byConsent('gmail', (name) => name),
  settingsAt: googleAt,
  booksAt: { setting: 'BOOKBRIDGE_GOOGLE_PEOPLE_URL', path: '/google' },
  pageOf: ({ url: { pathname, searchParams } }) =>
    /connections|otherContacts/.test(pathname)
      ? `${pathname} ${searchParams.get('pageToken') ?? ''}`
      : undefined,
};
