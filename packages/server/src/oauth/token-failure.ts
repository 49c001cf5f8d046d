import { OperationProcessingError, ResponseBodyError, WWWAuthenticateChallengeError } from 'oauth4webapi';
import { type FailureCode, ImportFailure, type Meanings, meaningOf } from '../model/failures.js';
import { commonErrors } from './common-errors.js';
import { wrongClient } from './remedies.js';

/** RFC 6749 §5.2. */
const meanings: Meanings = {
  ...commonErrors,
  invalid_client: { code: 'application_misconfigured', remedy: wrongClient },
  unsupported_grant_type: { code: 'application_misconfigured', remedy: wrongClient },
};

/**
 * What an error of the token endpoint means; `invalidGrant` is what it does when the code or token is no longer good.
 * Only the error's code is kept: descriptions may quote what was sent.
 */
export function tokenFailure(error: unknown, errors: Meanings, invalidGrant: FailureCode): ImportFailure {
  if (error instanceof ImportFailure) return error;
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return new ImportFailure('source_unavailable', { cause: 'no answer of the token endpoint in time' });
  if (error instanceof ResponseBodyError) {
    const cause = `the token endpoint said ${errorName(error.error)}`;
    if (error.error === 'invalid_grant') return new ImportFailure(invalidGrant, { cause });
    const { code = 'source_error', remedy } =
      meaningOf(errors, error.error) ?? meaningOf(meanings, error.error) ?? {};
    return new ImportFailure(code, { cause, remedy });
  }
  if (error instanceof WWWAuthenticateChallengeError)
    return new ImportFailure('application_misconfigured', {
      cause: 'the token endpoint asked for credentials',
      remedy: wrongClient,
    });
  // Messages of the library's own say what is wrong with an answer, and quote nothing of it.
  if (error instanceof OperationProcessingError)
    return new ImportFailure('source_error', { cause: `of the token endpoint: ${error.message}` });
  return new ImportFailure('source_error', { cause: error });
}

/**
 * The name of an error as providers write it, for the log; whatever else was sent in its place is not repeated. Tokens
 * and secrets have digits or dashes.
 */
export const errorName = (text: string): string => (/^[a-z_]{1,60}$/i.test(text) ? text : 'something else');
