import type { Fault } from '../faults/fault.js';

/** Somebody who can sign in to the sandbox's Google. */
export interface Account {
  readonly email: string;
  /** How many people are in the address book. */
  readonly contacts: number;
  /** How many others they have written to. */
  readonly others: number;
  readonly fault: Fault;
}

export interface AccountRow extends Omit<Account, 'email'> {
  readonly name: string;
  /** What it is good for, in a line. */
  readonly shows: string;
}

export interface AccountGroup {
  readonly title: string;
  readonly accounts: readonly AccountRow[];
}

export const domain = 'sandbox.example';

const none: Fault = { kind: 'none' };
const each = { kind: 'answer', page: 'each', tries: 'all' } as const;
const onceEach = { kind: 'answer', page: 'each', tries: 'first' } as const;
const second = { kind: 'answer', page: 2, tries: 'all' } as const;
const secondOnce = { kind: 'answer', page: 2, tries: 'first' } as const;

/** Three pages of the largest size, so that every fault between two pages has its pages. */
const several = { contacts: 2500, others: 40 };

/** Every account, as the authorization page lists them. */
export const accountGroups: readonly AccountGroup[] = [
  {
    title: 'Address books',
    accounts: [
      {
        name: 'ana',
        shows: 'An ordinary address book: 250 people, 40 other contacts',
        contacts: 250,
        others: 40,
        fault: none,
      },
      { name: 'empty', shows: 'Nobody at all', contacts: 0, others: 0, fault: none },
      { name: 'one', shows: 'One person', contacts: 1, others: 0, fault: none },
      {
        name: 'only-others',
        shows: 'An empty address book, and 40 other contacts',
        contacts: 0,
        others: 40,
        fault: none,
      },
      {
        name: 'size-0',
        shows: 'Nobody; any number may stand there, up to 100,000',
        contacts: 0,
        others: 0,
        fault: none,
      },
      {
        name: 'size-1000',
        shows: '1,000 people: one page of the largest size, exactly',
        contacts: 1000,
        others: 0,
        fault: none,
      },
      { name: 'size-10000', shows: '10,000 people', contacts: 10_000, others: 0, fault: none },
      { name: 'size-100000', shows: '100,000 people', contacts: 100_000, others: 0, fault: none },
    ],
  },
  {
    title: 'Consent',
    accounts: [
      {
        name: 'unticked',
        shows: 'Contacts are never granted, whatever is ticked',
        ...several,
        fault: { kind: 'withheld', scope: 'https://www.googleapis.com/auth/contacts.readonly' },
      },
      {
        name: 'no-other',
        shows: 'Other contacts are never granted, whatever is ticked',
        ...several,
        fault: { kind: 'withheld', scope: 'https://www.googleapis.com/auth/contacts.other.readonly' },
      },
      {
        name: 'admin-policy',
        shows: 'The administrator forbids the app: comes back with admin_policy_enforced',
        ...several,
        fault: { kind: 'authorization', error: 'admin_policy_enforced' },
      },
      {
        name: 'org-internal',
        shows: 'The app is for another organisation: comes back with org_internal',
        ...several,
        fault: { kind: 'authorization', error: 'org_internal' },
      },
      {
        name: 'late-code',
        shows: 'The code is too old by the time it arrives: invalid_grant',
        ...several,
        fault: { kind: 'late code' },
      },
    ],
  },
  {
    title: 'Tokens',
    accounts: [
      {
        name: 'expired',
        shows: 'The access token dies after page 1; refreshing works',
        ...several,
        fault: { kind: 'token', refresh: 'works' },
      },
      {
        name: 'dead-refresh',
        shows: 'The access token dies after page 1, and the refresh token is dead, too',
        ...several,
        fault: { kind: 'token', refresh: 'refused' },
      },
      {
        name: 'revoked',
        shows: 'Access is taken back after page 1: every token is dead, the consent is forgotten',
        ...several,
        fault: { kind: 'token', refresh: 'consent withdrawn' },
      },
    ],
  },
  {
    title: 'Refusals',
    accounts: [
      {
        name: 'disabled',
        shows: 'The People API is not enabled for the app: 403 SERVICE_DISABLED',
        ...several,
        fault: { ...each, does: 'refuse', refusal: 'service disabled' },
      },
      {
        name: 'forbidden',
        shows: '403 without any reason',
        ...several,
        fault: { ...each, does: 'refuse', refusal: 'permission denied' },
      },
      {
        name: 'not-found',
        shows: '404 from page 2 on',
        ...several,
        fault: { ...second, does: 'refuse', refusal: 'not found' },
      },
      {
        name: 'quota',
        shows: '429 once at page 2, with Retry-After: 1',
        ...several,
        fault: { ...secondOnce, does: 'refuse', refusal: 'rate limit', retryAfterSeconds: 1 },
      },
      {
        name: 'quota-bare',
        shows: '429 once at page 2, without Retry-After',
        ...several,
        fault: { ...secondOnce, does: 'refuse', refusal: 'rate limit' },
      },
      {
        name: 'quota-failure',
        shows: '429 once at page 2, with nothing but a QuotaFailure',
        ...several,
        fault: { ...secondOnce, does: 'refuse', refusal: 'quota failure' },
      },
      {
        name: 'exhausted',
        shows: '429 at every try, with Retry-After: 1',
        ...several,
        fault: { ...each, does: 'refuse', refusal: 'rate limit', retryAfterSeconds: 1 },
      },
      {
        name: 'flaky',
        shows: '503 once for each page, then the page',
        ...several,
        fault: { ...onceEach, does: 'refuse', refusal: 'unavailable' },
      },
      {
        name: 'unavailable',
        shows: '503 at every try',
        ...several,
        fault: { ...each, does: 'refuse', refusal: 'unavailable' },
      },
      {
        name: 'internal-error',
        shows: '500 at every try',
        ...several,
        fault: { ...each, does: 'refuse', refusal: 'internal' },
      },
    ],
  },
  {
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
        shows: 'Page 2 is not JSON, though it says so',
        ...several,
        fault: { ...second, does: 'garbage' },
      },
    ],
  },
  {
    title: 'Pages',
    accounts: [
      {
        name: 'endless',
        shows: 'There is always a next page',
        ...several,
        fault: { kind: 'paging', paging: 'endless' },
      },
      {
        name: 'loop',
        shows: 'Page 2 names itself as the next page',
        ...several,
        fault: { kind: 'paging', paging: 'loop' },
      },
      {
        name: 'foreign-next-page',
        shows: 'The next page after page 1 is an address of another host',
        ...several,
        fault: { kind: 'paging', paging: 'foreign' },
      },
      {
        name: 'twice',
        shows: 'Each page begins with the last ten people of the page before',
        ...several,
        fault: { kind: 'paging', paging: 'twice' },
      },
    ],
  },
];

export const accountRows: readonly AccountRow[] = accountGroups.flatMap(({ accounts }) => accounts);
