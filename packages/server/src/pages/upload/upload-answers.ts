import { speechOf } from '@bookbridge/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { type Import, isToChoose } from '../../model/import.js';
import {
  alreadyUploadedPage,
  type BareShell,
  deliverySentence,
  expiredPage,
  problemSentence,
  takenFiles,
  type UploadProblem,
  unknownPage,
  waitingPage,
} from '../views/index.js';
import { rememberFileName } from '../visit/file-name.js';
import { pageHeaders } from '../visit/headers.js';
import { returnUrl, sendReturn } from '../visit/return-url.js';
import { rememberVisitor, sendPage, sendTo, type Visit } from '../visit/visit.js';
import { maxBytesOf, sendForm, statusOf } from './upload-page.js';

/** Whether a script asks, which is answered in JSON, or the browser itself. */
export const wantsJson = (request: FastifyRequest): boolean =>
  request.headers.accept?.startsWith('application/json') === true;

/** Whether a person sends a file from a terminal: there a page is of no use, and one line says it. */
const wantsLine = (request: FastifyRequest): boolean => {
  const { accept = '', 'user-agent': agent = '' } = request.headers;
  const isCurl = request.method === 'POST' && /^curl\//i.test(agent);
  return isCurl && !wantsJson(request) && !accept.includes('text/html');
};

const sendLine = (reply: FastifyReply, status: number, line: string): FastifyReply =>
  reply
    .code(status)
    .headers({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .send(`${line}\n`);

/** Tells a script or a terminal what was wrong; `undefined` for browsers, which are shown a page. */
export function tellProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  problem: string,
  message: string,
): FastifyReply | undefined {
  if (wantsJson(request)) return reply.code(status).send({ problem, message });
  return wantsLine(request) ? sendLine(reply, status, message) : undefined;
}

/** Where a person says which column is what. */
export const columnsUrl = ({ url }: Visit): string => `${url}/columns`;

/**
 * The file was taken: on to what is still to be asked, back to the application, or to how it goes on. `it` is the import now;
 * `fileName` is given once, when the file has arrived.
 */
export function sendAccepted(
  parts: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  it: Import,
  fileName?: string,
): FastifyReply {
  if (wantsLine(request)) return sendLine(reply, 200, acceptedLine(visit, it));
  rememberVisitor(parts, reply, { it, url: visit.url });
  if (fileName !== undefined) rememberFileName(parts, reply, visit, fileName);
  if (it.state === 'asking') {
    const columns = columnsUrl(visit);
    if (wantsJson(request)) return reply.send({ columns, upload: it.upload });
    return sendTo(reply, columns);
  }
  const next = isToChoose(it)
    ? undefined
    : returnUrl(parts, it, visit.request, it.state === 'failed' ? 'failure' : 'success');
  if (wantsJson(request))
    return reply.send(next ? { next } : { progress: `${visit.url}/progress`, upload: it.upload });
  reply.headers(pageHeaders());
  return next ? sendReturn(reply, next) : reply.redirect(visit.url, 303);
}

function acceptedLine({ shell, url }: Visit, { state }: Import): string {
  const { received, askedAbout } = shell.texts.terminal;
  if (state === 'asking') return speechOf(shell.locale).say(askedAbout, { url });
  return `${received} ${deliverySentence(shell)}`;
}

/** Nobody can choose in a terminal who is shared; `undefined` when nobody is to choose, or a browser sends the file. */
export function refuseToChoose(
  request: FastifyRequest,
  reply: FastifyReply,
  { it, shell, url }: Visit,
): FastifyReply | undefined {
  if (it.delivery !== 'picked' || !wantsLine(request)) return undefined;
  return sendLine(reply, 409, speechOf(shell.locale).say(shell.texts.terminal.choose, { url }));
}

/** There is nothing here, or nothing for a form of another site. */
export function sendUnknownTo(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  shell: BareShell,
): FastifyReply {
  const told = tellProblem(request, reply, status, 'unknown', shell.texts.unknown.sentence);
  return told ?? sendPage(reply, status, unknownPage(shell));
}

/** Too many answers at once: the next one may come in `busyMs` milliseconds. */
export function sendBusy(
  request: FastifyRequest,
  reply: FastifyReply,
  { shell }: Visit,
  busyMs: number,
): FastifyReply {
  reply.header('Retry-After', String(Math.ceil(busyMs / 1000)));
  if (!wantsJson(request)) return sendPage(reply, 429, waitingPage(shell));
  return reply.code(429).send({ problem: 'busy', message: shell.texts.waiting.sentence });
}

/** The code takes nothing any more: its time is over, or another file came first. */
export function refuseUsed(
  parts: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
): FastifyReply {
  const { it, shell } = visit;
  const isOpen = it.state === 'waiting' || it.state === 'asking';
  const isExpired = isOpen ? it.isExpired : it.state === 'failed' && !it.consentedAt;
  if (!isExpired) return refuseProblem(parts, request, reply, visit, { code: 'already_used' });
  const application = shell.application.name;
  const message = speechOf(shell.locale).say(shell.texts.expired.sentence, { application });
  const told = tellProblem(request, reply, 410, 'expired', message);
  return told ?? sendPage(reply, 410, expiredPage(shell), visit);
}

export function refuseProblem(
  parts: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  problem: UploadProblem,
): FastifyReply {
  const maxBytes = maxBytesOf(parts, visit);
  const sentence = problemSentence(visit.shell, problem, maxBytes);
  const isKind = problem.code === 'unknown_format' && wantsLine(request);
  const message = isKind ? `${sentence} ${takenFiles(visit.shell, maxBytes)}` : sentence;
  const told = tellProblem(request, reply, statusOf(problem), problem.code, message);
  if (told) return told;
  if (problem.code === 'already_used') return sendPage(reply, 409, alreadyUploadedPage(visit.shell), visit);
  return sendForm(parts, reply, visit, problem);
}
