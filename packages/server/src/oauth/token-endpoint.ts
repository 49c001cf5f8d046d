import * as oauth from 'oauth4webapi';
import { ImportFailure } from '../imports/failures.js';
import type { Parts } from '../parts.js';
import type { ConsentSource } from '../sources/source.js';
import type { OAuthClient } from './client.js';
import type { Grant } from './grant.js';
import { tokenFailure } from './token-failure.js';

/** A browser waits for an exchange, and a connection to the database for a refresh. */
const exchangeMs = 8000;

type Asking = Pick<Parts, 'config' | 'outbound'>;

/** What came back to `redirectUri`, and what was kept for it. */
export interface AuthorizationCode {
  /** As `oauth.validateAuthResponse` gives them. */
  readonly parameters: URLSearchParams;
  readonly redirectUri: string;
  readonly verifier: string;
}

/** Exchanges a code for tokens (RFC 6749 §4.1.3, RFC 7636 §4.5). Throws `ImportFailure`. */
export async function exchangeCode(
  asking: Asking,
  source: ConsentSource,
  client: OAuthClient,
  { parameters, redirectUri, verifier }: AuthorizationCode,
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
      optionsOf(asking),
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, { client_id: client.id }, response);
    // What is not said to differ is what was asked for (RFC 6749 §5.1).
    return toGrant(tokens, { scopes: client.scopes, clientId: client.id });
  } catch (error) {
    throw tokenFailure(error, 'consent_expired');
  }
}

/** Renews the access token (RFC 6749 §6). Throws `ImportFailure`. */
export async function refreshGrant(
  asking: Asking,
  source: ConsentSource,
  client: OAuthClient,
  grant: Grant,
): Promise<Grant> {
  if (grant.refreshToken === undefined) throw new ImportFailure('grant_expired');
  const server = source.oauth.server(asking.config.providers);
  try {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      { client_id: client.id },
      oauth.ClientSecretPost(client.secret),
      grant.refreshToken,
      optionsOf(asking),
    );
    return toGrant(
      await oauth.processRefreshTokenResponse(server, { client_id: client.id }, response),
      grant,
    );
  } catch (error) {
    throw tokenFailure(error, 'grant_expired');
  }
}

/** Ends a token, and with it whatever the provider hangs on it (RFC 7009 §2.1). Throws `ImportFailure`. */
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
      optionsOf(asking),
    );
    await oauth.processRevocationResponse(response);
  } catch (error) {
    throw tokenFailure(error, 'grant_expired');
  }
}

/** Providers that do not rotate refresh tokens leave them out of the answer: the old one stays. */
function toGrant(
  { access_token, refresh_token, scope }: oauth.TokenEndpointResponse,
  before: Pick<Grant, 'scopes' | 'clientId'> & { refreshToken?: string | undefined },
): Grant {
  return {
    accessToken: access_token,
    refreshToken: refresh_token ?? before.refreshToken,
    clientId: before.clientId,
    scopes: scope === undefined ? before.scopes : scope.split(' '),
  };
}

function optionsOf({ outbound }: Asking) {
  return {
    signal: AbortSignal.timeout(exchangeMs),
    // The settings let http in for this machine only.
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: async (url: string, init: RequestInit) => {
      const response = await outbound.fetch(url, init as Parameters<typeof outbound.fetch>[1]);
      refuseOutage(response);
      return response;
    },
  };
}

/** Before the library looks for an OAuth error in the page of a tired proxy. */
function refuseOutage(response: Response): void {
  if (response.status === 429) throw new ImportFailure('source_busy');
  if (response.status >= 500) throw new ImportFailure('source_unavailable');
}
