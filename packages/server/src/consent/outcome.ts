import type { FastifyReply } from 'fastify';
import { failImport } from '../imports/end.js';
import type { FailureCode } from '../imports/failures.js';
import type { Parts } from '../parts.js';
import type { ConsentSource } from '../sources/source.js';
import { importByKey } from '../storage/imports.js';
import { pageHeaders } from './headers.js';
import { expiredPage, failedPage, handedOverPage } from './pages/index.js';
import { returnUrl, sendReturn } from './return-url.js';
import { sendPage, type Visit } from './visit.js';

export type ConsentVisit = Visit<ConsentSource>;

/** The browser's part is done: back to the application, or to a page that says so. */
export function sendSuccess(reply: FastifyReply, visit: ConsentVisit): FastifyReply {
  const next = returnUrl(visit.it, visit.request, 'success');
  if (next !== undefined) return sendReturn(reply.headers(pageHeaders()), next);
  const { retentionMinutes } = visit.application;
  return sendPage(reply, 200, handedOverPage(visit.shell, { retentionMinutes }), visit);
}

/** The import has ended with a failure. */
export function sendFailure(reply: FastifyReply, visit: ConsentVisit, failure: FailureCode): FastifyReply {
  const next = returnUrl(visit.it, visit.request, 'failure');
  if (next !== undefined) return sendReturn(reply.headers(pageHeaders()), next);
  return sendPage(reply, 200, failedPage(visit.shell, { failure, canRetryHere: false }), visit);
}

/** Ends an import that waits for its consent, and says so; one that has gone on meanwhile stays as it is. */
export async function endVisit(
  parts: Parts,
  reply: FastifyReply,
  visit: ConsentVisit,
  failure: FailureCode,
): Promise<FastifyReply> {
  const failed = await failImport(parts, visit.it.key, failure, ['waiting']);
  return failed ? sendFailure(reply, visit, failure) : sendTaken(parts, reply, visit);
}

/** Some browser has given access, most likely this one; else the import has ended while the provider was asked. */
export async function sendTaken(
  parts: Parts,
  reply: FastifyReply,
  visit: ConsentVisit,
): Promise<FastifyReply> {
  const now = await importByKey(parts.db, visit.it.key);
  if (now?.gatheringAt) return sendSuccess(reply, visit);
  if (now?.state === 'failed') return sendFailure(reply, visit, now.failure);
  return sendPage(reply, 410, expiredPage(visit.shell), visit);
}
