import type { AccessToken } from '../../oauth/grant.js';
import type { Google } from '../google.js';
import type { Method } from './call.js';
import { type Refused, refusal } from './refusals.js';

export interface Bearer extends AccessToken {
  readonly value: string;
}

/** Who asks: 401 for nobody in particular. @see RFC 6750 §2.1 */
export function authenticate(google: Google, authorization: string | undefined): Bearer | Refused {
  if (authorization === undefined) return refusal('no credentials');
  const value = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
  const token = value === undefined ? undefined : google.tokens.findAccess(value);
  return value === undefined || token === undefined ? refusal('unauthenticated') : { ...token, value };
}

/** Whether any scope of the token opens the method. */
export function mayCall(token: AccessToken, { scopes }: Method): boolean {
  return scopes.some((scope) => token.scopes.includes(scope));
}
