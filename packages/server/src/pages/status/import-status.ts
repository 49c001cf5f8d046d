import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { sealedReport } from '../../storage/reports.js';
import { loadReport } from '../../vault/report.js';
import { isChoosing, questionOf, sendChoosing } from '../choice/choice-page.js';
import {
  alreadyUploadedPage,
  destroyedPage,
  expiredPage,
  failedPage,
  finishedPage,
  linkUsedPage,
  progressPage,
} from '../views/index.js';
import { fileNameOf } from '../visit/file-name.js';
import { type ByCode, isVisitor, sendPage, type Visit } from '../visit/visit.js';

const refreshSeconds = 2;

/** Shows how an import stands whose person has been there, or whose time is over. */
export async function sendStatusPage(
  parts: AppContext,
  request: ByCode,
  reply: FastifyReply,
  visit: Visit,
): Promise<FastifyReply> {
  const { it, shell } = visit;
  if (
    it.state === 'waiting' ||
    it.state === 'asking' ||
    (it.state === 'choosing' && it.isExpired) ||
    (it.state === 'failed' && it.failure === 'consent_expired')
  )
    return sendPage(reply, 410, expiredPage(shell), visit);
  // Whoever merely has the link learns that it was used, and no more.
  if (!isVisitor(parts, request, it)) {
    const page = it.method === 'upload' ? alreadyUploadedPage(shell) : linkUsedPage(shell);
    return sendPage(reply, 200, page, visit);
  }
  if (isChoosing(visit))
    return sendChoosing(parts, reply, await questionOf(parts, visit, reply), pageIn(request));
  return sendPage(reply, 200, await statusPage(parts, request, visit), visit);
}

/** Which page of people is asked for, from 1 on. */
const pageIn = ({ query }: FastifyRequest): number =>
  Number(/^\d{1,6}$/.exec(String((query as { page?: unknown }).page))?.[0] ?? 1);

/** What the script of a page asks for while an address book is read. */
export function sendProgress(
  parts: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit | undefined,
): FastifyReply {
  if (!visit || !isVisitor(parts, request, visit.it)) return reply.code(404).send({ problem: 'unknown' });
  const { state, gathered } = visit.it;
  if (state === 'choosing') return reply.send({ state: 'finished', gathered, next: visit.url });
  const stands =
    state === 'failed' ? 'failed' : state === 'completed' || state === 'destroyed' ? 'finished' : 'reading';
  return reply.send({ state: stands, gathered, next: null });
}

async function statusPage(parts: AppContext, request: ByCode, visit: Visit): Promise<string> {
  const { it, shell, url, application } = visit;
  const { retentionMinutes } = application;
  switch (it.state) {
    case 'waiting':
    case 'asking':
    case 'gathering':
    case 'finishing':
    case 'choosing':
      return progressPage(shell, {
        gathered: it.gathered,
        upload: it.upload,
        refreshSeconds,
        progressUrl: `${url}/progress`,
        stopUrl: `${url}/stop`,
        fileName: it.method === 'upload' ? fileNameOf(request) : undefined,
      });
    case 'completed':
      return finishedPage(shell, {
        total: it.total,
        upload: it.upload,
        merged: it.gathered - it.total,
        cut: it.isTruncated,
        retentionMinutes,
        report: await reportOf(parts, visit),
      });
    case 'destroyed':
      return destroyedPage(shell);
    case 'failed':
      return failedPage(shell, {
        failure: it.failure,
        canRetryHere: false,
        isStopped: it.failure === 'consent_denied' && it.consentedAt !== undefined,
      });
  }
}

async function reportOf({ db }: AppContext, { it, openKey }: Visit) {
  const key = openKey();
  const sealed = key && (await sealedReport(db, it.key));
  return sealed && loadReport(it, key, sealed);
}
