import type { Scope } from '../google/scopes.js';
import type { Grant } from './grant.js';

/** Google keeps so many refresh tokens of an app for an account; the oldest dies for the next. */
const maxRefreshTokens = 100;

/** What accounts have allowed to apps so far, across all walks through the authorization page. */
export class Consents {
  readonly #scopes = new Map<string, Set<Scope>>();
  readonly #grants = new Map<string, Grant[]>();

  scopes(clientId: string, email: string): ReadonlySet<Scope> {
    return this.#scopes.get(key(clientId, email)) ?? new Set();
  }

  remember(clientId: string, email: string, scopes: readonly Scope[]): void {
    const known = this.scopes(clientId, email);
    this.#scopes.set(key(clientId, email), new Set([...known, ...scopes]));
  }

  add(grant: Grant): void {
    const of = key(grant.clientId, grant.account.email);
    const live = (this.#grants.get(of) ?? []).filter(({ isRevoked }) => !isRevoked);
    const withRefreshToken = live.filter(({ refreshToken }) => refreshToken !== undefined);
    const [oldest] = withRefreshToken;
    if (oldest && withRefreshToken.length >= maxRefreshTokens) oldest.isRevoked = true;
    this.#grants.set(of, [...live, grant]);
  }

  /**
   * Takes back everything that the account gave to the app, as Google does when any one token is revoked.
   * @see https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke
   */
  withdraw(clientId: string, email: string): void {
    const of = key(clientId, email);
    for (const grant of this.#grants.get(of) ?? []) grant.isRevoked = true;
    this.#grants.delete(of);
    this.#scopes.delete(of);
  }
}

const key = (clientId: string, email: string) => `${clientId} ${email}`;
