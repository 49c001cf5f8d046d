import { ResponseBodyError, WWWAuthenticateChallengeError } from 'oauth4webapi';
import { type FailureCode, ImportFailure } from '../imports/failures.js';

/** RFC 6749 §5.2, and what Google adds. */
const meanings: Readonly<Record<string, FailureCode>> = {
  invalid_client: 'application_misconfigured',
  unauthorized_client: 'application_misconfigured',
  invalid_request: 'application_misconfigured',
  invalid_scope: 'application_misconfigured',
  unsupported_grant_type: 'application_misconfigured',
  redirect_uri_mismatch: 'application_misconfigured',
  org_internal: 'application_misconfigured',
  admin_policy_enforced: 'admin_approval_required',
  access_denied: 'consent_denied',
  temporarily_unavailable: 'source_unavailable',
  server_error: 'source_unavailable',
};

/**
 * What an error of the token endpoint means; `invalidGrant` is what it does when the code or token is no longer good.
 * Only the error's code is kept: descriptions may quote what was sent.
 */
export function tokenFailure(error: unknown, invalidGrant: FailureCode): ImportFailure {
  if (error instanceof ImportFailure) return error;
  if (isTimeout(error)) return new ImportFailure('source_unavailable', { cause: 'no answer in time' });
  if (error instanceof ResponseBodyError) {
    const code = error.error === 'invalid_grant' ? invalidGrant : meaningOf(error.error);
    return new ImportFailure(code ?? 'source_error', { cause: `the token endpoint said ${error.error}` });
  }
  if (error instanceof WWWAuthenticateChallengeError)
    return new ImportFailure('application_misconfigured', {
      cause: 'the token endpoint asked for credentials',
    });
  return new ImportFailure('source_error', { cause: nameOf(error) });
}

/** The error is the provider's text, `constructor` too. */
const meaningOf = (error: string) => (Object.hasOwn(meanings, error) ? meanings[error] : undefined);

const isTimeout = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError';

/** The library's messages are its own; what it quotes from the answer hangs on `cause`, which is left behind. */
const nameOf = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');
