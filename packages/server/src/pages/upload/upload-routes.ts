import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { isOpen } from '../../model/import.js';
import { sendProgress, sendStatusPage } from '../status/import-status.js';
import type { AssetUrls } from '../views/index.js';
import { isOfAnotherSite } from '../visit/own-form.js';
import { type ByCode, bareShell, findVisit, isVisitor, sendTo } from '../visit/visit.js';
import { makeAcceptFile } from './accept-file.js';
import { BrokenForm } from './file-part.js';
import {
  columnsUrl,
  refuseProblem,
  refuseToChoose,
  refuseUsed,
  sendAccepted,
  sendUnknownTo,
} from './upload-answers.js';
import { maxBytesOf, sendForm } from './upload-page.js';

/** The addresses of the pages where a file is uploaded. */
export const uploadPaths = ['/csv/:code', '/vcard/:code', '/upload/:code'] as const;

/** The pages where a file is uploaded, and what becomes of it. */
export async function uploadRoutes(
  app: FastifyInstance,
  { parts, assets }: { parts: AppContext; assets: AssetUrls },
): Promise<void> {
  const acceptFile = makeAcceptFile(parts);

  for (const path of uploadPaths) {
    app.get(path, show);
    app.post(path, upload);
    app.get(`${path}/progress`, progress);
  }

  const find = (request: FastifyRequest) => findVisit(parts, assets, request as ByCode, ['upload']);

  async function show(request: FastifyRequest, reply: FastifyReply) {
    const visit = await find(request);
    if (!visit) return sendUnknown(request, reply, 404);
    const { it } = visit;
    if (!isOpen(it)) return sendStatusPage(parts, request as ByCode, reply, visit);
    // Whoever has not sent the file that is asked about may send their own.
    if (it.state === 'waiting' || !isVisitor(parts, request, it)) return sendForm(parts, reply, visit);
    return sendTo(reply, columnsUrl(visit));
  }

  async function upload(request: FastifyRequest, reply: FastifyReply) {
    if (isOfAnotherSite(parts, request)) return sendUnknown(request, reply, 403);
    const visit = await find(request);
    if (!visit) return sendUnknown(request, reply, 404);
    const { it } = visit;
    if (!isOpen(it)) return refuseUsed(parts, request, reply, visit);
    const refused = refuseToChoose(request, reply, visit);
    if (refused) return refused;
    try {
      const taken = await acceptFile(it, visit.openKey, maxBytesOf(parts, visit), request.raw);
      if ('it' in taken) return sendAccepted(parts, request, reply, visit, taken.it, taken.fileName);
      if (taken.problem.code !== 'already_used')
        return refuseProblem(parts, request, reply, visit, taken.problem);
      // It took a while to arrive: what the import has become in between decides what the person is told.
      return refuseUsed(parts, request, reply, (await find(request)) ?? visit);
    } catch (error) {
      if (!(error instanceof BrokenForm)) throw error;
      return refuseProblem(parts, request, reply, visit, { code: 'nothing_sent' });
    }
  }

  async function progress(request: FastifyRequest, reply: FastifyReply) {
    return sendProgress(parts, request, reply, await find(request));
  }

  function sendUnknown(request: FastifyRequest, reply: FastifyReply, status: number) {
    return sendUnknownTo(request, reply, status, bareShell(assets, request));
  }
}
