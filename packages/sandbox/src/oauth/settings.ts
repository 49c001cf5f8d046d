import type { Account } from '../accounts/account.js';
import type { AuthorizationRequest } from './authorization-request.js';
import type { Client } from './clients.js';
import type { ConsentPageProps } from './pages/consent.js';
import type { Scopes } from './scopes.js';
import type { BackWords, PageWords, TokenWords } from './words.js';

/** What makes the authorization server that of one provider. */
export interface OAuthSettings {
  /** Below the look-alike's own address. Those of the endpoints may have a `:realm`. */
  readonly paths: {
    /** What the issuer's URL ends with; nothing where the look-alike's own address is the issuer. */
    readonly issuer: string;
    readonly authorization: string;
    readonly token: string;
  };
  readonly scopes: Scopes;
  readonly request: RequestRules;
  readonly consent: ConsentRules;
  readonly tokens: TokenRules;
  /** `undefined` for a provider that revokes nothing. */
  readonly revocation: RevocationRules | undefined;
  /** `undefined` for a provider without OpenID Connect. */
  readonly idTokens: IdTokenRules | undefined;
  readonly words: { readonly page: PageWords; readonly back: BackWords; readonly token: TokenWords };
  readonly pages: {
    /**
     * What the app would like. Its form goes to `/consent` below `action`, with `request`, `account`, `decision` and each
     * `scope` that is ticked.
     */
    consent(about: ConsentPageProps): string;
  };
}

export interface RequestRules {
  /** The values of `prompt`. `none`, `consent` and `select_account` do what OpenID Connect says; others are only known. */
  readonly prompts: readonly string[];
  /** Parameters of the provider's own, with their values; the first is what it is when nothing is said. */
  readonly choices: Readonly<Record<string, readonly [string, ...string[]]>>;
  /** Throws a `RequestRefused` in the provider's own words when an app may not ask there. */
  check(client: Client, realm: string): void;
  /** Browsers that people may not sign in with, by their `User-Agent`; `undefined` where any will do. */
  readonly refusedBrowsers: RegExp | undefined;
}

/** What keeps a person from agreeing, though the app asked right. */
export interface Obstacle {
  /** The page that says so, with a way back. */
  page(about: ObstaclePageProps): string;
  /** What comes back to the app by that way. */
  readonly turnBack: Record<string, string>;
}

export interface ObstaclePageProps {
  readonly css: string;
  /** The authorization page, which the person may choose another account on. */
  readonly action: string;
  readonly clientName: string;
  /** The app's request. */
  readonly query: string;
  readonly account: Account;
  /** Where the way back leads. */
  readonly turnBackUrl: string;
}

export interface ConsentRules {
  /** Throws a `RequestRefused` in the provider's own words when an account may not be used there. */
  check(request: AuthorizationRequest, account: Account): void;
  /** Whose consents hold for an account: its own address, and those who may agree for others. */
  holders(account: Account): readonly [string, ...string[]];
  /** `undefined` when the person may agree to `missing`, which is what is asked of them. */
  obstacle(request: AuthorizationRequest, account: Account, missing: readonly string[]): Obstacle | undefined;
  /** Whether people tick what they grant, or grant all that was asked for with one button. */
  scopes(asked: readonly string[]): 'ticked one by one' | 'granted together';
  /** Whether what the account allowed earlier belongs to the new grant. */
  includesEarlier(request: AuthorizationRequest): boolean;
  /** Whether `iss` comes back to the app. @see RFC 9207 */
  readonly tellsIssuer: boolean;
  /** What comes back to the app beside `code`, `state` and `iss`. */
  callbackParameters(request: AuthorizationRequest, granted: readonly string[]): Record<string, string>;
}

/** What a code or token looks like: so many random bytes after its prefix. */
export interface TokenForm {
  readonly prefix: string;
  readonly bytes: number;
}

/**
 * Whether each refresh gives another refresh token, and what becomes of the one that it used: using it again ends the grant
 * (RFC 9700 §4.14.2), or it goes on being good.
 */
export type Rotation = 'none' | 'old ones end the grant' | 'old ones stay good';

export interface TokenRules {
  /** Throws a `TokenRefused` in the provider's own words when an app may not call there. */
  check(client: Client, realm: string): void;
  readonly code: TokenForm;
  readonly access: TokenForm;
  readonly accessSeconds: number;
  /** What the token answer has beside what is standard. */
  besides(account: Account): object;
  /** What the answer calls the scopes that were granted; some may go without saying, or all: then it is `undefined`. */
  toldScopes(granted: readonly string[], account: Account): readonly string[] | undefined;
  readonly refresh: TokenForm & {
    /** `isFirst` when the account has not allowed anything to the app before. */
    isGiven(request: AuthorizationRequest, isFirst: boolean): boolean;
    /** What each refresh does to the refresh token that it used. */
    rotation(account: Account): Rotation;
    /** Of an app and account; the oldest dies for the next. */
    readonly max: number;
  };
}

export interface RevocationRules {
  readonly path: string;
  /** Whether a token takes its grant with it, or everything that the account gave to the app. */
  readonly ends: 'the grant' | 'the consent';
}

/** What an ID token is about, beside the account. Times are seconds since 1970. */
export interface SignIn {
  /** Of the look-alike. */
  readonly url: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Of the authorization request. */
  readonly nonce: string | undefined;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

export interface IdTokenRules {
  /** Where the keys are. */
  readonly keysPath: string;
  claims(account: Account, signIn: SignIn): object;
}
