import { OperationProcessingError, ResponseBodyError, WWWAuthenticateChallengeError } from 'oauth4webapi';
import { type FailureCode, ImportFailure, type Meaning, type Meanings } from '../model/failures.js';
import { commonErrors } from './common-errors.js';
import { type ProviderErrors, readError } from './provider-errors.js';
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
export function tokenFailure(
  error: unknown,
  errors: ProviderErrors,
  invalidGrant: FailureCode,
): ImportFailure {
  if (error instanceof ImportFailure) return error;
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return new ImportFailure('source_unavailable', { cause: 'no answer of the token endpoint in time' });
  if (error instanceof ResponseBodyError) {
    const told = { error: error.error, description: error.error_description };
    const { meaning, name } = readError(errors, { ...meanings, invalid_grant: { code: invalidGrant } }, told);
    const { code = 'source_error', remedy } = meaning ?? unknownOf(error);
    return new ImportFailure(code, { cause: `the token endpoint said ${name}`, remedy });
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

/** What an error that nobody knows means: of 401 that it is about the client, whatever it is called. */
const unknownOf = ({ status }: ResponseBodyError): Partial<Meaning> =>
  status === 401 ? { code: 'application_misconfigured', remedy: wrongClient } : {};
