import type { Account } from '../accounts/account.js';
import type { Answer } from '../answer.js';

/** What can be wrong with the app's request, so that the person reads it on a page. */
export type PageProblem =
  | 'client unknown'
  | 'redirect URI unknown'
  | 'response type unknown'
  | 'scope unknown'
  | 'parameter missing'
  | 'parameter given twice'
  | 'parameter invalid'
  | 'challenge not S256'
  | 'browser refused'
  | 'account unknown'
  | 'cannot continue';

export interface PageRefusal {
  readonly status: 400 | 401 | 403;
  readonly error: string;
  readonly sentence: string;
  /** What stands above it, where that the request is invalid would be wrong. */
  readonly heading?: string;
}

/** A provider's words for each. `detail` is the name or the value that is to blame. */
export type PageWords = Readonly<Record<PageProblem, (detail: string) => PageRefusal>>;

/** What comes back to the app, beside `state`, when it gets no code though its request was right. */
export interface BackWords {
  /** Somebody denied, or granted nothing. */
  readonly denied: (account: Account) => Record<string, string>;
  /** Nobody may be asked, and somebody would have to be. */
  readonly interactionRequired: () => Record<string, string>;
}

/** What can be wrong with a call of the token or revocation endpoint. */
export type TokenProblem =
  | 'client unknown'
  | 'client deleted'
  | 'client id missing'
  | 'client ids differ'
  | 'secret wrong'
  | 'secret expired'
  | 'secret missing'
  | 'secret told twice'
  | 'parameter missing'
  | 'parameter given twice'
  | 'grant type unknown'
  | 'code unknown'
  | 'code too late'
  | 'code used'
  | 'redirect URI differs'
  | 'verifier needless'
  | 'verifier missing'
  | 'verifier wrong'
  | 'refresh token dead'
  | 'scope not granted'
  | 'nothing to revoke';

export type TokenWords = Readonly<Record<TokenProblem, (detail: string) => Answer>>;

const shown = (error: string, sentence: string, status: PageRefusal['status'] = 400): PageRefusal => ({
  status,
  error,
  sentence,
});

/** The plain words of a provider that has none of its own. @see RFC 6749 §4.1.2.1 for the codes */
export const plainPageWords: PageWords = {
  'client unknown': () => shown('invalid_client', 'The OAuth client was not found.', 401),
  'redirect URI unknown': (uri) =>
    shown(
      'invalid_request',
      `The redirect URI in the request, ${uri}, does not match the ones registered for the app.`,
    ),
  'response type unknown': () =>
    shown('unsupported_response_type', 'The sandbox gives authorization codes only.'),
  'scope unknown': (list) => shown('invalid_scope', `Some requested scopes were invalid: ${list}`),
  'parameter missing': (name) => shown('invalid_request', `Missing required parameter: ${name}`),
  'parameter given twice': (name) =>
    shown('invalid_request', `OAuth 2 parameters can only have a single value: ${name}`),
  'parameter invalid': (what) => shown('invalid_request', `Invalid parameter value for ${what}`),
  'challenge not S256': () => shown('invalid_request', 'code_challenge_method must be S256.'),
  'browser refused': () => shown('access_denied', 'Sign in with a browser, not inside another app.', 403),
  'account unknown': () => shown('invalid_request', 'There is no such account.'),
  'cannot continue': (fault) => shown('invalid_request', `The address to continue at ${fault}.`),
};

/** The plain words of a provider that has none of its own. @see RFC 6749 §4.1.2.1 and OpenID Connect Core 1.0 §3.1.2.6 */
export const plainBackWords: BackWords = {
  denied: () => ({ error: 'access_denied' }),
  interactionRequired: () => ({ error: 'interaction_required' }),
};

/** `deleted_client` is no code of the standard, but some say so where others say `invalid_client`. */
const unauthorized = ['invalid_client', 'deleted_client'];

/** An error response of the token endpoint. @see RFC 6749 §5.2 */
export function tokenRefusal(error: string, error_description: string): Answer {
  return { code: unauthorized.includes(error) ? 401 : 400, body: { error, error_description } };
}

/** The plain words of a provider that has none of its own. @see RFC 6749 §5.2 and RFC 7009 §2.2 for the codes */
export const plainTokenWords: TokenWords = {
  'client unknown': () => tokenRefusal('invalid_client', 'The OAuth client was not found.'),
  'client deleted': () => tokenRefusal('invalid_client', 'The OAuth client was deleted.'),
  'client id missing': () => tokenRefusal('invalid_request', 'client_id is missing.'),
  'client ids differ': () =>
    tokenRefusal('invalid_request', 'The client ID differs between header and body.'),
  'secret wrong': () => tokenRefusal('invalid_client', 'The client secret is wrong.'),
  'secret expired': () => tokenRefusal('invalid_client', 'The client secret has expired.'),
  'secret missing': () => tokenRefusal('invalid_request', 'client_secret is missing.'),
  'secret told twice': () =>
    tokenRefusal('invalid_request', 'Client credentials must be sent in one way only.'),
  'parameter missing': (name) => tokenRefusal('invalid_request', `Missing required parameter: ${name}`),
  'parameter given twice': (name) =>
    tokenRefusal('invalid_request', `OAuth 2 parameters can only have a single value: ${name}`),
  'grant type unknown': (type) => tokenRefusal('unsupported_grant_type', `Invalid grant_type: ${type}`),
  'code unknown': () => tokenRefusal('invalid_grant', 'The code is unknown or has expired.'),
  'code too late': () => tokenRefusal('invalid_grant', 'The code is unknown or has expired.'),
  'code used': () => tokenRefusal('invalid_grant', 'The code has been used already.'),
  'redirect URI differs': () =>
    tokenRefusal('invalid_grant', 'The redirect URI differs from that of the authorization request.'),
  'verifier needless': () => tokenRefusal('invalid_grant', 'There was no code challenge.'),
  'verifier missing': () => tokenRefusal('invalid_grant', 'Missing code verifier.'),
  'verifier wrong': () => tokenRefusal('invalid_grant', 'Invalid code verifier.'),
  'refresh token dead': () => tokenRefusal('invalid_grant', 'Token has been expired or revoked.'),
  'scope not granted': () => tokenRefusal('invalid_scope', 'Some requested scopes were not granted.'),
  // An app that wants a token gone has what it wants.
  'nothing to revoke': () => ({ code: 200, body: {} }),
};
