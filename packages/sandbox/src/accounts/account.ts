import type { Fault } from '../faults/fault.js';

/** Somebody who can sign in to a look-alike. */
export interface Account {
  readonly email: string;
  /** How many people are in the address book. */
  readonly contacts: number;
  /** How many others they have written to. */
  readonly others: number;
  readonly fault: Fault | undefined;
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
