import { OperationProcessingError, ResponseBodyError, WWWAuthenticateChallengeError } from 'oauth4webapi';
import { type FailureCode, failureIn, ImportFailure } from '../model/failures.js';
import type { ConsentSource } from '../sources/source.js';

/** RFC 6749 §5.2. */
const meanings: Readonly<Record<string, FailureCode>> = {
  invalid_client: 'application_misconfigured',
  unauthorized_client: 'application_misconfigured',
  invalid_request: 'application_misconfigured',
  invalid_scope: 'application_misconfigured',
  unsupported_grant_type: 'application_misconfigured',
  access_denied: 'consent_denied',
  temporarily_unavailable: 'source_unavailable',
  server_error: 'source_unavailable',
};

/**
 * What an error of the token endpoint means; `invalidGrant` is what it does when the code or token is no longer good.
 * Only the error's code is kept: descriptions may quote what was sent.
 */
export function tokenFailure(
  error: unknown,
  { oauth }: ConsentSource,
  invalidGrant: FailureCode,
): ImportFailure {
  if (error instanceof ImportFailure) return error;
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return new ImportFailure('source_unavailable', { cause: 'no answer of the token endpoint in time' });
  if (error instanceof ResponseBodyError) {
    const cause = `the token endpoint said ${errorName(error.error)}`;
    if (error.error === 'invalid_grant') return new ImportFailure(invalidGrant, { cause });
    const code = failureIn(oauth.errors, error.error) ?? failureIn(meanings, error.error);
    return new ImportFailure(code ?? 'source_error', { cause });
  }
  if (error instanceof WWWAuthenticateChallengeError)
    return new ImportFailure('application_misconfigured', {
      cause: 'the token endpoint asked for credentials',
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
