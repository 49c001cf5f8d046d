import { ImportFailure, type Meanings } from '../../model/failures.js';
import { openAddressBooks } from './remedies.js';

const refusedAnew = '401, with a token that was just renewed';

/** What answers of the CardDAV server mean to a token, by status. */
export const refusals: Meanings = {
  [refusedAnew]: { code: 'grant_expired', remedy: openAddressBooks },
  '403': { code: 'no_address_book', remedy: openAddressBooks },
};

/**
 * An error of a request, with what to do about it where a token was renewed and refused all the same. The sign-in that does
 * not renew one says why.
 */
export function withRemedy(error: unknown): unknown {
  const isRefusedAnew =
    error instanceof ImportFailure && error.code === 'grant_expired' && error.cause === undefined;
  return isRefusedAnew
    ? new ImportFailure('grant_expired', { cause: refusedAnew, remedy: refusals[refusedAnew]?.remedy })
    : error;
}
