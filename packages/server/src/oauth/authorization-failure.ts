import type { FailureCode } from '../imports/failures.js';
import type { ConsentSource } from '../sources/source.js';

/** RFC 6749 §4.1.2.1. */
const meanings: Readonly<Record<string, FailureCode>> = {
  access_denied: 'consent_denied',
  invalid_request: 'application_misconfigured',
  invalid_scope: 'application_misconfigured',
  unauthorized_client: 'application_misconfigured',
  unsupported_response_type: 'application_misconfigured',
  temporarily_unavailable: 'source_unavailable',
  server_error: 'source_error',
};

/** What it means when a provider sends the browser back with an error instead of a code. */
export function authorizationFailure(error: string, { oauth }: ConsentSource): FailureCode {
  return lookUp(oauth.errors, error) ?? lookUp(meanings, error) ?? 'source_error';
}

/** The error is anybody's text, `constructor` too. */
const lookUp = (table: Readonly<Record<string, FailureCode>>, error: string) =>
  Object.hasOwn(table, error) ? table[error] : undefined;
