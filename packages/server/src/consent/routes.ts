import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServeParts } from '../api/context.js';
import { toApiError } from '../http-errors.js';
import { makeAcceptFile } from './accept-file.js';
import { serveAssets } from './assets.js';
import { BrokenForm } from './file-part.js';
import { pageHeaders } from './headers.js';
import {
  alreadyUploadedPage,
  errorPage,
  expiredPage,
  problemSentence,
  type UploadProblem,
  unknownPage,
  waitingPage,
} from './pages/index.js';
import { returnUrl, sendReturn } from './return-url.js';
import { maxBytesOf, sendForm, showImport, statusOf } from './upload-page.js';
import {
  type ByCode,
  bareShell,
  findVisit,
  isVisitor,
  rememberVisitor,
  sendPage,
  type Visit,
} from './visit.js';

const retrySeconds = 5;

/** What people see: the pages where a file is uploaded, and what becomes of it. */
export async function consentPages(app: FastifyInstance, parts: ServeParts): Promise<void> {
  const assets = await serveAssets(app, parts.config.baseUrl);
  const { origin } = new URL(parts.config.baseUrl);
  const acceptFile = makeAcceptFile(parts);

  // The body is read as a stream by the handler itself, or not at all.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { code, status } = toApiError(error, request);
    if (code === 'internal') parts.log.error({ err: error, request_id: request.id }, 'a page failed');
    const shell = bareShell(assets, request);
    if (status === 503) {
      return sendPage(reply.header('Retry-After', String(retrySeconds)), 503, waitingPage(shell));
    }
    return sendPage(
      reply,
      status,
      status === 404 ? unknownPage(shell) : errorPage(shell, { requestId: request.id }),
    );
  });

  for (const path of ['/csv/:code', '/vcard/:code', '/upload/:code']) {
    app.get(path, show);
    app.post(path, upload);
    app.get(`${path}/progress`, progress);
  }

  async function show(request: FastifyRequest, reply: FastifyReply) {
    const visit = await findVisit(parts, assets, request as ByCode);
    return visit ? showImport(parts, request as ByCode, reply, visit) : sendUnknown(request, reply, 404);
  }

  async function upload(request: FastifyRequest, reply: FastifyReply) {
    // Sent by browsers with every form: another site must not upload in a person's name.
    if (request.headers.origin !== undefined && request.headers.origin !== origin)
      return sendUnknown(request, reply, 403);
    const visit = await findVisit(parts, assets, request as ByCode);
    if (!visit) return sendUnknown(request, reply, 404);
    const { it } = visit;
    if (it.state !== 'waiting' || it.isLate) return refuseUsed(request, reply, visit);
    try {
      const problem = await acceptFile(it, maxBytesOf(parts, visit), request.raw);
      if (!problem) return accepted(request, reply, visit);
      if (problem.code !== 'already_used') return refuseProblem(request, reply, visit, problem);
      // It took a while to arrive: what the import has become in between decides what the person is told.
      return refuseUsed(request, reply, (await findVisit(parts, assets, request as ByCode)) ?? visit);
    } catch (error) {
      if (!(error instanceof BrokenForm)) throw error;
      return refuseProblem(request, reply, visit, { code: 'nothing_sent' });
    }
  }

  function accepted(request: FastifyRequest, reply: FastifyReply, visit: Visit) {
    rememberVisitor(parts, reply, visit);
    const next = returnUrl(visit.it, visit.request, 'success');
    if (wantsJson(request)) return reply.send(next ? { next } : { progress: `${visit.url}/progress` });
    reply.headers(pageHeaders());
    return next ? sendReturn(reply, next) : reply.redirect(visit.url, 303);
  }

  /** The code takes no file any more: its time is over, or another file came first. */
  function refuseUsed(request: FastifyRequest, reply: FastifyReply, visit: Visit) {
    const { it, shell } = visit;
    const isExpired = it.state === 'waiting' ? it.isLate : it.state === 'failed' && !it.consentedAt;
    if (!isExpired) return refuseProblem(request, reply, visit, { code: 'already_used' });
    if (!wantsJson(request)) return sendPage(reply, 410, expiredPage(shell), visit);
    return reply.code(410).send({ problem: 'expired', message: shell.texts.expired.sentence });
  }

  function refuseProblem(request: FastifyRequest, reply: FastifyReply, visit: Visit, problem: UploadProblem) {
    if (wantsJson(request)) {
      const message = problemSentence(visit.shell, problem, maxBytesOf(parts, visit));
      return reply.code(statusOf(problem)).send({ problem: problem.code, message });
    }
    if (problem.code === 'already_used') return sendPage(reply, 409, alreadyUploadedPage(visit.shell), visit);
    return sendForm(parts, reply, visit, problem);
  }

  async function progress(request: FastifyRequest, reply: FastifyReply) {
    const visit = await findVisit(parts, assets, request as ByCode);
    reply.header('Cache-Control', 'no-store');
    if (!visit || !isVisitor(parts, request, visit.it)) return reply.code(404).send({ problem: 'unknown' });
    const { state, gathered } = visit.it;
    const stands =
      state === 'failed' ? 'failed' : state === 'completed' || state === 'destroyed' ? 'finished' : 'reading';
    return reply.send({ state: stands, gathered, next: null });
  }

  function sendUnknown(request: FastifyRequest, reply: FastifyReply, status: number) {
    return sendPage(reply, status, unknownPage(bareShell(assets, request)));
  }
}

const wantsJson = (request: FastifyRequest) =>
  request.headers.accept?.startsWith('application/json') === true;
