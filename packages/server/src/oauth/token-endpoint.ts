import { setTimeout } from 'node:timers/promises';
import * as oauth from 'oauth4webapi';
import type { Parts } from '../context/parts.js';
import type { OAuthClient } from '../grants/client.js';
import { ImportFailure } from '../model/failures.js';
import type { OutboundInit } from '../outbound/outbound.js';
import { retryAfterMs } from '../outbound/retry-after.js';
import type { ConsentSource } from '../sources/source.js';
import type { Grant } from '../vault/grant.js';
import { tokenFailure } from './token-failure.js';

/** A browser waits for an exchange, and a connection to the database for a refresh. */
const exchangeMs = 8000;

const mostExchanges = 3;

/** Before another exchange, unless the provider wants longer; twice that before the third. */
const pauseMs = 250;

/** Tokens are short. */
const answerBytes = 256 * 1024;

/** What came back to `redirectUri`, and what was kept for it. */
export interface AuthorizationCode {
  /** As `oauth.validateAuthResponse` gives them. */
  readonly parameters: URLSearchParams;
  readonly redirectUri: string;
  readonly verifier: string;
}

/** The endpoints of a provider that deal in tokens, as one client. All that it does throws `ImportFailure`. */
export class TokenEndpoint {
  readonly #server: oauth.AuthorizationServer;
  readonly #client: oauth.Client;
  readonly #authentication: oauth.ClientAuth;

  constructor(
    private readonly parts: Pick<Parts, 'config' | 'outbound'>,
    private readonly source: ConsentSource,
    { id, secret }: Pick<OAuthClient, 'id' | 'secret'>,
  ) {
    this.#server = source.oauth.server(parts.config.providers);
    this.#client = { client_id: id };
    this.#authentication = oauth.ClientSecretPost(secret);
  }

  /**
   * Exchanges a code for tokens (RFC 6749 §4.1.3, RFC 7636 §4.5). A connection that breaks is everyday and the person
   * has agreed already, so it is tried again at once, within the time that a browser waits.
   */
  async exchange(code: AuthorizationCode, asked: readonly string[]): Promise<Grant> {
    const signal = AbortSignal.timeout(exchangeMs);
    const until = Date.now() + exchangeMs;
    for (let tries = 1; ; tries++) {
      try {
        return await this.#exchangeOnce(code, asked, signal);
      } catch (error) {
        const failure = tokenFailure(error, this.source, 'consent_expired');
        const waitMs = Math.max(pauseMs * tries, failure.retryAfterMs ?? 0);
        if (tries === mostExchanges || !mayPass(failure) || Date.now() + waitMs > until) throw failure;
        await setTimeout(waitMs);
      }
    }
  }

  async #exchangeOnce(
    { parameters, redirectUri, verifier }: AuthorizationCode,
    asked: readonly string[],
    signal: AbortSignal,
  ): Promise<Grant> {
    const response = await oauth.authorizationCodeGrantRequest(
      this.#server,
      this.#client,
      this.#authentication,
      parameters,
      redirectUri,
      verifier,
      this.#options(signal),
    );
    const tokens = await oauth.processAuthorizationCodeResponse(this.#server, this.#client, response);
    const account = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? null;
    // What is not said to differ is what was asked for (RFC 6749 §5.1).
    return toGrant(tokens, { scopes: asked, clientId: this.#client.client_id, account });
  }

  /** Renews the access token (RFC 6749 §6). Throws the reason of `signal`, too. */
  async refresh(grant: Grant, signal: AbortSignal): Promise<Grant> {
    if (grant.refreshToken === undefined) throw new ImportFailure('grant_expired');
    try {
      const response = await oauth.refreshTokenGrantRequest(
        this.#server,
        this.#client,
        this.#authentication,
        grant.refreshToken,
        this.#options(AbortSignal.any([signal, AbortSignal.timeout(exchangeMs)])),
      );
      const tokens = await oauth.processRefreshTokenResponse(this.#server, this.#client, response);
      return toGrant(tokens, grant);
    } catch (error) {
      signal.throwIfAborted();
      throw tokenFailure(error, this.source, 'grant_expired');
    }
  }

  /**
   * Ends a token, and with it whatever the provider hangs on it (RFC 7009 §2.1); one that is dead already is no
   * failure.
   */
  async revoke(token: string): Promise<void> {
    try {
      const response = await oauth.revocationRequest(
        this.#server,
        this.#client,
        this.#authentication,
        token,
        this.#options(AbortSignal.timeout(exchangeMs)),
      );
      await oauth.processRevocationResponse(response);
    } catch (error) {
      if (error instanceof oauth.ResponseBodyError && deadTokens.includes(error.error)) return;
      throw tokenFailure(error, this.source, 'grant_expired');
    }
  }

  #options(signal: AbortSignal) {
    return {
      signal,
      // The settings let http in for this machine only.
      [oauth.allowInsecureRequests]: true,
      [oauth.customFetch]: async (url: string, init: RequestInit) => {
        const answer = await this.parts.outbound.fetch(url, {
          ...(init as OutboundInit),
          maxBytes: answerBytes,
        });
        refuseOutage(answer);
        return answer;
      },
    };
  }
}

const mayPass = ({ code }: ImportFailure) => code === 'source_unavailable' || code === 'source_busy';

/** The person, or time, was quicker. */
const deadTokens = ['invalid_token', 'invalid_grant'];

/** Providers that do not rotate refresh tokens leave them out of the answer: the old one stays. */
function toGrant(
  { access_token, refresh_token, scope }: oauth.TokenEndpointResponse,
  before: Pick<Grant, 'scopes' | 'clientId' | 'account'> & { refreshToken?: string | undefined },
): Grant {
  return {
    accessToken: access_token,
    refreshToken: refresh_token ?? before.refreshToken,
    clientId: before.clientId,
    account: before.account,
    scopes: scope === undefined ? before.scopes : scope.split(' '),
  };
}

/** Before the library looks for an OAuth error in the page of a tired proxy. */
function refuseOutage(response: Response): void {
  const { status, headers } = response;
  const details = { cause: `the token endpoint answered ${status}`, retryAfterMs: retryAfterMs(headers) };
  if (status === 429) throw new ImportFailure('source_busy', details);
  if (status >= 500) throw new ImportFailure('source_unavailable', details);
}
