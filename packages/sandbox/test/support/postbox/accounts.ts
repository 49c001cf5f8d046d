import { Accounts } from '../../../dist/accounts/accounts.js';
import { emptyBook, onePerson, several, sizes } from '../../../dist/accounts/books.js';
import {
  circle,
  connectionAccounts,
  lateCode,
  pagingAccounts,
  refusalAccounts,
  rotating,
  tokenAccounts,
} from '../../../dist/accounts/faulty.js';
import { each } from '../../../dist/faults/moments.js';
import { problem } from './words.js';

const refusals = refusalAccounts({
  forbidden: problem(403, 'forbidden'),
  notFound: problem(404, 'nowhere'),
  rateLimit: problem(429, 'too-fast'),
  unavailable: problem(503, 'resting'),
  internal: problem(500, 'broken'),
});

export const postboxAccounts = new Accounts('postbox.example', [
  { title: 'Address books', accounts: [onePerson, emptyBook, ...sizes] },
  {
    title: 'Elsewhere',
    accounts: [{ ...onePerson, name: 'abroad', shows: 'One person abroad', domain: 'abroad.example' }],
  },
  { title: 'Consent', accounts: [lateCode] },
  { title: 'Rotation', accounts: [rotating] },
  tokenAccounts,
  {
    title: 'Refusals',
    accounts: [
      {
        name: 'closed',
        shows: 'The post office is closed: 423 at every try',
        ...several,
        fault: { ...each, does: 'refuse', answer: problem(423, 'closed') },
      },
      {
        name: 'small-pages',
        shows: 'Pages of more than 500 are refused: 413',
        ...several,
        fault: {
          when: 'asking for a large page',
          does: 'refuse',
          above: 500,
          answer: { ...problem(413, 'too-much'), headers: { 'X-Most': '500' } },
        },
      },
      ...Object.values(refusals),
    ],
  },
  connectionAccounts,
  pagingAccounts,
  { title: 'Circles', accounts: [circle] },
]);
