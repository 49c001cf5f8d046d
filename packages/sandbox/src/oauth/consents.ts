import type { Grant } from './grant.js';

/** What was allowed to apps so far, across all walks through the authorization page, by who allowed it: an account, as a rule. */
export class Consents {
  readonly #scopes = new Map<string, Set<string>>();
  readonly #grants = new Map<string, Grant[]>();

  constructor(private readonly maxRefreshTokens: number) {}

  scopes(clientId: string, holder: string): ReadonlySet<string> {
    return this.#scopes.get(key(clientId, holder)) ?? new Set();
  }

  remember(clientId: string, holder: string, scopes: readonly string[]): void {
    const known = this.scopes(clientId, holder);
    this.#scopes.set(key(clientId, holder), new Set([...known, ...scopes]));
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

const key = (clientId: string, holder: string) => `${clientId} ${holder}`;
