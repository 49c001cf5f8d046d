import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageUrlOf } from '../../api/page-url.js';
import type { AppContext } from '../../context/app-context.js';
import { failImport } from '../../imports/end.js';
import { type FailureCode, ImportFailure, logLevelOf } from '../../model/failures.js';
import { isToChoose } from '../../model/import.js';
import type { Method } from '../../model/source.js';
import { importByKey } from '../../storage/imports.js';
import { keepWaiting, turnToWay } from '../../storage/waiting-imports.js';
import { accessGrantedPage, expiredPage, failedPage, linkUsedPage } from '../views/index.js';
import { pageHeaders } from '../visit/headers.js';
import { returnUrl, sendReturn } from '../visit/return-url.js';
import { isVisitor, rememberVisitor, sendPage, sendTo, type Visit } from '../visit/visit.js';

/** This browser's person has agreed: on to what is still to be chosen, back to the application, or to a page that says so. */
export function sendSuccess(parts: AppContext, reply: FastifyReply, visit: Visit): FastifyReply {
  rememberVisitor(parts, reply, visit);
  if (isToChoose(visit.it)) return leadOn(reply, visit.url);
  const { retentionMinutes } = visit.application;
  // The page that waits for this window is told by the next one, which knows its browser.
  if (visit.it.browserOrigin !== undefined && visit.request.redirectUrl === null)
    return leadOn(reply, visit.url);
  return sendReturnOr(parts, reply, visit, 'success', () =>
    sendPage(reply, 200, accessGrantedPage(visit.shell, { retentionMinutes }), visit),
  );
}

/** The same for a form, whose answer is not kept where the browser would send it again. */
export function sendAgreed(parts: AppContext, reply: FastifyReply, visit: Visit): FastifyReply {
  rememberVisitor(parts, reply, visit);
  if (isToChoose(visit.it)) return sendTo(reply, visit.url);
  return sendReturnOr(parts, reply, visit, 'success', () => sendTo(reply, visit.url));
}

/** The import has ended with a failure. */
function sendFailure(
  parts: AppContext,
  reply: FastifyReply,
  visit: Visit,
  failure: FailureCode,
): FastifyReply {
  return sendReturnOr(parts, reply, visit, 'failure', () =>
    failure === 'consent_expired'
      ? sendPage(reply, 410, expiredPage(visit.shell), visit)
      : sendPage(reply, 200, failedPage(visit.shell, { failure, canRetryHere: false }), visit),
  );
}

function sendReturnOr(
  parts: AppContext,
  reply: FastifyReply,
  { it, request }: Visit,
  status: 'success' | 'failure',
  sendItsPage: () => FastifyReply,
): FastifyReply {
  const next = returnUrl(parts, it, request, status);
  return next === undefined ? sendItsPage() : sendReturn(reply.headers(pageHeaders()), next);
}

/** Ends an import that waits for its consent, and says so; one that has gone on meanwhile stays as it is. */
export async function endVisit(
  parts: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  failure: ImportFailure,
): Promise<FastifyReply> {
  const { it } = visit;
  logFailure(parts, visit, failure);
  const failed = await failImport(parts, it.key, failure.code, ['waiting']);
  if (!failed) return sendLater(parts, request, reply, visit);
  rememberVisitor(parts, reply, visit);
  return sendFailure(parts, reply, visit, failure.code);
}

/** An administrator has to approve first: the import goes on waiting, and its person is told whom to ask. */
export async function askAdministrator(
  parts: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  failure: ImportFailure,
): Promise<FastifyReply> {
  logFailure(parts, visit, failure);
  if (!(await keepWaiting(parts.db, visit.it, failure.code))) return sendLater(parts, request, reply, visit);
  rememberVisitor(parts, reply, visit);
  return leadOn(reply, `${visit.url}/approval`);
}

/** The provider does not let us in by consent: the import goes on waiting, and its person is asked for a password instead. */
export async function askForPassword(
  parts: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  failure: ImportFailure,
): Promise<FastifyReply> {
  logFailure(parts, visit, failure);
  await keepWaiting(parts.db, visit.it, failure.code);
  return turnTo(parts, request, reply, visit, 'credentials');
}

/** As after a consent: an application's own page may stand between us and the browser, and passes on nothing else. */
const leadOn = (reply: FastifyReply, url: string): FastifyReply =>
  sendReturn(reply.headers(pageHeaders()), url);

/** Lets a person go on by another way, whose page is shown next. */
export async function turnTo(
  parts: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  method: Method,
): Promise<FastifyReply> {
  if (!(await turnToWay(parts.db, visit.it, method))) return sendLater(parts, request, reply, visit);
  return leadOn(reply, pageUrlOf(parts, { ...visit.it, method }));
}

/** Tells the log why a consent, or a password, came to nothing. */
export function logFailure({ log }: AppContext, { it }: Visit, failure: ImportFailure): void {
  log[logLevelOf(failure.code)](
    { err: failure, failure: failure.code, remedy: failure.remedy, import_id: it.importId },
    it.method === 'consent' ? 'a consent came to nothing' : 'a password came to nothing',
  );
}

/** The import has gone on, or has ended, while this person was away: only whoever took part is told how it went. */
export async function sendLater(
  parts: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
): Promise<FastifyReply> {
  const now = await importByKey(parts.db, visit.it.key);
  // Its person has turned to another way, in another tab.
  if (now?.state === 'waiting' && !now.isExpired) return leadOn(reply, pageUrlOf(parts, now));
  // Its time has run out while the provider was asked, and nobody has ended it yet.
  if (now?.state === 'waiting')
    return endVisit(parts, request, reply, visit, new ImportFailure('consent_expired'));
  if (now?.state === 'failed' && !now.consentedAt) return sendFailure(parts, reply, visit, now.failure);
  const later = { ...visit, it: now ?? visit.it };
  if (!isVisitor(parts, request, later.it)) return sendPage(reply, 200, linkUsedPage(visit.shell), visit);
  return now?.state === 'failed'
    ? sendFailure(parts, reply, later, now.failure)
    : sendSuccess(parts, reply, later);
}
