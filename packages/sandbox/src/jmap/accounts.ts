import type { AccountGroup } from '../accounts/account.js';
import { Accounts } from '../accounts/accounts.js';
import { emptyBook, onePerson, several, sizes } from '../accounts/books.js';
import { connectionAccounts, pagingAccounts, refusalAccounts } from '../accounts/faulty.js';
import { second } from '../faults/moments.js';
import { problem } from './problems.js';

const refusals = refusalAccounts({
  forbidden: problem(403, 'forbidden'),
  notFound: problem(404, 'notFound'),
  rateLimit: problem(429, 'limit', { limit: 'maxConcurrentRequests' }),
  unavailable: problem(503, 'unavailable'),
  internal: problem(500, 'internal'),
});

const ordinary = { contacts: 250, others: 0, fault: undefined } as const;

/** A client says itself where it goes on: no server leads it anywhere. */
const ownPaging = pagingAccounts.accounts.filter(({ name }) => name === 'endless' || name === 'twice');

const groups: readonly AccountGroup[] = [
  {
    title: 'Address books',
    accounts: [
      { name: 'ana', shows: 'An ordinary address book: 250 people', ...ordinary },
      emptyBook,
      onePerson,
      { name: 'groups', shows: 'Groups are cards with members, among 250 people', ...ordinary },
      { name: 'books', shows: 'Three address books, each with some of 250 people', ...ordinary },
      {
        name: 'shared',
        shows: 'A second account, which somebody else shares: 250 people, 50 of them there',
        ...ordinary,
      },
      { name: 'version-2', shows: 'Cards of JSContact 2.0, which have no uid', ...ordinary },
      ...sizes,
    ],
  },
  {
    title: 'Servers',
    accounts: [
      { name: 'mail-only', shows: 'The server has no contacts, but mail', ...ordinary },
      {
        name: 'old-cyrus',
        shows: 'The server has the contacts of Cyrus from before the standard',
        ...ordinary,
      },
      { name: 'relative', shows: 'All URLs of the session are relative', ...ordinary },
      {
        name: 'no-references',
        shows: 'Results of other calls cannot be referred to: invalidResultReference',
        ...ordinary,
      },
      {
        name: 'no-query',
        shows: 'There is no ContactCard/query: unknownMethod; 90 people',
        ...ordinary,
        contacts: 90,
      },
      {
        name: 'no-sort',
        shows: 'Nothing is sorted or filtered: unsupportedSort, unsupportedFilter',
        ...ordinary,
      },
      {
        name: 'few-properties',
        shows: 'Nobody may choose properties of cards: invalidArguments',
        ...ordinary,
      },
      {
        name: 'small-gets',
        shows: 'More than 25 cards at once are too many, whatever the session says: requestTooLarge',
        ...ordinary,
      },
      {
        name: 'changing',
        shows:
          'At each page two cards of it are deleted, and somebody is added: every page has another state',
        ...several,
        fault: undefined,
      },
      {
        name: 'no-blobs',
        shows: 'Pictures cannot be downloaded: 404',
        ...ordinary,
        fault: { when: 'asking for the photo', does: 'have none' },
      },
    ],
  },
  {
    title: 'Refusals',
    accounts: [
      {
        name: 'locked',
        shows: 'No password and no token is right: 401',
        ...several,
        fault: { when: 'choosing the account', does: 'refuse', error: 'locked' },
      },
      {
        name: 'revoked',
        shows: 'From page 2 on the password is not right any more: 401',
        ...several,
        fault: { ...second, does: 'refuse', answer: problem(401, 'unauthorized') },
      },
      ...Object.values(refusals),
    ],
  },
  connectionAccounts,
  { ...pagingAccounts, accounts: ownPaging },
];

/** Everybody who has an account at the sandbox's JMAP server. */
export const jmapAccounts = new Accounts('jmap.sandbox.example', groups);

/** What the server of an account does otherwise than most. */
export type Trait =
  | 'groups'
  | 'books'
  | 'shared'
  | 'version-2'
  | 'mail-only'
  | 'old-cyrus'
  | 'relative'
  | 'no-references'
  | 'no-query'
  | 'no-sort'
  | 'few-properties'
  | 'small-gets'
  | 'changing';

/** Whether an account has a trait: each is called after the one that it has. */
export const has = ({ email }: { readonly email: string }, trait: Trait): boolean =>
  /^[a-z0-9-]+/.exec(email)?.[0] === trait;
