import type { AccountGroup } from '../accounts/account.js';
import { Accounts } from '../accounts/accounts.js';
import { emptyBook, onePerson, several, sizes } from '../accounts/books.js';
import {
  connectionAccounts,
  lateCode,
  pagingAccounts,
  refusalAccounts,
  tokenAccounts,
} from '../accounts/faulty.js';
import { each, secondOnce } from '../faults/moments.js';
import { refusal } from './people/refusals.js';

const refusals = refusalAccounts({
  forbidden: refusal('permission denied'),
  notFound: refusal('not found'),
  rateLimit: refusal('rate limit'),
  unavailable: refusal('unavailable'),
  internal: refusal('internal'),
});

const groups: readonly AccountGroup[] = [
  {
    title: 'Address books',
    accounts: [
      {
        name: 'ana',
        shows: 'An ordinary address book: 250 people, 40 other contacts',
        contacts: 250,
        others: 40,
        fault: undefined,
      },
      emptyBook,
      onePerson,
      {
        name: 'only-others',
        shows: 'An empty address book, and 40 other contacts',
        contacts: 0,
        others: 40,
        fault: undefined,
      },
      ...sizes,
    ],
  },
  {
    title: 'Consent',
    accounts: [
      {
        name: 'unticked',
        shows: 'Contacts are never granted, whatever is ticked',
        ...several,
        fault: {
          when: 'granting',
          does: 'withhold',
          scope: 'https://www.googleapis.com/auth/contacts.readonly',
        },
      },
      {
        name: 'no-other',
        shows: 'Other contacts are never granted, whatever is ticked',
        ...several,
        fault: {
          when: 'granting',
          does: 'withhold',
          scope: 'https://www.googleapis.com/auth/contacts.other.readonly',
        },
      },
      {
        name: 'admin-policy',
        shows: 'The administrator forbids the app: comes back with admin_policy_enforced',
        ...several,
        fault: { when: 'choosing the account', does: 'refuse', error: 'admin_policy_enforced' },
      },
      {
        name: 'org-internal',
        shows: 'The app is for another organisation: comes back with org_internal',
        ...several,
        fault: { when: 'choosing the account', does: 'refuse', error: 'org_internal' },
      },
      lateCode,
    ],
  },
  tokenAccounts,
  {
    title: 'Refusals',
    accounts: [
      {
        name: 'disabled',
        shows: 'The People API is not enabled for the app: 403 SERVICE_DISABLED',
        ...several,
        fault: { ...each, does: 'refuse', answer: refusal('service disabled') },
      },
      refusals.forbidden,
      refusals.notFound,
      refusals.quota,
      refusals.quotaBare,
      {
        name: 'quota-failure',
        shows: '429 once at page 2, with nothing but a QuotaFailure',
        ...several,
        fault: { ...secondOnce, does: 'refuse', answer: refusal('quota failure') },
      },
      refusals.exhausted,
      refusals.flaky,
      refusals.unavailable,
      refusals.internalError,
    ],
  },
  connectionAccounts,
  pagingAccounts,
];

/** Everybody who can sign in to the sandbox's Google. */
export const googleAccounts = new Accounts('sandbox.example', groups);
