import type { Clock } from '../clock.js';
import type { Consents } from './consents.js';
import type { AccessToken, Authorization, Grant } from './grant.js';
import { randomToken } from './random-token.js';
import type { TokenRules } from './settings.js';

/** Access tokens, which live for a while, and refresh tokens, which live until they are revoked or rotated. */
export class Tokens {
  readonly #access = new Map<string, AccessToken>();
  /** Rotated ones stay, so that using one again is noticed. */
  readonly #refresh = new Map<string, Grant>();

  constructor(
    private readonly clock: Clock,
    private readonly consents: Consents,
    private readonly rules: TokenRules,
  ) {}

  /** The grant that a code is exchanged for. */
  begin({ clientId, account, scopes, nonce, givesRefreshToken }: Authorization): Grant {
    const grant: Grant = {
      clientId,
      account,
      scopes,
      nonce,
      refreshToken: undefined,
      tries: new Map(),
      accessTokensIssued: 0,
      isRevoked: false,
    };
    if (givesRefreshToken) this.issueRefresh(grant);
    this.consents.add(grant);
    return grant;
  }

  issueAccess(grant: Grant, scopes: readonly string[]): string {
    grant.accessTokensIssued += 1;
    const token = randomToken(this.rules.access);
    const expiresAt = this.clock() + this.rules.accessSeconds * 1000;
    this.#access.set(token, { grant, ordinal: grant.accessTokensIssued, scopes, expiresAt });
    return token;
  }

  /** The newest refresh token of the grant. */
  issueRefresh(grant: Grant): string {
    const token = randomToken(this.rules.refresh);
    grant.refreshToken = token;
    this.#refresh.set(token, grant);
    return token;
  }

  /** `undefined` when the token is unknown, too old or revoked. */
  findAccess(token: string): AccessToken | undefined {
    const found = this.#access.get(token);
    return found && !found.grant.isRevoked && found.expiresAt > this.clock() ? found : undefined;
  }

  /** `undefined` when the token is unknown or revoked. One that was rotated is found; `refreshToken` of the grant differs. */
  findRefresh(token: string): Grant | undefined {
    const found = this.#refresh.get(token);
    return found && !found.isRevoked ? found : undefined;
  }

  kill(token: string): void {
    this.#access.delete(token);
  }
}
