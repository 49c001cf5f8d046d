import type { Fault } from '../faults/fault.js';

/** Somebody who can sign in to a look-alike. */
export interface Account {
  readonly email: string;
  /** How many people are in the address book. */
  readonly contacts: number;
  /** How many others they have written to. */
  readonly others: number;
  readonly fault: Fault | undefined;
  /** Parts of the address book that lie in folders, where a provider has such. */
  readonly folders?: readonly Folder[];
}

/** A folder of an address book. `contacts` are those in it, without those in its own folders. */
export interface Folder {
  readonly name: string;
  readonly contacts: number;
  readonly folders?: readonly Folder[];
}

export interface AccountRow extends Omit<Account, 'email'> {
  readonly name: string;
  /** Of the address, where it is not that of most accounts. */
  readonly domain?: string;
  /** What it is good for, in a line. */
  readonly shows: string;
}

export interface AccountGroup {
  readonly title: string;
  readonly accounts: readonly AccountRow[];
}
