import type { FailureCode } from 'bookbridge';

/**
 * How an import of an account of the sandbox ends, once its person has ticked whatever has a box, and agreed, or has typed
 * the right password.
 */
export type Outcome = Ending & {
  /** The mode of consent that it takes to see it; the usual one where none is named. */
  readonly mode?: string;
};

type Ending =
  | { readonly ends: 'with people'; readonly remark: string }
  | { readonly ends: 'with a failure'; readonly failure: FailureCode; readonly remark: string | undefined }
  /** The page tells what is wrong, and the import waits for another try; without one it ends with the failure. */
  | { readonly ends: 'on the page'; readonly failure: FailureCode }
  /** The provider does not let us in; a password is asked for instead, without which it ends with the failure. */
  | { readonly ends: 'with a password'; readonly failure: FailureCode }
  /** Everybody arrives once this account has approved it for the whole organisation. */
  | { readonly ends: 'once approved'; readonly administrator: string };

/** What becomes of the imports of accounts, by the accounts' names. */
export type Outcomes = Readonly<Record<string, Outcome>>;

export const arrives = (remark: string): Outcome => ({ ends: 'with people', remark });

export const fails = (failure: FailureCode, remark?: string): Outcome => ({
  ends: 'with a failure',
  failure,
  remark,
});

export const isRefused = (failure: FailureCode): Outcome => ({ ends: 'on the page', failure });

export const turnsToPassword = (failure: FailureCode): Outcome => ({ ends: 'with a password', failure });

export const waitsFor = (administrator: string): Outcome => ({ ends: 'once approved', administrator });
