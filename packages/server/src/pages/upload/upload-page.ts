import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { guideOfDevice } from '../../sources/export-guides/index.js';
import { wayOf } from '../../sources/registry.js';
import { type UploadProblem, uploadPage } from '../views/index.js';
import { extraFieldsOf, sendLongPage, type Visit } from '../visit/visit.js';

const kinds = { CSV: 'csv', VCARD: 'vcard', UPLOAD: 'any' } as const;

/** The form, with what was wrong the last time. */
export function sendForm(
  parts: AppContext,
  reply: FastifyReply,
  visit: Visit,
  problem?: UploadProblem,
): FastifyReply {
  const { it, provider, shell, url, application } = visit;
  const html = uploadPage(shell, {
    action: url,
    guide: provider.guide,
    deviceGuide: guideOfDevice(reply.request.headers['user-agent']),
    kind: kinds[wayOf(provider, 'upload')?.importType ?? 'UPLOAD'],
    sourceName: provider.name,
    maxBytes: maxBytesOf(parts, visit),
    retentionMinutes: application.retentionMinutes,
    reads: extraFieldsOf(it),
    problem,
  });
  return sendLongPage(reply, problem ? statusOf(problem) : 200, html, visit);
}

export const maxBytesOf = ({ config }: AppContext, { application }: Visit) =>
  application.limits.fileBytes ?? config.limits.fileBytes;

export function statusOf({ code }: UploadProblem): number {
  return { nothing_sent: 422, unknown_format: 422, too_large: 413, already_used: 409, arriving: 429 }[code];
}
