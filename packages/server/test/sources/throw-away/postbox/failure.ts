import { type Meanings, meaningOf } from '../../../../dist/model/failures.js';
import { statusFailure } from '../../../../dist/sources/http/status-failure.js';
import { objectOf, text } from '../../../../dist/sources/http/untrusted-json.js';

export const refusals: Meanings = {
  plan_expired: { code: 'application_misconfigured', remedy: 'Pay for the plan of the client at Postbox.' },
};

/** Maps an error response of Postbox. */
export async function failureOf(response: Response) {
  const word = text(objectOf<'problem'>(await response.json().catch(() => undefined)).problem);
  return statusFailure(response, `Postbox answered ${response.status}`, meaningOf(refusals, word));
}
