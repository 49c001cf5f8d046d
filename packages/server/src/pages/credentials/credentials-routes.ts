import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { checkCredentials } from '../../grants/check-credentials.js';
import { receiveGrant } from '../../imports/receive-grant.js';
import { ImportFailure } from '../../model/failures.js';
import type { TypedCredentials } from '../../model/grant.js';
import { startDeadline } from '../../outbound/deadline.js';
import { RateLimiter } from '../../security/rate-limit.js';
import type { CredentialsWay } from '../../sources/provider.js';
import { wayOf } from '../../sources/registry.js';
import { ServerElsewhere } from '../../sources/server-elsewhere.js';
import { keepWaiting } from '../../storage/waiting-imports.js';
import { endVisit, logFailure, sendAgreed, sendLater, turnTo } from '../consent/outcome.js';
import { sendStatusPage } from '../status/import-status.js';
import type { AssetUrls } from '../views/index.js';
import { unknownPage } from '../views/index.js';
import { isOfAnotherSite, takeForms } from '../visit/own-form.js';
import { type ByCode, bareShell, findVisit, sendPage, type Visit } from '../visit/visit.js';
import { type CredentialsForm, parseCredentialsForm, typedIn } from './credentials-form.js';
import { sendCredentialsForm } from './credentials-page.js';

/** Passwords that one import may try at once, and a second in the long run. */
const atOnce = 10;
const perSecond = 0.2;

/** As long as somebody looks at a page that answers nothing. */
const checkMs = 40_000;

/** Where a person types a password, which is tried at once. */
export async function credentialsRoutes(
  app: FastifyInstance,
  { parts, assets }: { parts: AppContext; assets: AssetUrls },
): Promise<void> {
  const limiter = new RateLimiter(perSecond, atOnce);

  takeForms(app);
  app.post('/n/:code', answer);

  const sendUnknown = (request: FastifyRequest, reply: FastifyReply, status: number) =>
    sendPage(reply, status, unknownPage(bareShell(assets, request)));

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    if (isOfAnotherSite(parts, request)) return sendUnknown(request, reply, 403);
    const visit = await findVisit(parts, assets, request as ByCode, ['credentials']);
    const way = visit && wayOf(visit.provider, 'credentials');
    if (!way) return sendUnknown(request, reply, 404);
    if (visit.it.state !== 'waiting' || visit.it.isExpired)
      return sendStatusPage(parts, request as ByCode, reply, visit);
    const form = parseCredentialsForm(typeof request.body === 'string' ? request.body : '');
    switch (form.do) {
      case 'leave':
        return endVisit(parts, request, reply, visit, new ImportFailure('consent_denied'));
      case 'file':
        return turnTo(parts, request, reply, visit, 'upload');
      case 'check':
        return check(request, reply, visit, way, form);
    }
  }

  async function check(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    way: CredentialsWay,
    form: CredentialsForm,
  ) {
    const { entered } = form;
    const typed = typedIn(form, way.asks);
    if (!typed) return sendCredentialsForm(parts, reply, visit, entered, 'missing');
    const { retryAfterMs } = limiter.take(visit.it.key);
    if (retryAfterMs > 0) {
      reply.header('Retry-After', String(Math.ceil(retryAfterMs / 1000)));
      return sendCredentialsForm(parts, reply, visit, entered, 'too_often');
    }
    try {
      const it = await receiveGrant(parts, visit.it, await tried(visit, way, typed));
      return it ? sendAgreed(parts, reply, { ...visit, it }) : sendLater(parts, request, reply, visit);
    } catch (error) {
      if (!(error instanceof ImportFailure)) throw error;
      logFailure(parts, visit, error);
      // What the application is told when the person does not come back.
      if (!(await keepWaiting(parts.db, visit.it, error.code)))
        return sendLater(parts, request, reply, visit);
      if (!(error instanceof ServerElsewhere) || !way.asks.includes('server'))
        return sendCredentialsForm(parts, reply, visit, entered, error.code);
      // Whoever sends it once more has seen where their password goes.
      return sendCredentialsForm(parts, reply, visit, { ...entered, server: error.server }, 'elsewhere');
    }
  }

  async function tried({ it }: Visit, way: CredentialsWay, typed: TypedCredentials) {
    const deadline = startDeadline(checkMs, undefined);
    try {
      return await checkCredentials(parts, { it, signal: deadline.signal }, way, typed);
    } finally {
      deadline.clear();
    }
  }
}
