import { setTimeout } from 'node:timers/promises';
import * as oauth from 'oauth4webapi';
import { ImportFailure } from '../model/failures.js';
import type { Outbound, OutboundInit } from '../outbound/outbound.js';
import { retryAfterMs } from '../outbound/retry-after.js';
import { peekJson } from './answer-body.js';
import { withTenant } from './issuer.js';
import type { OAuthProvider, ProviderClient } from './provider.js';
import type { ProviderErrors } from './provider-errors.js';
import { tokenFailure } from './token-failure.js';
import { type OAuthTokens, toTokens } from './tokens.js';

/** A browser waits for an exchange, and a connection to the database for a refresh. */
const exchangeMs = 8000;

const maxExchanges = 3;

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

/** What a provider says in its own words to whoever wants tokens. */
export type TokenWords = ProviderErrors & Pick<OAuthProvider, 'accountIn'>;

/** Where tokens are dealt in: a provider's endpoints, and what its own words mean. */
export interface TokenServer {
  readonly server: oauth.AuthorizationServer;
  readonly errors: TokenWords;
}

/** The endpoints of a provider that deal in tokens, as one client. All that it does throws `ImportFailure`. */
export class TokenEndpoint {
  readonly #server: oauth.AuthorizationServer;
  readonly #words: TokenWords;
  readonly #client: oauth.Client;
  readonly #authentication: oauth.ClientAuth;

  constructor(
    private readonly outbound: Outbound,
    { server, errors }: TokenServer,
    { id, secret }: ProviderClient,
  ) {
    this.#server = server;
    this.#words = errors;
    this.#client = { client_id: id };
    this.#authentication = oauth.ClientSecretPost(secret);
  }

  /**
   * Exchanges a code for tokens (RFC 6749 §4.1.3, RFC 7636 §4.5). A connection that breaks is everyday and the person
   * has agreed already, so it is tried again at once, within the time that a browser waits.
   */
  async exchange(code: AuthorizationCode): Promise<OAuthTokens> {
    const signal = AbortSignal.timeout(exchangeMs);
    const until = performance.now() + exchangeMs;
    for (let tries = 1; ; tries++) {
      try {
        return await this.#exchangeOnce(code, signal);
      } catch (error) {
        const failure = tokenFailure(error, this.#words, 'consent_expired');
        const waitMs = Math.max(pauseMs * tries, failure.retryAfterMs ?? 0);
        if (tries === maxExchanges || !mayPass(failure) || performance.now() + waitMs > until) throw failure;
        await setTimeout(waitMs);
      }
    }
  }

  async #exchangeOnce(
    { parameters, redirectUri, verifier }: AuthorizationCode,
    signal: AbortSignal,
  ): Promise<OAuthTokens> {
    const response = await oauth.authorizationCodeGrantRequest(
      this.#server,
      this.#client,
      this.#authentication,
      parameters,
      redirectUri,
      verifier,
      this.#options(signal),
    );
    const server = await withTenant(this.#server, response);
    return toTokens(
      await oauth.processAuthorizationCodeResponse(server, this.#clientFor(response), response),
      this.#words,
    );
  }

  /**
   * Renews the access token (RFC 6749 §6); with `claims`, for one that an API has asked for. Throws the reason of `signal`,
   * too.
   */
  async refresh(refreshToken: string, signal: AbortSignal, claims?: string): Promise<OAuthTokens> {
    try {
      const response = await oauth.refreshTokenGrantRequest(
        this.#server,
        this.#client,
        this.#authentication,
        refreshToken,
        {
          ...this.#options(AbortSignal.any([signal, AbortSignal.timeout(exchangeMs)])),
          ...(claims !== undefined && { additionalParameters: { claims } }),
        },
      );
      const server = await withTenant(this.#server, response);
      return toTokens(
        await oauth.processRefreshTokenResponse(server, this.#clientFor(response), response),
        this.#words,
      );
    } catch (error) {
      signal.throwIfAborted();
      throw tokenFailure(error, this.#words, 'grant_expired');
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
      throw tokenFailure(error, this.#words, 'grant_expired');
    }
  }

  /**
   * The client with the time of the provider's answer (RFC 9110 §6.6.1): a node whose own clock is wrong would take every ID token for
   * one that has expired, though it comes in this very answer.
   */
  #clientFor({ headers }: Response): oauth.Client {
    const answeredAt = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(answeredAt)) return this.#client;
    return { ...this.#client, [oauth.clockSkew]: Math.round((answeredAt - Date.now()) / 1000) };
  }

  #options(signal: AbortSignal) {
    return {
      signal,
      // The settings let http in for this machine only.
      [oauth.allowInsecureRequests]: true,
      [oauth.customFetch]: async (url: string, init: RequestInit) => {
        const answer = await this.outbound.fetch(url, {
          ...(init as OutboundInit),
          maxBytes: answerBytes,
        });
        refuseOutage(answer);
        return withoutChallenge(answer);
      },
    };
  }
}

const mayPass = ({ code }: ImportFailure) => code === 'source_unavailable' || code === 'source_busy';

/** The person, or time, was quicker. */
const deadTokens = ['invalid_token', 'invalid_grant'];

/**
 * A refused client may be challenged as well (RFC 6749 §5.2), which the library then takes for the whole answer; but what
 * the error is stands in the body, where there is one.
 */
async function withoutChallenge(answer: Response): Promise<Response> {
  if (!answer.headers.has('www-authenticate')) return answer;
  const body = await peekJson(answer);
  if (typeof (body as { error?: unknown } | undefined)?.error === 'string')
    answer.headers.delete('www-authenticate');
  return answer;
}

/** Before the library looks for an OAuth error in the page of a tired proxy. */
function refuseOutage(response: Response): void {
  const { status, headers } = response;
  const details = { cause: `the token endpoint answered ${status}`, retryAfterMs: retryAfterMs(headers) };
  if (status === 429) throw new ImportFailure('source_busy', details);
  if (status >= 500) throw new ImportFailure('source_unavailable', details);
}
