import type { AppContext } from '../context/app-context.js';
import { ImportFailure } from '../model/failures.js';
import type { OAuthGrant } from '../model/grant.js';
import type { Import, ImportIn } from '../model/import.js';
import { challengedClaims } from '../oauth/claims-challenge.js';
import type { OAuthProvider } from '../oauth/provider.js';
import type { Authorize } from '../outbound/outbound.js';
import type { SealKey } from '../security/seal.js';
import type { SourceContext, SourceRequest } from '../sources/provider.js';
import { trustedOriginsOf } from '../sources/registry.js';
import { allowIdle, transaction } from '../storage/database.js';
import { holdGrant, replaceGrant } from '../storage/grants.js';
import { openGrant, sealGrant } from '../vault/grant.js';
import { oauthClientOf } from './client.js';
import { renewedGrant } from './oauth-grant.js';
import type { Negotiation } from './schemes/negotiation.js';
import { tokenEndpoint } from './token-endpoint.js';

/** Whoever asks a provider for an import. */
export interface Asking {
  readonly it: Import;
  readonly signal: AbortSignal;
}

/** The run of an import that asks its provider. */
export interface AskingRun extends Asking {
  readonly it: ImportIn<'gathering'>;
  readonly key: SealKey;
}

/** How a source asks its provider. */
export type Access = Pick<SourceContext, 'request'>;

/** Sends a request of a source, with the authorization put in. */
function send(
  { outbound, config }: AppContext,
  { it, signal }: Asking,
  authorize: Authorize | undefined,
  { url, isAnonymous, headers, ...asked }: SourceRequest,
): Promise<Response> {
  return outbound.fetch(url, {
    ...asked,
    headers: { ...(it.locale && { 'accept-language': it.locale }), ...headers },
    authorize: isAnonymous ? undefined : authorize,
    // What another provider's operator trusts is nothing that anybody may name here.
    trustedOrigins: trustedOriginsOf(it.source, config.sources),
    signal,
  });
}

/** Lets a source ask its provider with what a person typed, by the scheme that the server asks for. */
export function credentialsAccess(parts: AppContext, asking: Asking, negotiation: Negotiation): Access {
  return {
    request(request) {
      const ask = (authorize?: Authorize) => send(parts, asking, authorize, request);
      return request.isAnonymous ? ask() : negotiation.ask(ask);
    },
  };
}

/** Lets a source ask its provider with an access token (RFC 6750 §2.1), which is renewed when it has run out. */
export function oauthAccess(
  parts: AppContext,
  run: AskingRun,
  oauth: OAuthProvider,
  first: OAuthGrant,
): Access {
  let grant = first;
  const ask = (request: SourceRequest) => send(parts, run, () => `Bearer ${grant.accessToken}`, request);
  return {
    async request(request) {
      const used = grant;
      const response = await ask(request);
      // Whoever shows no token is told nothing of it.
      if (request.isAnonymous || !wantsAnother(response)) return response;
      // Another request of this run may have renewed it meanwhile; two that did so at once hold the same token.
      if (grant.accessToken === used.accessToken)
        grant = await renew(parts, run, oauth, used, challengedClaims(response));
      const second = await ask(request);
      if (wantsAnother(second)) throw refusedAgain(second);
      return second;
    },
  };
}

/** Whether the token will not do: it has run out, or a policy wants more of it than it has. */
const wantsAnother = (response: Response): boolean =>
  response.status === 401 || challengedClaims(response) !== undefined;

function refusedAgain(response: Response): ImportFailure {
  if (challengedClaims(response) === undefined) return new ImportFailure('grant_expired');
  return new ImportFailure('grant_expired', { cause: 'the API asks for claims', remedy: meetPolicy });
}

const meetPolicy =
  "A policy of the person's organisation (conditional access) keeps the token from being used by a server: its administrator has to exempt the client.";

/** As long as a provider may take to answer, and some more. */
const renewMs = 120_000;

/**
 * One node at a time renews a grant, holding its row: with providers that rotate, a second one would end it. What was
 * renewed is kept also when another run has the import by then, for the same reason.
 */
function renew(
  parts: AppContext,
  { it, key, signal }: AskingRun,
  oauth: OAuthProvider,
  used: OAuthGrant,
  claims: string | undefined,
): Promise<OAuthGrant> {
  return transaction(parts.db, async (client) => {
    const held = await holdGrant(client, it.key);
    const stored = held && openGrant(key, it, held);
    if (stored?.kind !== 'oauth') throw new ImportFailure('grant_expired');
    if (stored.accessToken !== used.accessToken) return stored;
    await allowIdle(client, renewMs);
    const oauthClient = await oauthClientOf({ ...parts, db: client }, it.applicationId, it.source, oauth);
    // The application has another client now, which cannot renew what this one was given.
    if (oauthClient?.id !== stored.clientId) throw new ImportFailure('application_misconfigured');
    if (stored.refreshToken === undefined) throw new ImportFailure('grant_expired');
    const tokens = await tokenEndpoint(parts, oauth, oauthClient).refresh(
      stored.refreshToken,
      signal,
      claims,
    );
    const renewed = renewedGrant(stored, tokens, oauth);
    await replaceGrant(client, it.key, sealGrant(key, it, renewed));
    return renewed;
  });
}
