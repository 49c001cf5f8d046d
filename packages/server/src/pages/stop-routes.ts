import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../context/app-context.js';
import { failImport } from '../imports/end.js';
import { methods } from '../model/source.js';
import { uploadPaths } from './upload/upload-routes.js';
import { type AssetUrls, unknownPage } from './views/index.js';
import { isOfAnotherSite, takeForms } from './visit/own-form.js';
import { answerHead, type ByCode, bareShell, findVisit, isVisitor, sendPage, sendTo } from './visit/visit.js';

/** Where a person ends the reading of their address book. */
export async function stopRoutes(
  app: FastifyInstance,
  { parts, assets }: { parts: AppContext; assets: AssetUrls },
): Promise<void> {
  takeForms(app);
  for (const path of ['/n/:code', ...uploadPaths]) {
    app.post(`${path}/stop`, stop);
    // Whoever loads the answer of a form again, or comes back to it.
    app.get(`${path}/stop`, { exposeHeadRoute: false }, show);
    app.head(`${path}/stop`, answerHead);
  }

  const find = (request: FastifyRequest) => findVisit(parts, assets, request as ByCode, methods);

  async function show(request: FastifyRequest, reply: FastifyReply) {
    const visit = await find(request);
    return visit ? sendTo(reply, visit.url) : sendUnknown(request, reply, 404);
  }

  /** The page itself tells what has become of it: it may have been read to its end meanwhile. */
  async function stop(request: FastifyRequest, reply: FastifyReply) {
    if (isOfAnotherSite(parts, request)) return sendUnknown(request, reply, 403);
    const visit = await find(request);
    if (!visit) return sendUnknown(request, reply, 404);
    if (isVisitor(parts, request, visit.it))
      await failImport(parts, visit.it.key, 'consent_denied', ['gathering', 'finishing']);
    return sendTo(reply, visit.url);
  }

  function sendUnknown(request: FastifyRequest, reply: FastifyReply, status: number) {
    return sendPage(reply, status, unknownPage(bareShell(assets, request)));
  }
}
