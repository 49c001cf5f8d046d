import { createHash } from 'node:crypto';
import type { Google } from '../google/google.js';
import { parseScopes, type Scope } from '../google/scopes.js';
import type { Client } from './clients.js';
import type { Authorization, Grant } from './grant.js';
import { OAuthRefusal } from './refuse.js';
import { accessTokenSeconds } from './tokens.js';

const verifierForm = /^[\w.~-]{43,128}$/;

interface TokenAnswer {
  readonly access_token: string;
  readonly expires_in: number;
  readonly refresh_token?: string;
  readonly scope: string;
  readonly id_token?: string;
  readonly token_type: 'Bearer';
}

/** @see https://developers.google.com/identity/protocols/oauth2/web-server#exchange-authorization-code */
export function exchangeCode(
  google: Google,
  client: Client,
  form: URLSearchParams,
): TokenAnswer & { account: string } {
  const found = google.codes.find(required(form, 'code'));
  if (found === undefined || found.authorization.clientId !== client.id)
    throw new OAuthRefusal('invalid_grant', 'Malformed auth code.');
  if (found.grant) {
    // Whoever comes second may be the thief, or the first may: RFC 6749 §4.1.2 has neither keep anything.
    found.grant.isRevoked = true;
    throw new OAuthRefusal('invalid_grant', 'Bad Request');
  }
  const { authorization } = found;
  if (authorization.account.fault.kind === 'late code')
    throw new OAuthRefusal('invalid_grant', 'Bad Request');
  if (required(form, 'redirect_uri') !== authorization.redirectUri)
    throw new OAuthRefusal('redirect_uri_mismatch', 'Bad Request');
  checkVerifier(authorization, form.get('code_verifier'));

  const grant = google.tokens.begin(authorization);
  found.grant = grant;
  const { refreshToken } = grant;
  return {
    ...answer(google, grant, grant.scopes),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    account: grant.account.email,
  };
}

/**
 * Gives a new access token; the refresh token stays the same and is not told again.
 * @see https://developers.google.com/identity/protocols/oauth2/web-server#offline
 */
export function refresh(
  google: Google,
  client: Client,
  form: URLSearchParams,
): TokenAnswer & { account: string } {
  const grant = google.tokens.findRefresh(required(form, 'refresh_token'));
  if (grant === undefined || grant.clientId !== client.id) throw deadRefresh();
  const { fault, email } = grant.account;
  if (fault.kind === 'token' && fault.refresh !== 'works') throw deadRefresh();
  return { ...answer(google, grant, narrowed(grant, form.get('scope'))), account: email };
}

const deadRefresh = () => new OAuthRefusal('invalid_grant', 'Token has been expired or revoked.');

function answer(google: Google, grant: Grant, scopes: readonly Scope[]): TokenAnswer {
  return {
    access_token: google.tokens.issueAccess(grant, scopes),
    expires_in: accessTokenSeconds,
    scope: scopes.join(' '),
    ...(scopes.includes('openid') && {
      id_token: google.idTokens.issue(grant.clientId, grant.account, scopes),
    }),
    token_type: 'Bearer',
  };
}

/** @see RFC 7636 §4.6 */
function checkVerifier({ codeChallenge }: Authorization, verifier: string | null): void {
  if (codeChallenge === undefined) {
    if (verifier !== null)
      throw new OAuthRefusal('invalid_grant', 'code_verifier or verifier is not needed.');
    return;
  }
  if (verifier === null) throw new OAuthRefusal('invalid_grant', 'Missing code verifier.');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (!verifierForm.test(verifier) || challenge !== codeChallenge)
    throw new OAuthRefusal('invalid_grant', 'Invalid code verifier.');
}

function narrowed(grant: Grant, scope: string | null): readonly Scope[] {
  if (scope === null) return grant.scopes;
  const asked = parseScopes(scope);
  if (asked === undefined || asked.some((it) => !grant.scopes.includes(it)))
    throw new OAuthRefusal('invalid_scope', 'Some requested scopes were not granted.');
  return asked;
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null || value === '')
    throw new OAuthRefusal('invalid_request', `Missing required parameter: ${name}`);
  return value;
}
