import { type Bearer, findBearer } from '../../oauth/bearer.js';
import type { AccessToken } from '../../oauth/grant.js';
import type { OAuthServer } from '../../oauth/server.js';
import type { Method } from './call.js';
import { type Refused, refusal } from './refusals.js';

/** Who asks: 401 for nobody in particular. */
export function authenticate(oauth: OAuthServer, authorization: string | undefined): Bearer | Refused {
  const bearer = findBearer(oauth, authorization);
  if (bearer === 'missing') return refusal('no credentials');
  return bearer === 'unknown' ? refusal('unauthenticated') : bearer;
}

/** Whether any scope of the token opens the method. */
export function mayCall(token: AccessToken, { scopes }: Method): boolean {
  return scopes.some((scope) => token.scopes.includes(scope));
}
