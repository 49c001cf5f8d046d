import type { AccountGroup } from '../accounts/account.js';
import { Accounts } from '../accounts/accounts.js';
import { emptyBook, onePerson, several, sizes } from '../accounts/books.js';
import { bareRefusals, connectionAccountsIn, pagingAccounts, refusalAccounts } from '../accounts/faulty.js';
import { second } from '../faults/moments.js';

const refusals = refusalAccounts(bareRefusals);

const ordinary = { contacts: 250, others: 0, fault: undefined } as const;

const twice = pagingAccounts.accounts.filter(({ name }) => name === 'twice');

/** What keeps an account from being read in the usual way. */
export type Quirk =
  | 'truncated listing'
  | 'no listing'
  | 'no multiget'
  | 'few at once'
  | 'forgetful'
  | 'broken cards'
  | 'groups'
  | 'gives nothing'
  | 'no book'
  | 'revoked';

/** By the name of the account. */
export const quirks: Readonly<Record<string, Quirk>> = {
  'truncated-listing': 'truncated listing',
  'no-listing': 'no listing',
  'no-multiget': 'no multiget',
  'few-at-once': 'few at once',
  forgetful: 'forgetful',
  'broken-cards': 'broken cards',
  groups: 'groups',
  'gives-nothing': 'gives nothing',
  'no-book': 'no book',
  revoked: 'revoked',
};

const groups: readonly AccountGroup[] = [
  {
    title: 'Address books',
    accounts: [
      { name: 'ana', shows: 'An ordinary address book: 250 people, with categories', ...ordinary },
      emptyBook,
      onePerson,
      {
        name: 'books',
        shows: 'Three books of 250 people in all, beside one that may not be read, and a calendar',
        ...ordinary,
        folders: [
          { name: 'Familie & Freunde 🏡', contacts: 30 },
          { name: 'Colleagues', contacts: 40 },
        ],
      },
      { name: 'groups', shows: "Groups as cards of their own, in Apple's style", ...ordinary },
      { name: 'no-book', shows: 'A home with a calendar, and no address book', ...ordinary },
      ...sizes,
    ],
  },
  {
    title: 'What servers cannot do',
    accounts: [
      {
        name: 'truncated-listing',
        shows: 'A listing ends after 100 cards with 507; sync-collection gives all, 200 at a time',
        ...ordinary,
      },
      {
        name: 'no-listing',
        shows: 'Neither PROPFIND nor sync-collection lists a book; only addressbook-query does',
        ...ordinary,
      },
      { name: 'no-multiget', shows: '501 to each addressbook-multiget; only GET gives cards', ...ordinary },
      { name: 'few-at-once', shows: '413 to an addressbook-multiget of more than 30 cards', ...ordinary },
      {
        name: 'forgetful',
        shows: 'An addressbook-multiget answers for 20 cards, and says nothing of the others',
        ...ordinary,
      },
      {
        name: 'broken-cards',
        shows:
          'Every tenth card is broken in a way of its own: no vCard, empty, gone, 500 to each request, or with characters that XML has no place for',
        ...ordinary,
      },
      { name: 'gives-nothing', shows: 'Cards are listed, and each is 404', ...ordinary },
      { name: 'revoked', shows: 'The password is refused from page 2 on', ...several, fault: undefined },
    ],
  },
  {
    title: 'Refusals',
    accounts: [...Object.values(refusals).filter(({ name }) => name !== 'not-found')],
  },
  connectionAccountsIn('XML'),
  {
    title: 'Pages',
    accounts: [
      ...twice.map((row) => ({ ...row, shows: 'The listing has each tenth card twice' })),
      {
        name: 'garbage-listing',
        shows: 'The listing is not XML, though it says so',
        ...ordinary,
        fault: { ...second, page: 0, does: 'garbage' },
      },
    ],
  },
];

/** Everybody who has an address book on the sandbox's CardDAV servers. */
export const cardDavAccounts = new Accounts('dav.sandbox.example', groups);
