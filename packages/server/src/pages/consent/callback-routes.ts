import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { validateAuthResponse } from 'oauth4webapi';
import type { Parts } from '../../context/parts.js';
import { oauthClientOf } from '../../grants/client.js';
import { type Consent, findConsent, useUpState } from '../../grants/consent.js';
import { revokeLater } from '../../grants/revocation.js';
import { receiveGrant } from '../../imports/receive-grant.js';
import { ImportFailure } from '../../model/failures.js';
import { authorizationFailure } from '../../oauth/authorization-failure.js';
import { TokenEndpoint } from '../../oauth/token-endpoint.js';
import type { ConsentSource } from '../../sources/source.js';
import { applicationById } from '../../storage/applications.js';
import type { Grant } from '../../vault/grant.js';
import { astrayConsentPage, doneHerePage, proxyWorksPage } from '../views/index.js';
import type { AssetUrls } from '../visit/assets.js';
import { pageHeaders } from '../visit/headers.js';
import { forgetState, isRemembered } from '../visit/state-cookie.js';
import { bareShell, sendPage, visitOf } from '../visit/visit.js';
import { type Callback, isProxyTest, readCallback } from './callback.js';
import { type ConsentVisit, endVisit, sendLater, sendSuccess } from './outcome.js';

/** A callback that fits a consent under way. */
interface Answered {
  readonly callback: Callback;
  readonly consent: Consent;
  readonly visit: ConsentVisit;
}

/** The one OAuth callback. Providers send browsers here; so do applications' own pages, by GET, or by POST from a server. */
export async function callbackRoutes(
  app: FastifyInstance,
  { parts, assets }: { parts: Parts; assets: AssetUrls },
): Promise<void> {
  app.addHook('onSend', async (_, reply) => {
    reply.header('Referrer-Policy', 'no-referrer');
  });
  app.get('/auth', { exposeHeadRoute: false }, answer);
  app.post('/auth', answer);
  // Whoever asks so has not come back from anywhere; nothing is used up.
  app.head('/auth', async (_, reply) => reply.headers(pageHeaders()).send());

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const shell = { ...bareShell(assets, request), isCallback: true };
    // A person has opened the page anew, whose parameters the first one took out of the address.
    if (request.method === 'GET' && !request.url.includes('?'))
      return sendPage(reply, 400, doneHerePage(shell));
    const callback = readCallback(request.url);
    if (isProxyTest(callback.state)) return sendPage(reply, 200, proxyWorksPage(shell));
    const answered = await fit(request, callback);
    // Of two callbacks with one state the first counts.
    if (!answered || !(await useUpState(parts, callback.state)))
      return sendPage(reply, 400, astrayConsentPage(shell));
    forgetState(parts, reply, callback.state);
    return settle(request, reply, answered);
  }

  /** What a callback belongs to; `undefined` when it is forged, late, of another browser, or of another provider. */
  async function fit(request: FastifyRequest, callback: Callback): Promise<Answered | undefined> {
    const { state, code, error, iss } = callback;
    if (code === undefined && error === undefined) return undefined;
    const found = await findConsent(parts, state);
    if (!found) return undefined;
    const { it, key, consent } = found;
    const { source } = it;
    if (source.method !== 'consent') return undefined;
    if (!consent.isServerProxy && !isRemembered(parts, request, state)) return undefined;
    const { issuer } = source.oauth.server(parts.config.providers);
    if (iss !== undefined && iss !== issuer) return undefined;
    const url = `${parts.config.baseUrl}/n/${consent.code}`;
    const application = await applicationById(parts.db, it.applicationId);
    const person = { it: { ...it, source }, application, openKey: () => key };
    const visit = visitOf(parts, assets, request, person, url);
    return { callback, consent, visit: { ...visit, shell: { ...visit.shell, isCallback: true } } };
  }

  async function settle(request: FastifyRequest, reply: FastifyReply, answered: Answered) {
    const { visit, callback } = answered;
    const end = (failure: ImportFailure) => endVisit(parts, request, reply, visit, failure);
    if (visit.it.state !== 'waiting') {
      // The first grant has won; what this consent gives must not outlive it.
      if (callback.code !== undefined) await discard(answered);
      return sendLater(parts, request, reply, visit);
    }
    if (visit.it.isLate) return end(new ImportFailure('consent_expired'));
    if (callback.error !== undefined) return end(authorizationFailure(callback.error, visit.it.source));
    try {
      const isFirst = await receiveGrant(parts, visit.it, await exchange(answered));
      return isFirst ? sendSuccess(parts, reply, visit) : sendLater(parts, request, reply, visit);
    } catch (error) {
      if (!(error instanceof ImportFailure)) throw error;
      return end(error);
    }
  }

  async function discard(answered: Answered): Promise<void> {
    try {
      await revokeLater(parts.db, parts, answered.visit.it, await exchange(answered));
    } catch (error) {
      // A code that is not good any more gives nothing that would have to be revoked.
      if (!(error instanceof ImportFailure)) throw error;
    }
  }

  /** Throws `ImportFailure`, also when there is nothing that the grant may read. */
  async function exchange({ visit: { it }, consent, callback }: Answered): Promise<Grant> {
    const { source } = it;
    const client = await oauthClientOf(parts, it.applicationId, source);
    if (client?.id !== consent.clientId) throw new ImportFailure('application_misconfigured');
    const { redirectUri, verifier } = consent;
    const parameters = validated(source, client.id, callback);
    const code = { parameters, redirectUri, verifier };
    const grant = await new TokenEndpoint(parts, source, client).exchange(code, client.scopes);
    if (grant.scopes.includes(source.oauth.neededScope)) return grant;
    await revokeLater(parts.db, parts, it, grant);
    throw new ImportFailure('scope_missing');
  }

  function validated(
    source: ConsentSource,
    clientId: string,
    { state, code = '' }: Callback,
  ): URLSearchParams {
    const parameters = new URLSearchParams({ state, code });
    const server = source.oauth.server(parts.config.providers);
    return validateAuthResponse(server, { client_id: clientId }, parameters, state);
  }
}
