import { ImportFailure, type Meanings, meaningOf } from '../model/failures.js';
import { commonErrors } from './common-errors.js';
import { wrongClient } from './remedies.js';
import { errorName } from './token-failure.js';

/** RFC 6749 §4.1.2.1. */
const meanings: Meanings = {
  ...commonErrors,
  unsupported_response_type: { code: 'application_misconfigured', remedy: wrongClient },
};

/** What it means when a provider, whose own errors are `errors`, sends the browser back with an error instead of a code. */
export function authorizationFailure(error: string, errors: Meanings): ImportFailure {
  const { code = 'source_error', remedy } = meaningOf(errors, error) ?? meaningOf(meanings, error) ?? {};
  return new ImportFailure(code, { cause: `the authorization endpoint said ${errorName(error)}`, remedy });
}
