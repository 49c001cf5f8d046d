import type { FaultName } from '@bookbridge/testing/source-under-test';
import type { FailureCode } from '../../dist/model/failures.js';

/** How an import with a fault ends. */
export type Outcome = {
  /** For the name of its test. */
  readonly promise: string;
  readonly decision?: 'allow' | 'deny';
  /** Short limits of time, for answers that never end. */
  readonly isImpatient?: true;
  /** Takes seconds and nearly no work: the impatient begin beside it, when all the rest has ended. */
  readonly isIdle?: true;
  /** Between a try that failed and the next. */
  readonly minWaitMs?: number;
} & (
  | {
      readonly fails: FailureCode;
      /** Where: before anything is read, before anybody has been read, or after. */
      readonly where: 'consent' | 'beginning' | 'midway';
      /** Requests for the page that fails; or as many as failures of this kind are worth. */
      readonly tries: number | 'all';
    }
  | {
      readonly brings: 'everybody' | 'nobody' | 'as many as may be';
      /** Requests for the page that was asked for most often. */
      readonly tries: number;
    }
);

/** What every source does with every fault. */
export const outcomes: Readonly<Record<FaultName, Outcome>> = {
  denied: {
    promise: 'Somebody who denies ends the import',
    decision: 'deny',
    fails: 'consent_denied',
    where: 'consent',
    tries: 0,
  },
  'wrong credentials': {
    promise: 'Credentials that are wrong end the import at once',
    fails: 'credentials_rejected',
    where: 'beginning',
    tries: 0,
  },
  'admin policy': {
    promise: "An administrator's policy is told to the operator",
    fails: 'admin_approval_required',
    where: 'consent',
    tries: 0,
  },
  'organisation-internal': {
    promise: "An app of another organisation is the operator's to mend",
    fails: 'application_misconfigured',
    where: 'consent',
    tries: 0,
  },
  'late code': {
    promise: 'A code that came too late ends the import',
    fails: 'consent_expired',
    where: 'consent',
    tries: 0,
  },
  'scope missing': {
    promise: 'Contacts that were not ticked end the import before anything is read',
    fails: 'scope_missing',
    where: 'consent',
    tries: 0,
  },
  'second scope missing': {
    promise: 'Without the second scope the address book alone is read',
    brings: 'everybody',
    tries: 1,
  },
  'access token expired': {
    promise: 'An access token that has run out is renewed, and its page asked for again',
    brings: 'everybody',
    tries: 2,
  },
  'refresh token dead': {
    promise: 'A dead refresh token ends the import at once',
    fails: 'grant_expired',
    where: 'midway',
    tries: 1,
  },
  'revoked midway': {
    promise: 'Access that is taken back ends the import at once',
    fails: 'grant_expired',
    where: 'midway',
    tries: 1,
  },
  '401 for ever': {
    promise: 'A renewed token that is refused as well ends the import',
    // Once with each token.
    fails: 'grant_expired',
    where: 'beginning',
    tries: 2,
  },
  '403 service disabled': {
    promise: "An API that is not enabled is the operator's to mend",
    fails: 'application_misconfigured',
    where: 'beginning',
    tries: 1,
  },
  '403 scope insufficient': {
    promise: 'A scope that turns out to be missing is said so',
    fails: 'scope_missing',
    where: 'beginning',
    tries: 1,
  },
  '403 without reason': {
    promise: 'A refusal without a reason is not tried again',
    fails: 'source_error',
    where: 'beginning',
    tries: 1,
  },
  '403 quota once': {
    promise: 'A quota told as a refusal is waited for',
    brings: 'everybody',
    tries: 2,
  },
  '403 quota for ever': {
    promise: 'A quota told as a refusal is not waited for without end',
    isIdle: true,
    fails: 'source_busy',
    where: 'beginning',
    tries: 'all',
  },
  '404': {
    promise: 'A page that is gone is not tried again',
    fails: 'source_error',
    where: 'midway',
    tries: 1,
  },
  '429 once with Retry-After': {
    promise: 'A quota with Retry-After is left alone for as long',
    minWaitMs: 1000,
    brings: 'everybody',
    tries: 2,
  },
  '429 once without Retry-After': {
    promise: 'A quota that does not say how long is tried again after a wait of our own',
    minWaitMs: 40,
    brings: 'everybody',
    tries: 2,
  },
  '429 once with a bare QuotaFailure': {
    promise: 'A quota without a reason is one all the same',
    minWaitMs: 40,
    brings: 'everybody',
    tries: 2,
  },
  '429 for ever': {
    promise: 'A quota that stays used up is tried again, each time after Retry-After',
    isIdle: true,
    minWaitMs: 1000,
    fails: 'source_busy',
    where: 'beginning',
    tries: 'all',
  },
  '500 for ever': {
    promise: 'An error of the provider ends the import after a few tries',
    fails: 'source_error',
    where: 'beginning',
    tries: 'all',
  },
  '503 once a page': {
    promise: 'An outage at every page loses nobody',
    brings: 'everybody',
    tries: 2,
  },
  '503 for ever': {
    promise: 'An outage that stays ends the import after some tries',
    fails: 'source_unavailable',
    where: 'beginning',
    tries: 'all',
  },
  'truncated once': {
    promise: 'Half a page is read again',
    brings: 'everybody',
    tries: 2,
  },
  'truncated for ever': {
    promise: 'Half a page, each time, ends the import after some tries',
    fails: 'source_unavailable',
    where: 'midway',
    tries: 'all',
  },
  'invalid JSON': {
    promise: 'A page that cannot be parsed ends the import after a few tries',
    fails: 'source_error',
    where: 'midway',
    tries: 'all',
  },
  'JSON of another shape': {
    promise: 'JSON that is no answer ends the import after a few tries',
    fails: 'source_error',
    where: 'beginning',
    tries: 'all',
  },
  'a list that is none': {
    promise: 'An answer without a list where one should be ends the import after a few tries',
    fails: 'source_error',
    where: 'beginning',
    tries: 'all',
  },
  'nobodies among the people': {
    promise: 'What is no person is passed over',
    brings: 'everybody',
    tries: 1,
  },
  drip: { promise: 'A slow answer that ends is waited for', isIdle: true, brings: 'everybody', tries: 1 },
  trickle: {
    promise: 'An answer that never ends is left, and tried again',
    isImpatient: true,
    fails: 'source_unavailable',
    where: 'midway',
    tries: 'all',
  },
  hang: {
    promise: 'An answer that never begins is left, and tried again',
    isImpatient: true,
    fails: 'source_unavailable',
    where: 'midway',
    tries: 'all',
  },
  'reset once': {
    promise: 'A page that was lost with its connection is asked for again',
    brings: 'everybody',
    tries: 2,
  },
  'reset for ever': {
    promise: 'A connection that is reset each time ends the import after some tries',
    fails: 'source_unavailable',
    where: 'midway',
    tries: 'all',
  },
  'foreign redirect': {
    promise: 'A redirect to another host is not followed, and told to the operator',
    fails: 'address_refused',
    where: 'midway',
    tries: 1,
  },
  flood: {
    promise: 'An answer that is too large is not asked for again',
    fails: 'source_error',
    where: 'midway',
    tries: 1,
  },
  'endless paging': {
    promise: 'A book without end is cut at the limit of contacts, and said so',
    brings: 'as many as may be',
    tries: 1,
  },
  'endless paging of nobody': {
    promise: 'Pages without end and without people end the import',
    fails: 'source_error',
    where: 'beginning',
    tries: 1,
  },
  'endless paging of the same people': {
    promise: 'Pages without end that bring the same people end the import',
    fails: 'source_error',
    where: 'midway',
    tries: 1,
  },
  'a page that names itself': {
    promise: 'A page that names itself as the next ends the import',
    fails: 'source_error',
    where: 'midway',
    tries: 1,
  },
  'pages that lead in a circle': {
    promise: 'Pages that lead round in a circle end the import',
    fails: 'source_error',
    where: 'midway',
    tries: 1,
  },
  'a next page of a foreign kind': {
    promise: 'A next page that has no name ends the import',
    fails: 'source_error',
    where: 'beginning',
    tries: 1,
  },
  'foreign next page': {
    promise: 'A next page at another host ends the import, and is never asked for there',
    // Google's own host is asked once, which knows no such page.
    fails: 'source_error',
    where: 'midway',
    tries: 1,
  },
  'people twice': {
    promise: 'People who are on two pages arrive once',
    brings: 'everybody',
    tries: 1,
  },
  'people again on a later page': {
    promise: 'People who were changed meanwhile, and are on a later page again, arrive once',
    brings: 'everybody',
    tries: 1,
  },
  'password refused midway': {
    promise: 'A password that is taken back ends the import at once',
    fails: 'credentials_rejected',
    where: 'midway',
    tries: 1,
  },
  'switched off by the provider': {
    promise: 'An account that may not be read is not tried again',
    fails: 'no_address_book',
    where: 'beginning',
    tries: 1,
  },
  'no address book': {
    promise: 'An account without an address book is said so',
    fails: 'no_address_book',
    where: 'beginning',
    tries: 1,
  },
  'no contacts': { promise: 'An empty book is a success', brings: 'nobody', tries: 1 },
  'only other contacts': {
    promise: 'A book of other contacts alone is a success',
    brings: 'everybody',
    tries: 1,
  },
};
