import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { validateAuthResponse } from 'oauth4webapi';
import { ImportFailure } from '../imports/failures.js';
import { receiveGrant } from '../imports/receive-grant.js';
import { authorizationFailure } from '../oauth/authorization-failure.js';
import { oauthClientOf } from '../oauth/client.js';
import { type Consent, findConsent, useState } from '../oauth/consent.js';
import { revokeLater } from '../oauth/revocation.js';
import { exchangeCode } from '../oauth/token-endpoint.js';
import type { Parts } from '../parts.js';
import type { ConsentSource } from '../sources/source.js';
import type { AssetUrls } from './assets.js';
import { type Callback, isProxyTest, readCallback } from './callback.js';
import { pageHeaders } from './headers.js';
import { type ConsentVisit, endVisit, sendFailure, sendSuccess, sendTaken } from './outcome.js';
import { astrayConsentPage, expiredPage, proxyWorksPage } from './pages/index.js';
import { forgetState, isRemembered } from './state-cookie.js';
import { bareShell, rememberVisitor, sendPage, visitOf } from './visit.js';

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
    const callback = readCallback(request.url);
    if (isProxyTest(callback.state)) return sendPage(reply, 200, proxyWorksPage(shell));
    const answered = await fit(request, callback);
    // Of two callbacks with one state the first counts.
    if (!answered || !(await useState(parts, callback.state)))
      return sendPage(reply, 400, astrayConsentPage(shell));
    forgetState(parts, reply, callback.state);
    return settle(reply, answered);
  }

  /** What a callback belongs to; `undefined` when it is forged, late, of another browser, or of another provider. */
  async function fit(request: FastifyRequest, callback: Callback): Promise<Answered | undefined> {
    const { state, code, error, iss } = callback;
    if (code === undefined && error === undefined) return undefined;
    const found = await findConsent(parts, state);
    if (!found) return undefined;
    const { it, consent } = found;
    const { source } = it;
    if (source.method !== 'consent') return undefined;
    if (!consent.isServerProxy && !isRemembered(parts, request, state)) return undefined;
    const { issuer } = source.oauth.server(parts.config.providers);
    if (iss !== undefined && iss !== issuer) return undefined;
    const url = `${parts.config.baseUrl}/n/${consent.code}`;
    const visit = await visitOf(parts, assets, request, { ...it, source }, url);
    return { callback, consent, visit: { ...visit, shell: { ...visit.shell, isCallback: true } } };
  }

  async function settle(reply: FastifyReply, answered: Answered) {
    const { visit, callback } = answered;
    const { it } = visit;
    if (it.state === 'failed') return sendFailure(reply, visit, it.failure);
    // The first grant has won, and this one is never fetched.
    if (it.state !== 'waiting') return sendSuccess(reply, visit);
    if (it.isLate) return sendPage(reply, 410, expiredPage(visit.shell), visit);
    // Only now: whoever else has the link may have been to the provider, too, and learns nothing of this import.
    rememberVisitor(parts, reply, visit);
    if (callback.error !== undefined) {
      return endVisit(parts, reply, visit, authorizationFailure(callback.error, it.source));
    }
    try {
      await takeGrant(answered);
      return sendTaken(parts, reply, visit);
    } catch (error) {
      if (!(error instanceof ImportFailure)) throw error;
      parts.log.warn(
        { err: error, failure: error.code, import_id: it.importId },
        'a consent came to nothing',
      );
      return endVisit(parts, reply, visit, error.code);
    }
  }

  /** Throws `ImportFailure`. */
  async function takeGrant({ visit: { it }, consent, callback }: Answered): Promise<void> {
    const { source } = it;
    const client = await oauthClientOf(parts, it.applicationId, source);
    if (client?.id !== consent.clientId) throw new ImportFailure('application_misconfigured');
    const grant = await exchangeCode(parts, source, client, {
      parameters: validated(source, client.id, callback),
      redirectUri: consent.redirectUri,
      verifier: consent.verifier,
    });
    if (!grant.scopes.includes(source.oauth.neededScope)) {
      await revokeLater(parts.db, parts, it, grant, undefined);
      throw new ImportFailure('scope_missing');
    }
    await receiveGrant(parts, it, grant);
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
