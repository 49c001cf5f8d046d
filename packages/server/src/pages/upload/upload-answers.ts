import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Parts } from '../../context/parts.js';
import type { Import } from '../../model/import.js';
import { speechOf } from '../../texts/index.js';
import {
  alreadyUploadedPage,
  type BareShell,
  expiredPage,
  problemSentence,
  type UploadProblem,
  unknownPage,
} from '../views/index.js';
import { pageHeaders } from '../visit/headers.js';
import { returnUrl, sendReturn } from '../visit/return-url.js';
import { rememberVisitor, sendPage, type Visit } from '../visit/visit.js';
import { maxBytesOf, sendForm, statusOf } from './upload-page.js';

/** Whether a script asks, which is answered in JSON, or the browser itself. */
export const wantsJson = (request: FastifyRequest): boolean =>
  request.headers.accept?.startsWith('application/json') === true;

/** Where a person says which column is what. */
export const columnsUrl = ({ url }: Visit): string => `${url}/columns`;

/** The file was taken: on to what is still to be asked, back to the application, or to how it goes on. `it` is the import now. */
export function sendAccepted(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  it: Import,
): FastifyReply {
  rememberVisitor(parts, reply, { it, url: visit.url });
  if (it.state === 'asking') {
    const columns = columnsUrl(visit);
    if (wantsJson(request)) return reply.send({ columns, upload: it.upload });
    return reply.headers(pageHeaders()).redirect(columns, 303);
  }
  const next = returnUrl(it, visit.request, it.state === 'failed' ? 'failure' : 'success');
  if (wantsJson(request))
    return reply.send(next ? { next } : { progress: `${visit.url}/progress`, upload: it.upload });
  reply.headers(pageHeaders());
  return next ? sendReturn(reply, next) : reply.redirect(visit.url, 303);
}

/** There is nothing here, or nothing for a form of another site. */
export function sendUnknownTo(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  shell: BareShell,
): FastifyReply {
  if (!wantsJson(request)) return sendPage(reply, status, unknownPage(shell));
  return reply.code(status).send({ problem: 'unknown', message: shell.texts.unknown.sentence });
}

/** The code takes nothing any more: its time is over, or another file came first. */
export function refuseUsed(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
): FastifyReply {
  const { it, shell } = visit;
  const isOpen = it.state === 'waiting' || it.state === 'asking';
  const isExpired = isOpen ? it.isLate : it.state === 'failed' && !it.consentedAt;
  if (!isExpired) return refuseProblem(parts, request, reply, visit, { code: 'already_used' });
  if (!wantsJson(request)) return sendPage(reply, 410, expiredPage(shell), visit);
  const application = shell.application.name;
  const message = speechOf(shell.locale).say(shell.texts.expired.sentence, { application });
  return reply.code(410).send({ problem: 'expired', message });
}

export function refuseProblem(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  problem: UploadProblem,
): FastifyReply {
  if (wantsJson(request)) {
    const message = problemSentence(visit.shell, problem, maxBytesOf(parts, visit));
    return reply.code(statusOf(problem)).send({ problem: problem.code, message });
  }
  if (problem.code === 'already_used') return sendPage(reply, 409, alreadyUploadedPage(visit.shell), visit);
  return sendForm(parts, reply, visit, problem);
}
