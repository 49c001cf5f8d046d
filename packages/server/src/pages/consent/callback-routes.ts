import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { type Consent, consumeState, findConsent } from '../../grants/consent.js';
import { exchangeCode } from '../../grants/exchange.js';
import { revokeLater } from '../../grants/revocation.js';
import { receiveGrant } from '../../imports/receive-grant.js';
import { ImportFailure } from '../../model/failures.js';
import { authorizationFailure } from '../../oauth/authorization-failure.js';
import { isOfIssuer } from '../../oauth/issuer.js';
import type { OAuthProvider } from '../../oauth/provider.js';
import { providerOf, wayOf } from '../../sources/registry.js';
import { applicationById } from '../../storage/applications.js';
import type { AssetUrls } from '../views/index.js';
import { approvalAnswerPage, doneHerePage, proxyWorksPage, unmatchedCallbackPage } from '../views/index.js';
import { policyElsewhere } from '../visit/headers.js';
import { forgetState, isRemembered } from '../visit/state-cookie.js';
import { answerHead, bareShell, sendPage, type Visit, visitOf } from '../visit/visit.js';
import { type Callback, isProxyTest, readApproval, readCallback } from './callback.js';
import { askAdministrator, askForPassword, endVisit, sendLater, sendSuccess } from './outcome.js';

/** Whether this is what the person said, or did not say: then they are not asked again in another way. */
const isAnswer = ({ code }: ImportFailure): boolean =>
  code === 'consent_denied' || code === 'scope_missing' || code === 'consent_expired';

/** A callback that fits a consent under way. */
interface Answered {
  readonly callback: Callback;
  readonly consent: Consent;
  readonly oauth: OAuthProvider;
  readonly visit: Visit;
}

/** The one OAuth callback. Providers send browsers here; so do applications' own pages, by GET, or by POST from a server. */
export async function callbackRoutes(
  app: FastifyInstance,
  { parts, assets }: { parts: AppContext; assets: AssetUrls },
): Promise<void> {
  app.addHook('onSend', async (_, reply) => {
    reply.header('Referrer-Policy', 'no-referrer');
    const policy = reply.getHeader('Content-Security-Policy');
    if (typeof policy === 'string')
      reply.header('Content-Security-Policy', policyElsewhere(policy, parts.config.baseUrl));
  });
  app.get('/auth', { exposeHeadRoute: false }, answer);
  app.post('/auth', answer);
  // Whoever asks so has not come back from anywhere; nothing is used up.
  app.head('/auth', answerHead);

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const shell = { ...bareShell(assets, request), isCallback: true };
    // A person has opened the page anew, whose parameters the first one took out of the address.
    if (request.method === 'GET' && !request.url.includes('?'))
      return sendPage(reply, 400, doneHerePage(shell));
    const approval = readApproval(request.url);
    if (approval) return sendPage(reply, 200, approvalAnswerPage(shell, approval));
    const callback = readCallback(request.url);
    if (isProxyTest(callback.state)) return sendPage(reply, 200, proxyWorksPage(shell));
    const answered = await fit(request, callback);
    // Of two callbacks with one state the first counts.
    if (!answered || !(await consumeState(parts, answered.visit.it, callback.state)))
      return sendPage(reply, 400, unmatchedCallbackPage(shell));
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
    const oauth = wayOf(providerOf(it.source), 'consent')?.oauth;
    if (!oauth) return undefined;
    // Who chooses must be known, so that nobody else is asked: the application's own server does not do.
    const needsCookie = !consent.isServerProxy || it.delivery === 'picked';
    if (needsCookie && !isRemembered(parts, request, state)) return undefined;
    const { issuer } = consent;
    if (iss !== undefined && issuer !== undefined && !isOfIssuer(issuer, iss)) return undefined;
    const url = `${parts.config.baseUrl}/n/${consent.code}`;
    const application = await applicationById(parts.db, it.applicationId);
    const visit = visitOf(parts, assets, request, { it, application, openKey: () => key }, url);
    return { callback, consent, oauth, visit: { ...visit, shell: { ...visit.shell, isCallback: true } } };
  }

  async function settle(request: FastifyRequest, reply: FastifyReply, answered: Answered) {
    const { visit, callback, oauth } = answered;
    const end = (failure: ImportFailure) => {
      if (failure.code === 'admin_approval_required' && oauth.approvalUrl)
        return askAdministrator(parts, request, reply, visit, failure);
      if (!isAnswer(failure) && wayOf(visit.provider, 'credentials'))
        return askForPassword(parts, request, reply, visit, failure);
      return endVisit(parts, request, reply, visit, failure);
    };
    if (visit.it.state !== 'waiting' || visit.it.method !== 'consent') {
      // The first grant has won, or another way was chosen; what this consent gives must not outlive it.
      if (callback.code !== undefined) await discard(answered);
      return sendLater(parts, request, reply, visit);
    }
    if (visit.it.isExpired) return end(new ImportFailure('consent_expired'));
    const { error, description } = callback;
    if (error !== undefined) return end(authorizationFailure({ error, description }, oauth));
    try {
      const it = await receiveGrant(parts, visit.it, await exchange(answered));
      return it ? sendSuccess(parts, reply, { ...visit, it }) : sendLater(parts, request, reply, visit);
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

  const exchange = ({ visit: { it }, consent, oauth, callback: { state, code = '' } }: Answered) =>
    exchangeCode(parts, it, oauth, consent, { state, code });
}
