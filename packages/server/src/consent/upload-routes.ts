import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Parts } from '../parts.js';
import { makeAcceptFile } from './accept-file.js';
import type { AssetUrls } from './assets.js';
import { BrokenForm } from './file-part.js';
import { pageHeaders } from './headers.js';
import {
  alreadyUploadedPage,
  expiredPage,
  problemSentence,
  type UploadProblem,
  unknownPage,
} from './pages/index.js';
import { returnUrl, sendReturn } from './return-url.js';
import { sendProgress, sendStanding } from './standing.js';
import { maxBytesOf, sendForm, statusOf, type UploadVisit } from './upload-page.js';
import { type ByCode, bareShell, findVisit, rememberVisitor, sendPage } from './visit.js';

/** The pages where a file is uploaded, and what becomes of it. */
export async function uploadRoutes(
  app: FastifyInstance,
  { parts, assets }: { parts: Parts; assets: AssetUrls },
): Promise<void> {
  const { origin } = new URL(parts.config.baseUrl);
  const acceptFile = makeAcceptFile(parts);

  for (const path of ['/csv/:code', '/vcard/:code', '/upload/:code']) {
    app.get(path, show);
    app.post(path, upload);
    app.get(`${path}/progress`, progress);
  }

  const find = (request: FastifyRequest) => findVisit(parts, assets, request as ByCode, 'upload');

  async function show(request: FastifyRequest, reply: FastifyReply) {
    const visit = await find(request);
    if (!visit) return sendUnknown(request, reply, 404);
    return visit.it.state === 'waiting' && !visit.it.isLate
      ? sendForm(parts, reply, visit)
      : sendStanding(parts, request as ByCode, reply, visit);
  }

  async function upload(request: FastifyRequest, reply: FastifyReply) {
    // Sent by browsers with every form: another site must not upload in a person's name.
    if (request.headers.origin !== undefined && request.headers.origin !== origin)
      return sendUnknown(request, reply, 403);
    const visit = await find(request);
    if (!visit) return sendUnknown(request, reply, 404);
    const { it } = visit;
    if (it.state !== 'waiting' || it.isLate) return refuseUsed(request, reply, visit);
    try {
      const problem = await acceptFile(it, maxBytesOf(parts, visit), request.raw);
      if (!problem) return accepted(request, reply, visit);
      if (problem.code !== 'already_used') return refuseProblem(request, reply, visit, problem);
      // It took a while to arrive: what the import has become in between decides what the person is told.
      return refuseUsed(request, reply, (await find(request)) ?? visit);
    } catch (error) {
      if (!(error instanceof BrokenForm)) throw error;
      return refuseProblem(request, reply, visit, { code: 'nothing_sent' });
    }
  }

  function accepted(request: FastifyRequest, reply: FastifyReply, visit: UploadVisit) {
    rememberVisitor(parts, reply, visit);
    const next = returnUrl(visit.it, visit.request, 'success');
    if (wantsJson(request)) return reply.send(next ? { next } : { progress: `${visit.url}/progress` });
    reply.headers(pageHeaders());
    return next ? sendReturn(reply, next) : reply.redirect(visit.url, 303);
  }

  /** The code takes no file any more: its time is over, or another file came first. */
  function refuseUsed(request: FastifyRequest, reply: FastifyReply, visit: UploadVisit) {
    const { it, shell } = visit;
    const isExpired = it.state === 'waiting' ? it.isLate : it.state === 'failed' && !it.consentedAt;
    if (!isExpired) return refuseProblem(request, reply, visit, { code: 'already_used' });
    if (!wantsJson(request)) return sendPage(reply, 410, expiredPage(shell), visit);
    return reply.code(410).send({ problem: 'expired', message: shell.texts.expired.sentence });
  }

  function refuseProblem(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: UploadVisit,
    problem: UploadProblem,
  ) {
    if (wantsJson(request)) {
      const message = problemSentence(visit.shell, problem, maxBytesOf(parts, visit));
      return reply.code(statusOf(problem)).send({ problem: problem.code, message });
    }
    if (problem.code === 'already_used') return sendPage(reply, 409, alreadyUploadedPage(visit.shell), visit);
    return sendForm(parts, reply, visit, problem);
  }

  async function progress(request: FastifyRequest, reply: FastifyReply) {
    return sendProgress(parts, request, reply, await find(request));
  }

  function sendUnknown(request: FastifyRequest, reply: FastifyReply, status: number) {
    return sendPage(reply, status, unknownPage(bareShell(assets, request)));
  }
}

const wantsJson = (request: FastifyRequest) =>
  request.headers.accept?.startsWith('application/json') === true;
