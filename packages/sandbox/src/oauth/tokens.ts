import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Scope } from '../google/scopes.js';
import type { Consents } from './consents.js';
import type { AccessToken, Authorization, Grant } from './grant.js';

/** Google's, to the second. */
export const accessTokenSeconds = 3599;

/** Access tokens, which live for an hour, and refresh tokens, which stay the same until they are revoked. */
export class Tokens {
  readonly #access = new Map<string, AccessToken>();
  readonly #refresh = new Map<string, Grant>();

  constructor(
    private readonly clock: Clock,
    private readonly consents: Consents,
  ) {}

  /** The grant that a code is exchanged for. */
  begin({ clientId, account, scopes, givesRefreshToken }: Authorization): Grant {
    const refreshToken = givesRefreshToken ? `1//0${randomBytes(48).toString('base64url')}` : undefined;
    const grant: Grant = {
      clientId,
      account,
      scopes,
      refreshToken,
      tries: new Map(),
      accessTokensIssued: 0,
      isRevoked: false,
    };
    if (refreshToken !== undefined) this.#refresh.set(refreshToken, grant);
    this.consents.add(grant);
    return grant;
  }

  issueAccess(grant: Grant, scopes: readonly Scope[] = grant.scopes): string {
    grant.accessTokensIssued += 1;
    const token = `ya29.a0${randomBytes(48).toString('base64url')}`;
    const expiresAt = this.clock() + accessTokenSeconds * 1000;
    this.#access.set(token, { grant, ordinal: grant.accessTokensIssued, scopes, expiresAt });
    return token;
  }

  /** `undefined` when the token is unknown, too old or revoked. */
  findAccess(token: string): AccessToken | undefined {
    const found = this.#access.get(token);
    return found && !found.grant.isRevoked && found.expiresAt > this.clock() ? found : undefined;
  }

  findRefresh(token: string): Grant | undefined {
    const found = this.#refresh.get(token);
    return found && !found.isRevoked ? found : undefined;
  }

  kill(token: string): void {
    this.#access.delete(token);
  }

  withdrawConsent({ clientId, account }: Grant): void {
    this.consents.withdraw(clientId, account.email);
  }
}
