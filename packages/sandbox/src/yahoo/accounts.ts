import type { AccountGroup } from '../accounts/account.js';
import { Accounts } from '../accounts/accounts.js';
import { emptyBook, onePerson, several, sizes } from '../accounts/books.js';
import {
  bareRefusals,
  connectionAccountsIn,
  lateCode,
  refusalAccounts,
  tokenAccounts,
} from '../accounts/faulty.js';
import { each } from '../faults/moments.js';
import { olderAccount } from './oauth/settings.js';

const { notFound: _, ...refusals } = refusalAccounts(bareRefusals);

const ordinary = { contacts: 250, others: 0, fault: undefined } as const;

const books: AccountGroup = {
  title: 'Address books',
  accounts: [
    { name: 'ana', shows: 'An ordinary address book: 250 people, with categories', ...ordinary },
    emptyBook,
    onePerson,
    { name: 'no-book', shows: 'A calendar, and no address book', ...ordinary },
    ...sizes,
  ],
};

const consent: AccountGroup = {
  title: 'Consent',
  accounts: [
    {
      name: 'unregistered',
      shows: 'Contacts were never granted to the app: comes back with invalid_scope',
      ...several,
      fault: { when: 'choosing the account', does: 'refuse', error: 'invalid_scope' },
    },
    {
      name: 'no-contacts',
      shows: 'Contacts are never granted, and the token answer says so',
      ...several,
      fault: { when: 'granting', does: 'withhold', scope: 'sdct-r' },
    },
    lateCode,
    {
      name: olderAccount,
      shows: 'The token answer names the account (xoauth_yahoo_guid), as it did until 2024',
      ...ordinary,
    },
  ],
};

/** Everybody who can sign in to the sandbox's Yahoo. */
export const yahooAccounts = new Accounts('yahoo.sandbox.example', [
  books,
  consent,
  tokenAccounts,
  {
    title: 'Refusals',
    accounts: [
      {
        name: 'shut-out',
        shows: 'The address book refuses every token, also one that was just renewed: 401',
        ...several,
        fault: { ...each, does: 'refuse', answer: { code: 401, body: '' } },
      },
      ...Object.values(refusals),
    ],
  },
  connectionAccountsIn('XML'),
]);

/** Everybody who can sign in to the sandbox's AOL, which is on the same platform. */
export const aolAccounts = new Accounts('aol.sandbox.example', [books, tokenAccounts]);
