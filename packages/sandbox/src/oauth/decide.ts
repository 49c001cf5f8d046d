import type { Account } from '../google/accounts.js';
import type { Google } from '../google/google.js';
import { type Scope, scopes } from '../google/scopes.js';
import type { AuthorizationRequest } from './authorization-request.js';

/** Where the browser goes when somebody has allowed what they ticked. */
export function allow(
  google: Google,
  request: AuthorizationRequest,
  account: Account,
  ticked: readonly Scope[],
): string {
  const { client, redirectUri, codeChallenge, isOffline, includesGranted, prompt } = request;
  const before = google.consents.scopes(client.id, account.email);
  const granted = request.scopes.filter((scope) => isGranted(scope, account, ticked, before));
  if (granted.length === 0) return deny(google, request);
  // Google tells a refresh token once, and then only to apps that have people agree anew.
  const givesRefreshToken = isOffline && (before.size === 0 || prompt.has('consent'));
  google.consents.remember(client.id, account.email, granted);
  const all = includesGranted ? [...new Set([...granted, ...before])] : granted;
  const code = google.codes.issue({
    clientId: client.id,
    redirectUri,
    codeChallenge,
    account,
    scopes: all,
    givesRefreshToken,
  });
  return back(google, request, {
    code,
    scope: all.join(' '),
    authuser: '0',
    prompt: [...prompt].join(' ') || 'none',
  });
}

export const deny = (google: Google, request: AuthorizationRequest): string =>
  back(google, request, { error: 'access_denied' });

/** The redirect URI with an answer added to whatever it has, and `state` as it came. @see RFC 6749 §4.1.2, RFC 9207 */
export function back(google: Google, request: AuthorizationRequest, answer: Record<string, string>): string {
  const { state, redirectUri } = request;
  const parameters = new URLSearchParams({
    ...(state === null ? {} : { state }),
    iss: google.url(),
    ...answer,
  });
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${parameters}`;
}

/** Signing in is one thing and not ticked; what was allowed before stays allowed; a withheld scope never is. */
function isGranted(
  scope: Scope,
  { fault }: Account,
  ticked: readonly Scope[],
  before: ReadonlySet<Scope>,
): boolean {
  if (fault.kind === 'withheld' && fault.scope === scope) return false;
  return scopes[scope].isSignIn || ticked.includes(scope) || before.has(scope);
}

/** Nothing is left to ask when all has been allowed before, unless the app insists. */
export function needsConsent(
  google: Google,
  { client, scopes, prompt }: AuthorizationRequest,
  account: Account,
): boolean {
  const before = google.consents.scopes(client.id, account.email);
  return prompt.has('consent') || scopes.some((scope) => !before.has(scope));
}
