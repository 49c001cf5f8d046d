import type { ColumnMapping } from '@bookbridge/contacts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { answerColumns, discardFile } from '../../imports/columns/answer-columns.js';
import { tableOf } from '../../imports/columns/table.js';
import { isOpen } from '../../model/import.js';
import { RateLimiter } from '../../security/rate-limit.js';
import { UploadGone } from '../../vault/upload-bytes.js';
import { refuseUsed, sendAccepted, sendBusy, sendUnknownTo, wantsJson } from '../upload/upload-answers.js';
import { uploadPaths } from '../upload/upload-routes.js';
import { choiceGroups } from '../views/column-choices.js';
import type { AssetUrls } from '../views/index.js';
import { columnsPreview, shareLabel, unmatchedCallbackPage } from '../views/index.js';
import { goneSignal } from '../visit/gone-signal.js';
import { isOfAnotherSite, takeForms } from '../visit/own-form.js';
import {
  answerHead,
  type ByCode,
  bareShell,
  findVisit,
  isVisitor,
  sendPage,
  sendTo,
  type Visit,
} from '../visit/visit.js';
import { type ColumnsForm, canRead, chosenColumns, parseColumnsForm } from './columns-form.js';
import { type AskedVisit, type Question, sendColumns, sharingOf, statusOf } from './columns-page.js';

/** Answers and previews that one import may have at once, and a second in the long run: each reads its file again. */
const atOnce = 30;
const perSecond = 2;

