import { ImportFailure, type Meanings } from '../model/failures.js';
import { commonErrors } from './common-errors.js';
import { type ProviderErrors, readError, type ToldError } from './provider-errors.js';
import { wrongClient } from './remedies.js';

/** RFC 6749 §4.1.2.1. */
const meanings: Meanings = {
  ...commonErrors,
  unsupported_response_type: { code: 'application_misconfigured', remedy: wrongClient },
};

/** What it means when a provider, whose own errors are `errors`, sends the browser back with an error instead of a code. */
export function authorizationFailure(told: ToldError, errors: ProviderErrors): ImportFailure {
  const { meaning, name } = readError(errors, meanings, told);
  const { code = 'source_error', remedy } = meaning ?? {};
  return new ImportFailure(code, { cause: `the authorization endpoint said ${name}`, remedy });
}
