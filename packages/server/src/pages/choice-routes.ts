import { writeChoice } from '@bookbridge/ui';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../context/app-context.js';
import { sharePicked } from '../imports/choice/share-picked.js';
import { failImport } from '../imports/end.js';
import { TakenOver } from '../imports/gather/taken-over.js';
import { RateLimiter } from '../security/rate-limit.js';
import { upsertChoice } from '../storage/choices.js';
import { sealChoice } from '../vault/choice.js';
import { type ChoiceForm, parseChoiceForm } from './choice/choice-form.js';
import {
  type ChoosingVisit,
  isChoosing,
  type Question,
  questionOf,
  sendChoosing,
  sendReview,
  statusOf,
} from './choice/choice-page.js';
import { sendPeople } from './choice/people.js';
import { sendStatusPage } from './status/import-status.js';
import { sendBusy, wantsJson } from './upload/upload-answers.js';
import { uploadPaths } from './upload/upload-routes.js';
import type { AssetUrls, ChoiceProblem } from './views/index.js';
import { unknownPage } from './views/index.js';
import { pageHeaders } from './visit/headers.js';
import { isOfAnotherSite, takeForms } from './visit/own-form.js';
import { returnUrl, sendReturn } from './visit/return-url.js';
import { type ByCode, bareShell, findVisit, isVisitor, sendPage, sendTo, type Visit } from './visit/visit.js';

/** Answers that one import may have at once, and a second in the long run: each opens its address book. */
const atOnce = 60;
const perSecond = 5;

/** Every second one of as many people as an import may have, as places. */
const formBytes = 1024 * 1024;

const paths = ['/n/:code', ...uploadPaths];

