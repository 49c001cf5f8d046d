import { googleAt } from '@bookbridge/testing/google';
import type { KillableSource } from '../killed.js';

/** Its pages are of the largest size, and one is of other contacts. */
export const killableGoogle: KillableSource = {
  name: 'Google',
  code: 'gmail',
  accountOf: (name) => name,
  settingsAt: googleAt,
  booksAt: { setting: 'BOOKBRIDGE_GOOGLE_PEOPLE_URL', path: '/google' },
  pageOf: ({ pathname, searchParams }) =>
    /connections|otherContacts/.test(pathname)
      ? `${pathname} ${searchParams.get('pageToken') ?? ''}`
      : undefined,
};
