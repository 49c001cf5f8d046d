import type { Bearer } from './bearer.js';
import type { OAuthServer } from './server.js';

/** Lets the account's fault expire the token that a page is asked for with, and says whether it did. */
export function expireToken(server: OAuthServer, { grant, ordinal, value }: Bearer, page: number): boolean {
  const { fault } = grant.account;
  if (fault?.when === 'asking for the next page' && ordinal < page) {
    server.tokens.kill(value);
    return true;
  }
  if (fault?.when !== 'asking for page 2' || ordinal > 1 || page < 2) return false;
  server.tokens.kill(value);
  if (fault.refresh === 'consent withdrawn') server.consents.withdraw(grant.clientId, grant.account.email);
  return true;
}
