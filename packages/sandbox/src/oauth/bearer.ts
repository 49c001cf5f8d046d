import type { AccessToken } from './grant.js';
import type { OAuthServer } from './server.js';

export interface Bearer extends AccessToken {
  readonly value: string;
}

/** Who asks, by the `Authorization` header: `unknown` when the token is expired, revoked or malformed. @see RFC 6750 §2.1 */
export function findBearer(
  server: OAuthServer,
  authorization: string | undefined,
): Bearer | 'missing' | 'unknown' {
  if (authorization === undefined) return 'missing';
  const value = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
  const token = value === undefined ? undefined : server.tokens.findAccess(value);
  return value === undefined || token === undefined ? 'unknown' : { ...token, value };
}
