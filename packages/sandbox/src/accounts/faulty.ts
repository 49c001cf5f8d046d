import type { Answer } from '../answer.js';
import { each, onceEach, second, secondOnce } from '../faults/moments.js';
import type { AccountGroup, AccountRow } from './account.js';
import { several } from './books.js';

// Accounts with faults that every provider has, and that are no different between them.

export const lateCode: AccountRow = {
  name: 'late-code',
  shows: 'The code is too old by the time it arrives: invalid_grant',
  ...several,
  fault: { when: 'exchanging the code', does: 'refuse' },
};

export const tokenAccounts: AccountGroup = {
  title: 'Tokens',
  accounts: [
    {
      name: 'expired',
      shows: 'The access token dies after page 1; refreshing works',
      ...several,
      fault: { when: 'asking for page 2', does: 'expire the first token', refresh: 'works' },
    },
    {
      name: 'dead-refresh',
      shows: 'The access token dies after page 1, and the refresh token is dead, too',
      ...several,
      fault: { when: 'asking for page 2', does: 'expire the first token', refresh: 'refused' },
    },
    {
      name: 'revoked',
      shows: 'Access is taken back after page 1: every token is dead, the consent is forgotten',
      ...several,
      fault: { when: 'asking for page 2', does: 'expire the first token', refresh: 'consent withdrawn' },
    },
  ],
};

/** For providers whose refresh tokens rotate: whoever keeps an old one fails at page 3. */
export const rotating: AccountRow = {
  name: 'rotating',
  shows:
    'Each access token dies after one page, and each refresh token with its use: only the newest goes on',
  ...several,
  fault: { when: 'asking for the next page', does: 'expire the token' },
};

/** What happens to connections, of a provider whose answers are in `format`. */
export const connectionAccountsIn = (format: 'JSON' | 'XML'): AccountGroup => ({
  title: 'The connection',
  accounts: [
    {
      name: 'slow',
      shows: 'Each answer 250 ms late; 10,000 people',
      contacts: 10_000,
      others: 40,
      fault: { ...each, does: 'delay', ms: 250 },
    },
    {
      name: 'drip',
      shows: 'Each answer in 20 pieces over two seconds; 100 people',
      contacts: 100,
      others: 10,
      fault: { ...each, does: 'drip', pieces: 20, everyMs: 100 },
    },
    {
      name: 'trickle',
      shows: 'From page 2 on a byte every 200 ms, and never an end',
      ...several,
      fault: { ...second, does: 'trickle', everyMs: 200 },
    },
    {
      name: 'flood',
      shows: 'Page 2 never ends, however fast it is read',
      ...several,
      fault: { ...second, does: 'flood' },
    },
    {
      name: 'foreign-redirect',
      shows: 'Page 2 redirects to another host, which answers as if the book ended',
      ...several,
      fault: { ...second, does: 'redirect' },
    },
    { name: 'hang', shows: 'Page 2 is never answered', ...several, fault: { ...second, does: 'hang' } },
    {
      name: 'reset',
      shows: 'The connection is reset at page 2, each time',
      ...several,
      fault: { ...second, does: 'reset' },
    },
    {
      name: 'reset-once',
      shows: 'The connection is reset at page 2, once',
      ...several,
      fault: { ...secondOnce, does: 'reset' },
    },
    {
      name: 'truncated',
      shows: 'Half of page 2, then the connection ends, each time',
      ...several,
      fault: { ...second, does: 'truncate' },
    },
    {
      name: 'truncated-once',
      shows: 'Half of page 2, then the connection ends, once',
      ...several,
      fault: { ...secondOnce, does: 'truncate' },
    },
    {
      name: 'garbage',
      shows: `Page 2 is not ${format}, though it says so`,
      ...several,
      fault: { ...second, does: 'garbage' },
    },
  ],
});

export const connectionAccounts = connectionAccountsIn('JSON');

export const pagingAccounts: AccountGroup = {
  title: 'Pages',
  accounts: [
    {
      name: 'endless',
      shows: 'There is always a next page',
      ...several,
      fault: { when: 'paging', does: 'endless' },
    },
    {
      name: 'loop',
      shows: 'Page 2 names itself as the next page',
      ...several,
      fault: { when: 'paging', does: 'loop' },
    },
    {
      name: 'foreign-next-page',
      shows: 'The next page after page 1 is an address of another host',
      ...several,
      fault: { when: 'paging', does: 'foreign' },
    },
    {
      name: 'twice',
      shows: 'Each page begins with the last ten people of the page before',
      ...several,
      fault: { when: 'paging', does: 'twice' },
    },
  ],
};

/** For providers whose lists name the next page by its address. */
export const circle: AccountRow = {
  name: 'circle',
  shows: 'Page 3 names page 1 as the next page',
  ...several,
  fault: { when: 'paging', does: 'circle' },
};

/** Error responses that every provider has, in the words of one. */
export interface UsualRefusals {
  readonly forbidden: Answer;
  readonly notFound: Answer;
  readonly rateLimit: Answer;
  readonly unavailable: Answer;
  readonly internal: Answer;
}

const bare = (code: number): Answer => ({ code, body: '' });

/** Those of a provider that says no more than the status. */
export const bareRefusals: UsualRefusals = {
  forbidden: bare(403),
  notFound: bare(404),
  rateLimit: bare(429),
  unavailable: bare(503),
  internal: bare(500),
};

/** Accounts that a provider's refusals are met with, in an order to list them in. */
export function refusalAccounts(words: UsualRefusals) {
  return {
    forbidden: {
      name: 'forbidden',
      shows: '403 without any reason',
      ...several,
      fault: { ...each, does: 'refuse', answer: words.forbidden },
    },
    notFound: {
      name: 'not-found',
      shows: '404 from page 2 on',
      ...several,
      fault: { ...second, does: 'refuse', answer: words.notFound },
    },
    quota: {
      name: 'quota',
      shows: '429 once at page 2, with Retry-After: 1',
      ...several,
      fault: { ...secondOnce, does: 'refuse', answer: words.rateLimit, retryAfterSeconds: 1 },
    },
    quotaBare: {
      name: 'quota-bare',
      shows: '429 once at page 2, without Retry-After',
      ...several,
      fault: { ...secondOnce, does: 'refuse', answer: words.rateLimit },
    },
    exhausted: {
      name: 'exhausted',
      shows: '429 at every try, with Retry-After: 1',
      ...several,
      fault: { ...each, does: 'refuse', answer: words.rateLimit, retryAfterSeconds: 1 },
    },
    flaky: {
      name: 'flaky',
      shows: '503 once for each page, then the page',
      ...several,
      fault: { ...onceEach, does: 'refuse', answer: words.unavailable },
    },
    unavailable: {
      name: 'unavailable',
      shows: '503 at every try',
      ...several,
      fault: { ...each, does: 'refuse', answer: words.unavailable },
    },
    internalError: {
      name: 'internal-error',
      shows: '500 at every try',
      ...several,
      fault: { ...each, does: 'refuse', answer: words.internal },
    },
  } satisfies Record<string, AccountRow>;
}
