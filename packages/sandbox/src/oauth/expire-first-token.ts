import type { Bearer } from './bearer.js';
import type { OAuthServer } from './server.js';

/** Lets the account's fault expire the first token as soon as it asks for a second page, and says whether it did. */
export function expireFirstToken(
  server: OAuthServer,
  { grant, ordinal, value }: Bearer,
  page: number,
): boolean {
  const { fault } = grant.account;
  if (fault?.when !== 'asking for page 2' || ordinal > 1 || page < 2) return false;
  server.tokens.kill(value);
  if (fault.refresh === 'consent withdrawn') server.consents.withdraw(grant.clientId, grant.account.email);
  return true;
}
