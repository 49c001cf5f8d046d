import type { FastifyReply } from 'fastify';
import type { Parts } from '../../context/parts.js';
import type { UploadSource } from '../../sources/source.js';
import { type UploadProblem, uploadPage } from '../views/index.js';
import { sendPage, type Visit } from '../visit/visit.js';

export type UploadVisit = Visit<UploadSource>;

/** The form, with what was wrong the last time. */
export function sendForm(
  parts: Parts,
  reply: FastifyReply,
  visit: UploadVisit,
  problem?: UploadProblem,
): FastifyReply {
  const { it, shell, url, application } = visit;
  const { source } = it;
  const html = uploadPage(shell, {
    action: url,
    guide: source.guide,
    kind: ({ CSV: 'csv', VCARD: 'vcard', UPLOAD: 'any' } as const)[source.importType],
    sourceName: source.name,
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

export const maxBytesOf = ({ config }: Parts, { application }: UploadVisit) =>
  application.limits.fileBytes ?? config.limits.fileBytes;

export function statusOf({ code }: UploadProblem): number {
  return { nothing_sent: 422, unknown_format: 422, too_large: 413, already_used: 409 }[code];
}
