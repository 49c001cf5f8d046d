import type { Google } from '../google/google.js';
import type { Bearer } from '../google/people/authenticate.js';
import { type Refused, refusal } from '../google/people/refusals.js';
import type { Disturbance } from './fault.js';

/** Counts this try, and says what the account's fault does to it, if anything. */
export function nextFault({ grant }: Bearer, path: string, page: number): Disturbance | undefined {
  const { fault } = grant.account;
  const place = `${path} ${page}`;
  const tries = (grant.tries.get(place) ?? 0) + 1;
  grant.tries.set(place, tries);
  if (fault.kind !== 'answer') return undefined;
  const isThere = fault.page === 'each' || fault.page === page;
  return isThere && (fault.tries === 'all' || tries === 1) ? fault : undefined;
}

/** Lets the first token die as soon as it asks for a second page. */
export function expireFirstToken(
  google: Google,
  { grant, ordinal, value }: Bearer,
  page: number,
): Refused | undefined {
  const { fault } = grant.account;
  if (fault.kind !== 'token' || ordinal > 1 || page < 2) return undefined;
  google.tokens.kill(value);
  if (fault.refresh === 'consent withdrawn') google.tokens.withdrawConsent(grant);
  return refusal('unauthenticated');
}