/** Where a person says which column of their file is what. */
export async function columnsRoutes(
  app: FastifyInstance,
  { parts, assets }: { parts: AppContext; assets: AssetUrls },
): Promise<void> {
  const limiter = new RateLimiter(perSecond, atOnce);

  takeForms(app);
  for (const path of uploadPaths) {
    app.get(`${path}/columns`, { exposeHeadRoute: false }, unlessGone(show));
    app.head(`${path}/columns`, answerHead);
    app.post(`${path}/columns`, unlessGone(answer));
  }

  const find = (request: FastifyRequest) => findVisit(parts, assets, request as ByCode, ['upload']);

  async function show(request: FastifyRequest, reply: FastifyReply, visit: Visit) {
    // The page itself tells what has become of an import that asks nothing any more.
    if (!isAsked(visit)) return sendTo(reply, visit.url);
    if (!isVisitor(parts, request, visit.it)) return sendUnmatched(request, reply, visit);
    const busyMs = limiter.take(visit.it.key).retryAfterMs;
    if (busyMs > 0) return sendBusy(request, reply, visit, busyMs);
    return sendColumns(parts, reply, await questionOf(visit, reply));
  }

  async function answer(request: FastifyRequest, reply: FastifyReply, visit: Visit) {
    if (isOfAnotherSite(parts, request)) return sendUnknown(request, reply, 403);
    if (!isAsked(visit)) return overtaken(request, reply, visit);
    if (!isVisitor(parts, request, visit.it)) return sendUnmatched(request, reply, visit);
    const busyMs = limiter.take(visit.it.key).retryAfterMs;
    if (busyMs > 0) return sendBusy(request, reply, visit, busyMs);
    const form = formOf(request);
    return take(request, reply, await questionOf(visit, reply, form?.heading), form);
  }

  /** The file may go while it is looked at: another one has come, it was read, or its time is over. */
  function unlessGone(
    handle: (request: FastifyRequest, reply: FastifyReply, visit: Visit) => Promise<unknown>,
  ) {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const before = await find(request);
      if (!before) return sendUnknown(request, reply, 404);
      try {
        return await handle(request, reply, before);
      } catch (error) {
        // Whoever asked has gone, and is answered nothing.
        if (reply.raw.destroyed) return reply.hijack();
        const visit = error instanceof UploadGone ? await find(request) : undefined;
        const isSame = visit?.it.state === 'asking' && visit.it.upload === before.it.upload;
        if (!visit || isSame) throw error;
        return overtaken(request, reply, visit);
      }
    };
  }

  async function take(
    request: FastifyRequest,
    reply: FastifyReply,
    question: Question,
    form: ColumnsForm | undefined,
  ) {
    const { visit, table } = question;
    const { it, shell } = visit;
    const isCurrent = form !== undefined && form.upload === it.file.upload;
    const chosen = isCurrent ? chosenColumns(table, form, choiceGroups(it.include)) : undefined;
    if (!isCurrent || !chosen) return refuse(request, reply, question, table, 'changed');
    if (form.do === 'another') {
      await discardFile(parts, it);
      return sendTo(reply, visit.url);
    }
    if (form.do === 'share') return share(request, reply, question, chosen);
    if (!wantsJson(request)) return sendColumns(parts, reply, question, chosen);
    const preview = await sharingOf(parts, question, chosen);
    return reply.send({
      preview: columnsPreview(shell, table, preview),
      share: shareLabel(shell, preview),
    });
  }

  async function share(
    request: FastifyRequest,
    reply: FastifyReply,
    question: Question,
    chosen: ColumnMapping,
  ) {
    const { visit, key } = question;
    if (!canRead(chosen)) return refuse(request, reply, question, chosen, 'nobody');
    const accepted = await answerColumns(parts, visit.it, key, chosen);
    return accepted
      ? sendAccepted(parts, request, reply, visit, accepted)
      : overtaken(request, reply, (await find(request)) ?? visit);
  }

  function refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    question: Question,
    mapping: ColumnMapping,
    problem: 'nobody' | 'changed',
  ) {
    if (!wantsJson(request)) return sendColumns(parts, reply, question, mapping, problem);
    const message = question.visit.shell.texts.columns[problem];
    return reply.code(statusOf[problem]).send({ problem, message });
  }

  /** The import has gone on without this answer: it was given in another tab, or twice, or too late. */
  function overtaken(request: FastifyRequest, reply: FastifyReply, visit: Visit) {
    const { it } = visit;
    if (isOpen(it)) {
      if (!wantsJson(request)) return sendTo(reply, visit.url);
      return reply
        .code(statusOf.changed)
        .send({ problem: 'changed', message: visit.shell.texts.columns.changed });
    }
    if (!it.consentedAt || !isVisitor(parts, request, it)) return refuseUsed(parts, request, reply, visit);
    if (formOf(request)?.do !== 'preview' || !wantsJson(request))
      return sendAccepted(parts, request, reply, visit, it);
    // There is nothing left to preview, and the page says how it goes on.
    const message = visit.shell.texts.problems.already_used;
    return reply.code(409).send({ problem: 'answered', message, next: visit.url });
  }

  async function questionOf(visit: AskedVisit, reply: FastifyReply, hasHeading?: boolean): Promise<Question> {
    const { it } = visit;
    const signal = goneSignal(reply);
    const key = visit.openKey();
    const table = key && (await tableOf(parts, it, key, it.file, { hasHeading, signal }));
    if (!table) throw new UploadGone('The key to an upload is gone.');
    return { visit, key, table, signal };
  }

  /** Another browser has sent the file, or this one keeps no cookies. */
  function sendUnmatched(request: FastifyRequest, reply: FastifyReply, visit: Visit) {
    const { sentence } = visit.shell.texts.unmatchedCallback;
    if (wantsJson(request)) return reply.code(403).send({ problem: 'unmatched', message: sentence });
    return sendPage(reply, 403, unmatchedCallbackPage(visit.shell), visit);
  }

  function sendUnknown(request: FastifyRequest, reply: FastifyReply, status: number) {
    return sendUnknownTo(request, reply, status, bareShell(assets, request));
  }
}

const formOf = ({ body }: FastifyRequest) => (typeof body === 'string' ? parseColumnsForm(body) : undefined);

const isAsked = (visit: Visit): visit is AskedVisit => visit.it.state === 'asking' && !visit.it.isExpired;