/** Where a person chooses who is shared, once their address book has been read. */
export async function choiceRoutes(
  app: FastifyInstance,
  { parts, assets }: { parts: AppContext; assets: AssetUrls },
): Promise<void> {
  const limiter = new RateLimiter(perSecond, atOnce);

  takeForms(app, formBytes);
  for (const path of paths) {
    app.get(`${path}/people`, { exposeHeadRoute: false }, people);
    app.get(`${path}/review`, { exposeHeadRoute: false }, review);
    app.post(`${path}/choice`, answer);
  }

  const find = (request: FastifyRequest) =>
    findVisit(parts, assets, request as ByCode, ['consent', 'credentials', 'upload']);

  async function people(request: FastifyRequest, reply: FastifyReply) {
    const visit = await find(request);
    const mayRead = visit && isVisitor(parts, request, visit.it) && isChoosing(visit);
    if (!mayRead || limiter.take(visit.it.key).retryAfterMs > 0)
      return reply.code(mayRead ? 429 : 404).send({ problem: mayRead ? 'busy' : 'unknown' });
    return sendPeople(request, reply, await questionOf(parts, visit, reply));
  }

  async function review(request: FastifyRequest, reply: FastifyReply) {
    return withQuestion(request, reply, (question) => sendReview(reply, question));
  }

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    if (isOfAnotherSite(parts, request)) return sendUnknown(request, reply, 403);
    const form = parseChoiceForm(typeof request.body === 'string' ? request.body : '');
    if (!form) return sendUnknown(request, reply, 404);
    return withQuestion(request, reply, (question) => take(request, reply, question, form));
  }

  /** Only the browser that the address book came from is asked. The choice may end while it is looked at. */
  async function withQuestion(
    request: FastifyRequest,
    reply: FastifyReply,
    handle: (question: Question) => Promise<unknown>,
  ) {
    const visit = await find(request);
    if (!visit) return sendUnknown(request, reply, 404);
    if (!isVisitor(parts, request, visit.it) || !isChoosing(visit)) return overtaken(request, reply, visit);
    const { retryAfterMs } = limiter.take(visit.it.key);
    if (retryAfterMs > 0) return sendBusy(request, reply, visit, retryAfterMs);
    try {
      return await handle(await questionOf(parts, visit, reply));
    } catch (error) {
      // Whoever asked has gone, and is answered nothing.
      if (reply.raw.destroyed) return reply.hijack();
      const now = error instanceof TakenOver ? await find(request) : undefined;
      if (!now || isChoosing(now)) throw error;
      return overtaken(request, reply, now);
    }
  }

  async function take(request: FastifyRequest, reply: FastifyReply, question: Question, form: ChoiceForm) {
    const { visit, key, total } = question;
    const { step } = form;
    if (step.kind === 'cancel') return cancel(request, reply, visit);
    const choice = form.choiceAfter(question.choice, total);
    if (!choice) return again(request, reply, visit, () => refuse(request, reply, question, form, 'changed'));
    const chosen = { ...question, choice };
    if (step.kind === 'share') {
      if (choice.size === 0) return refuse(request, reply, chosen, form, 'nobody');
      const completed = await sharePicked(parts, visit.it, key, choice);
      return completed
        ? sendEnded(request, reply, { ...visit, it: completed })
        : again(request, reply, visit);
    }
    const isKept = await upsertChoice(parts.db, visit.it, sealChoice(visit.it, key, writeChoice(choice)));
    if (!isKept) return again(request, reply, visit);
    if (wantsJson(request)) return reply.code(204).send();
    if (step.kind === 'review') return sendTo(reply, `${visit.url}/review`);
    return sendTo(reply, `${visit.url}?page=${step.kind === 'page' ? step.page : form.page}`);
  }

  async function cancel(request: FastifyRequest, reply: FastifyReply, visit: ChoosingVisit) {
    const failed = await failImport(parts, visit.it.key, 'consent_denied', ['choosing']);
    return failed ? sendEnded(request, reply, { ...visit, it: failed }) : again(request, reply, visit);
  }

  /** Another tab may have been quicker; where it was not, this was no choice. */
  async function again(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    unlessOver: () => unknown = () => overtaken(request, reply, visit),
  ) {
    const now = await find(request);
    return now && !isChoosing(now) ? overtaken(request, reply, now) : unlessOver();
  }

  /** Another tab was quicker, or the time is over. */
  function overtaken(request: FastifyRequest, reply: FastifyReply, visit: Visit) {
    if (isVisitor(parts, request, visit.it) && visit.it.state !== 'choosing')
      return sendEnded(request, reply, visit);
    if (!wantsJson(request)) return sendStatusPage(parts, request as ByCode, reply, visit);
    return reply.code(409).send({ problem: 'changed', message: visit.shell.texts.choice.changed });
  }

  /** It is over, or has not begun: back to the application, or to the page that says how it stands. */
  function sendEnded(request: FastifyRequest, reply: FastifyReply, visit: Visit) {
    const { it, url } = visit;
    const isOver = it.state === 'completed' || it.state === 'failed';
    const next = isOver
      ? returnUrl(parts, it, visit.request, it.state === 'failed' ? 'failure' : 'success')
      : undefined;
    if (wantsJson(request)) return reply.send({ next: next ?? url });
    return next === undefined ? sendTo(reply, url) : sendReturn(reply.headers(pageHeaders()), next);
  }

  function refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    question: Question,
    { step, page }: ChoiceForm,
    problem: ChoiceProblem,
  ) {
    const { texts } = question.visit.shell;
    if (wantsJson(request))
      return reply.code(statusOf[problem]).send({ problem, message: texts.choice[problem] });
    if (step.kind === 'share') return sendReview(reply, question, problem);
    return sendChoosing(parts, reply, question, page, problem);
  }

  function sendUnknown(request: FastifyRequest, reply: FastifyReply, status: number) {
    const shell = bareShell(assets, request);
    if (wantsJson(request))
      return reply.code(status).send({ problem: 'unknown', message: shell.texts.unknown.sentence });
    return sendPage(reply, status, unknownPage(shell));
  }
}
