import { createHash } from 'node:crypto';
import type { Account } from '../accounts/account.js';
import type { Client } from './clients.js';
import type { Authorization, Grant } from './grant.js';
import { givenValue } from './parameters.js';
import { TokenRefused } from './problems.js';
import { parseScopes } from './scopes.js';
import type { OAuthServer } from './server.js';

const verifierForm = /^[\w.~-]{43,128}$/;

/** @see RFC 6749 §5.1 and OpenID Connect Core 1.0 §3.1.3.3 */
interface TokenBody {
  readonly access_token: string;
  readonly expires_in: number;
  readonly scope?: string;
  readonly id_token?: string;
  readonly token_type: 'Bearer';
  readonly refresh_token?: string;
}

interface Issued {
  readonly account: Account;
  readonly body: TokenBody;
}

/** @see RFC 6749 §4.1.3 */
export function exchangeCode(server: OAuthServer, client: Client, form: URLSearchParams): Issued {
  const found = server.codes.find(required(form, 'code'));
  if (found === undefined || found.authorization.clientId !== client.id)
    throw new TokenRefused('code unknown');
  if (found.grant) {
    // Whoever comes second may be the thief, or the first may: RFC 6749 §4.1.2 has neither keep anything.
    found.grant.isRevoked = true;
    throw new TokenRefused('code used');
  }
  const { authorization } = found;
  if (authorization.account.fault?.when === 'exchanging the code') throw new TokenRefused('code too late');
  const redirectUri = required(form, 'redirect_uri');
  if (redirectUri !== authorization.redirectUri) throw new TokenRefused('redirect URI differs', redirectUri);
  checkVerifier(authorization, form.get('code_verifier'));

  const grant = server.tokens.begin(authorization);
  found.grant = grant;
  return issued(server, grant, grant.scopes, grant.refreshToken);
}

/** Gives a new access token, and a new refresh token where they rotate. @see RFC 6749 §6 */
export function refresh(server: OAuthServer, client: Client, form: URLSearchParams): Issued {
  const token = required(form, 'refresh_token');
  const grant = server.tokens.findRefresh(token);
  if (grant === undefined || grant.clientId !== client.id) throw new TokenRefused('refresh token dead');
  const rotation = server.settings.tokens.refresh.rotation(grant.account);
  if (rotation === 'old ones end the grant' && grant.refreshToken !== token) {
    // Rotated: the app or a thief uses an old one, and nobody can tell which.
    grant.isRevoked = true;
    throw new TokenRefused('refresh token dead');
  }
  const { fault } = grant.account;
  if (fault?.when === 'asking for page 2' && fault.refresh !== 'works')
    throw new TokenRefused('refresh token dead');
  const scopes = narrowed(server, grant, form.get('scope'));
  return issued(server, grant, scopes, rotation === 'none' ? undefined : server.tokens.issueRefresh(grant));
}

function issued(
  server: OAuthServer,
  grant: Grant,
  scopes: readonly string[],
  refreshToken: string | undefined,
): Issued {
  const { tokens, idTokens, settings } = server;
  const { clientId, account, nonce } = grant;
  const told = settings.tokens.toldScopes(scopes, account);
  const about = { url: server.surroundings.url(), issuer: server.issuer(), clientId, scopes, nonce };
  const body: TokenBody = {
    access_token: tokens.issueAccess(grant, scopes),
    expires_in: settings.tokens.accessSeconds,
    ...(told && { scope: told.join(' ') }),
    ...(idTokens && scopes.includes('openid') && { id_token: idTokens.issue(account, about) }),
    token_type: 'Bearer',
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    ...settings.tokens.besides(account),
  };
  return { account, body };
}

/** @see RFC 7636 §4.6 */
function checkVerifier({ codeChallenge }: Authorization, verifier: string | null): void {
  if (codeChallenge === undefined) {
    if (verifier !== null) throw new TokenRefused('verifier needless');
    return;
  }
  if (verifier === null) throw new TokenRefused('verifier missing');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (!verifierForm.test(verifier) || challenge !== codeChallenge) throw new TokenRefused('verifier wrong');
}

function narrowed({ settings }: OAuthServer, grant: Grant, scope: string | null): readonly string[] {
  if (scope === null) return grant.scopes;
  const asked = parseScopes(settings.scopes, scope);
  if (asked === undefined || asked.some((it) => !grant.scopes.includes(it)))
    throw new TokenRefused('scope not granted');
  return asked;
}

function required(form: URLSearchParams, name: string): string {
  const value = givenValue(form, name);
  if (value === undefined) throw new TokenRefused('parameter missing', name);
  return value;
}
