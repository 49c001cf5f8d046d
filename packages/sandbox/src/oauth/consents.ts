import type { Grant } from './grant.js';

/** What accounts have allowed to apps so far, across all walks through the authorization page. */
export class Consents {
  readonly #scopes = new Map<string, Set<string>>();
  readonly #grants = new Map<string, Grant[]>();

  constructor(private readonly maxRefreshTokens: number) {}

  scopes(clientId: string, email: string): ReadonlySet<string> {
    return this.#scopes.get(key(clientId, email)) ?? new Set();
  }

  remember(clientId: string, email: string, scopes: readonly string[]): void {
    const known = this.scopes(clientId, email);
    this.#scopes.set(key(clientId, email), new Set([...known, ...scopes]));
  }

  add(grant: Grant): void {
    const of = key(grant.clientId, grant.account.email);
    const live = (this.#grants.get(of) ?? []).filter(({ isRevoked }) => !isRevoked);
    const withRefreshToken = live.filter(({ refreshToken }) => refreshToken !== undefined);
    const [oldest] = withRefreshToken;
    if (oldest && withRefreshToken.length >= this.maxRefreshTokens) oldest.isRevoked = true;
    this.#grants.set(of, [...live, grant]);
  }

  /** Takes back everything that the account gave to the app. */
  withdraw(clientId: string, email: string): void {
    const of = key(clientId, email);
    for (const grant of this.#grants.get(of) ?? []) grant.isRevoked = true;
    this.#grants.delete(of);
    this.#scopes.delete(of);
  }
}

const key = (clientId: string, email: string) => `${clientId} ${email}`;
