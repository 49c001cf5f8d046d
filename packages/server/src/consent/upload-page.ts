import type { FastifyReply } from 'fastify';
import type { ServeParts } from '../api/context.js';
import type { ImportIn } from '../imports/import.js';
import { keyOfImport, openReport } from '../imports/report.js';
import {
  alreadyUploadedPage,
  destroyedPage,
  expiredPage,
  failedPage,
  finishedPage,
  progressPage,
  type UploadProblem,
  uploadPage,
} from './pages/index.js';
import { type ByCode, isVisitor, sendPage, type Visit } from './visit.js';

const refreshSeconds = 2;

/** How many skipped lines the page lists. */
const mostSkips = 50;

/** Shows how the import stands: the form, what is being read, or how it ended. */
export async function showImport(
  parts: ServeParts,
  request: ByCode,
  reply: FastifyReply,
  visit: Visit,
): Promise<FastifyReply> {
  const { it, shell } = visit;
  if (it.state === 'waiting') {
    return it.isLate ? sendPage(reply, 410, expiredPage(shell), visit) : sendForm(parts, reply, visit);
  }
  if (it.state === 'failed' && it.failure === 'consent_expired')
    return sendPage(reply, 410, expiredPage(shell), visit);
  // Whoever merely has the link learns that it was used, and no more.
  if (!isVisitor(parts, request, it)) return sendPage(reply, 200, alreadyUploadedPage(shell), visit);
  return sendPage(reply, 200, await standing(parts, visit), visit);
}

/** The form, with what was wrong the last time. */
export function sendForm(
  parts: ServeParts,
  reply: FastifyReply,
  visit: Visit,
  problem?: UploadProblem,
): FastifyReply {
  const { it, shell, url, application } = visit;
  const html = uploadPage(shell, {
    action: url,
    guide: it.source.guide,
    kind: ({ CSV: 'csv', VCARD: 'vcard', UPLOAD: 'any' } as const)[it.source.importType],
    sourceName: it.source.name,
    maxBytes: maxBytesOf(parts, visit),
    retentionMinutes: application.retentionMinutes,
    reads: {
      addresses: it.include.includes('mailing_address'),
      photos: it.include.includes('photo'),
      notes: it.include.includes('notes'),
      urls: it.include.includes('urls'),
    },
    problem,
  });
  return sendPage(reply, problem ? statusOf(problem) : 200, html, visit);
}

export const maxBytesOf = ({ config }: ServeParts, { application }: Visit) =>
  application.limits.fileBytes ?? config.limits.fileBytes;

export function statusOf({ code }: UploadProblem): number {
  return { nothing_sent: 422, unknown_format: 422, too_large: 413, already_used: 409 }[code];
}

async function standing(parts: ServeParts, { it, shell, url, application }: Visit): Promise<string> {
  const { retentionMinutes } = application;
  switch (it.state) {
    case 'waiting':
    case 'gathering':
    case 'finishing':
      return progressPage(shell, { gathered: it.gathered, refreshSeconds, progressUrl: `${url}/progress` });
    case 'completed':
      return finishedPage(shell, {
        total: it.total,
        cut: it.isCut,
        retentionMinutes,
        ...(await skipsOf(parts, it)),
      });
    case 'destroyed':
      return destroyedPage(shell);
    case 'failed':
      return failedPage(shell, { failure: it.failure, canRetryHere: false });
  }
}

async function skipsOf({ db, masterKey }: ServeParts, it: ImportIn<'completed'>) {
  const key = await keyOfImport(db, masterKey, it);
  const report = key && (await openReport(db, it, key));
  return { skipped: report?.skippedTotal, skips: report?.skipped.slice(0, mostSkips) };
}
