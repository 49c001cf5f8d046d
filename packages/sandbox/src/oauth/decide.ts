import type { Account } from '../accounts/account.js';
import type { AuthorizationRequest } from './authorization-request.js';
import { isNeeded } from './scopes.js';
import type { OAuthServer } from './server.js';
import type { Obstacle } from './settings.js';

/** Where the browser goes when somebody has allowed what they ticked. */
export function allow(
  server: OAuthServer,
  request: AuthorizationRequest,
  account: Account,
  ticked: readonly string[],
): string {
  const { client, redirectUri, codeChallenge, nonce } = request;
  const { consent, tokens } = server.settings;
  const before = allowedBefore(server, request, account);
  const toTick = scopesToTick(server, request, account);
  const granted = request.scopes.filter(
    (scope) => !isWithheld(scope, account) && (!toTick.includes(scope) || ticked.includes(scope)),
  );
  if (granted.length === 0) return deny(server, request, account);
  const givesRefreshToken = tokens.refresh.isGiven(request, before.size === 0);
  server.consents.remember(client.id, account.email, granted);
  const scopes = consent.includesEarlier(request) ? [...new Set([...granted, ...before])] : granted;
  const code = server.codes.issue({
    clientId: client.id,
    redirectUri,
    codeChallenge,
    nonce,
    account,
    scopes,
    givesRefreshToken,
  });
  return back(server, request, { code, ...consent.callbackParameters(request, scopes) });
}

export const deny = (server: OAuthServer, request: AuthorizationRequest, account: Account): string =>
  back(server, request, server.settings.words.back.denied(account));

/** The redirect URI with an answer added to whatever it has, and `state` as it came. @see RFC 6749 §4.1.2, RFC 9207 */
export function back(
  server: OAuthServer,
  request: AuthorizationRequest,
  answer: Record<string, string>,
): string {
  const { state, redirectUri } = request;
  const parameters = new URLSearchParams({
    ...(state === null ? {} : { state }),
    ...(server.settings.consent.tellsIssuer && { iss: server.issuer() }),
    ...answer,
  });
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${parameters}`;
}

/** What the person is asked to tick. All else goes with allowing: signing in, and what was allowed before. */
export function scopesToTick(
  server: OAuthServer,
  request: AuthorizationRequest,
  account: Account,
): readonly string[] {
  const { scopes } = request;
  const { consent, scopes: known } = server.settings;
  if (consent.scopes(scopes) === 'granted together') return [];
  const before = allowedBefore(server, request, account);
  return scopes.filter((scope) => !isNeeded(known, scope) && !before.has(scope));
}

/** Nothing is left to ask when all has been allowed before, unless the app insists. */
export function needsConsent(server: OAuthServer, request: AuthorizationRequest, account: Account): boolean {
  return missing(server, request, account).length > 0;
}

function missing(server: OAuthServer, request: AuthorizationRequest, account: Account): readonly string[] {
  const { scopes, prompt } = request;
  const before = allowedBefore(server, request, account);
  return prompt.has('consent') ? scopes : scopes.filter((scope) => !before.has(scope));
}

/** What keeps the person from agreeing, where anything is left to agree to. */
export function obstacleTo(
  server: OAuthServer,
  request: AuthorizationRequest,
  account: Account,
): Obstacle | undefined {
  const asked = missing(server, request, account);
  return asked.length === 0 ? undefined : server.settings.consent.obstacle(request, account, asked);
}

function allowedBefore(
  { consents, settings }: OAuthServer,
  { client }: AuthorizationRequest,
  account: Account,
): ReadonlySet<string> {
  const holders = settings.consent.holders(account);
  return new Set(holders.flatMap((holder) => [...consents.scopes(client.id, holder)]));
}

function isWithheld(scope: string, { fault }: Account): boolean {
  return fault?.when === 'granting' && fault.scope === scope;
}
