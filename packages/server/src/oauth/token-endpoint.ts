import { setTimeout } from 'node:timers/promises';
import * as oauth from 'oauth4webapi';
import { ImportFailure } from '../imports/failures.js';
import type { OutboundInit } from '../outbound/outbound.js';
import { retryAfterMs } from '../outbound/retry-after.js';
import type { Parts } from '../parts.js';
import type { ConsentSource } from '../sources/source.js';
import type { OAuthClient } from './client.js';
import type { Grant } from './grant.js';
import { tokenFailure } from './token-failure.js';

/** A browser waits for an exchange, and a connection to the database for a refresh. */
export const exchangeMs = 8000;

const mostExchanges = 3;

/** Before another exchange; twice that before the third. */
const pauseMs = 250;

/** Tokens are short. */
const answerBytes = 256 * 1024;

type Asking = Pick<Parts, 'config' | 'outbound'>;

/** What came back to `redirectUri`, and what was kept for it. */
export interface AuthorizationCode {
  /** As `oauth.validateAuthResponse` gives them. */
  readonly parameters: URLSearchParams;
  readonly redirectUri: string;
  readonly verifier: string;
}

/**
 * Exchanges a code for tokens (RFC 6749 §4.1.3, RFC 7636 §4.5). A connection that breaks is everyday and the person has
 * agreed already, so it is tried again at once, within the time that a browser waits. Throws `ImportFailure`.
 */
export async function exchangeCode(
  asking: Asking,
  source: ConsentSource,
  client: OAuthClient,
  code: AuthorizationCode,
): Promise<Grant> {
  const signal = AbortSignal.timeout(exchangeMs);
  for (let tries = 1; ; tries++) {
    try {
      return await exchangeOnce(asking, source, client, code, signal);
    } catch (error) {
      if (tries === mostExchanges || signal.aborted || !mayPass(error)) throw error;
      await setTimeout(pauseMs * tries);
    }
  }
}

const mayPass = (error: unknown) =>
  error instanceof ImportFailure && (error.code === 'source_unavailable' || error.code === 'source_busy');

async function exchangeOnce(
  asking: Asking,
  source: ConsentSource,
  client: OAuthClient,
  { parameters, redirectUri, verifier }: AuthorizationCode,
  signal: AbortSignal,
): Promise<Grant> {
  const server = source.oauth.server(asking.config.providers);
  try {
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      { client_id: client.id },
      oauth.ClientSecretPost(client.secret),
      parameters,
      redirectUri,
      verifier,
      optionsOf(asking, signal),
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, { client_id: client.id }, response);
    const account = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? null;
    // What is not said to differ is what was asked for (RFC 6749 §5.1).
    return toGrant(tokens, { scopes: client.scopes, clientId: client.id, account });
  } catch (error) {
    throw tokenFailure(error, source, 'consent_expired');
  }
}

/** Renews the access token (RFC 6749 §6). Throws `ImportFailure`. */
export async function refreshGrant(
  asking: Asking,
  source: ConsentSource,
  client: OAuthClient,
  grant: Grant,
  signal: AbortSignal,
): Promise<Grant> {
  if (grant.refreshToken === undefined) throw new ImportFailure('grant_expired');
  const server = source.oauth.server(asking.config.providers);
  try {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      { client_id: client.id },
      oauth.ClientSecretPost(client.secret),
      grant.refreshToken,
      optionsOf(asking, AbortSignal.any([signal, AbortSignal.timeout(exchangeMs)])),
    );
    return toGrant(
      await oauth.processRefreshTokenResponse(server, { client_id: client.id }, response),
      grant,
    );
  } catch (error) {
    signal.throwIfAborted();
    throw tokenFailure(error, source, 'grant_expired');
  }
}

/**
 * Ends a token, and with it whatever the provider hangs on it (RFC 7009 §2.1); one that is dead already is no failure.
 * Throws `ImportFailure`.
 */
export async function revokeToken(
  asking: Asking,
  source: ConsentSource,
  client: Pick<OAuthClient, 'id' | 'secret'>,
  token: string,
): Promise<void> {
  const server = source.oauth.server(asking.config.providers);
  try {
    const response = await oauth.revocationRequest(
      server,
      { client_id: client.id },
      oauth.ClientSecretPost(client.secret),
      token,
      optionsOf(asking, AbortSignal.timeout(exchangeMs)),
    );
    await oauth.processRevocationResponse(response);
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError && deadTokens.includes(error.error)) return;
    throw tokenFailure(error, source, 'grant_expired');
  }
}

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

function optionsOf({ outbound }: Asking, signal: AbortSignal) {
  return {
    signal,
    // The settings let http in for this machine only.
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: async (url: string, init: RequestInit) => {
      const response = await outbound.fetch(url, { ...(init as OutboundInit), maxBytes: answerBytes });
      refuseOutage(response);
      return response;
    },
  };
}

/** Before the library looks for an OAuth error in the page of a tired proxy. */
function refuseOutage(response: Response): void {
  const { status, headers } = response;
  const details = { cause: `the token endpoint answered ${status}`, retryAfterMs: retryAfterMs(headers) };
  if (status === 429) throw new ImportFailure('source_busy', details);
  if (status >= 500) throw new ImportFailure('source_unavailable', details);
}
