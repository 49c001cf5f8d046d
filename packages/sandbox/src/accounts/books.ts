import type { AccountRow } from './account.js';

/** Enough for three pages of a thousand, so that every fault between two pages has its pages. */
export const several = { contacts: 2500, others: 40 } as const;

// Books of all sizes, for every look-alike.

export const emptyBook: AccountRow = {
  name: 'empty',
  shows: 'Nobody at all',
  contacts: 0,
  others: 0,
  fault: undefined,
};

export const onePerson: AccountRow = {
  name: 'one',
  shows: 'One person',
  contacts: 1,
  others: 0,
  fault: undefined,
};

export const sizes: readonly AccountRow[] = [
  {
    name: 'size-0',
    shows: 'Nobody; any number may stand there, up to 100,000',
    contacts: 0,
    others: 0,
    fault: undefined,
  },
  {
    name: 'size-1000',
    shows: '1,000 people: one page of the largest size, exactly',
    contacts: 1000,
    others: 0,
    fault: undefined,
  },
  { name: 'size-10000', shows: '10,000 people', contacts: 10_000, others: 0, fault: undefined },
  { name: 'size-100000', shows: '100,000 people', contacts: 100_000, others: 0, fault: undefined },
];
