import { type FailureCode, failureIn, ImportFailure } from '../model/failures.js';
import type { ConsentSource } from '../sources/source.js';
import { errorName } from './token-failure.js';

/** RFC 6749 §4.1.2.1. */
const meanings: Readonly<Record<string, FailureCode>> = {
  access_denied: 'consent_denied',
  invalid_request: 'application_misconfigured',
  invalid_scope: 'application_misconfigured',
  unauthorized_client: 'application_misconfigured',
  unsupported_response_type: 'application_misconfigured',
  temporarily_unavailable: 'source_unavailable',
  server_error: 'source_unavailable',
};

/** What it means when a provider sends the browser back with an error instead of a code. */
export function authorizationFailure(error: string, { oauth }: ConsentSource): ImportFailure {
  const code = failureIn(oauth.errors, error) ?? failureIn(meanings, error) ?? 'source_error';
  return new ImportFailure(code, { cause: `the authorization endpoint said ${errorName(error)}` });
}
