import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { approvalUrl } from '../../grants/approval.js';
import { ImportFailure } from '../../model/failures.js';
import { isOpen } from '../../model/import.js';
import { sendStatusPage } from '../status/import-status.js';
import type { AssetUrls } from '../views/index.js';
import { approvalPage, unknownPage } from '../views/index.js';
import { isOfAnotherSite } from '../visit/own-form.js';
import { answerHead, type ByCode, bareShell, findVisit, sendPage, type Visit } from '../visit/visit.js';
import { endVisit } from './outcome.js';

/** Where a person is told that an administrator has to approve first. The import waits meanwhile. */
export async function approvalRoutes(
  app: FastifyInstance,
  { parts, assets }: { parts: AppContext; assets: AssetUrls },
): Promise<void> {
  app.get('/n/:code/approval', { exposeHeadRoute: false }, show);
  app.head('/n/:code/approval', answerHead);
  app.post('/n/:code/approval', leave);

  const find = (request: FastifyRequest) => findVisit(parts, assets, request as ByCode, ['consent']);
  const sendUnknown = (request: FastifyRequest, reply: FastifyReply, status: number) =>
    sendPage(reply, status, unknownPage(bareShell(assets, request)));

  async function show(request: FastifyRequest, reply: FastifyReply) {
    const visit = await find(request);
    if (!visit) return sendUnknown(request, reply, 404);
    const url = isOpen(visit.it) ? await approvalUrl(parts, visit.it) : undefined;
    if (url === undefined) return sendStatusPage(parts, request as ByCode, reply, visit);
    const page = approvalPage(visit.shell, {
      approvalUrl: url,
      goOnUrl: visit.url,
      leaveUrl: `${visit.url}/approval`,
      minutesLeft: minutesLeft(visit),
    });
    return sendPage(reply, 200, page, visit);
  }

  async function leave(request: FastifyRequest, reply: FastifyReply) {
    if (isOfAnotherSite(parts, request)) return sendUnknown(request, reply, 403);
    const visit = await find(request);
    if (!visit) return sendUnknown(request, reply, 404);
    if (!isOpen(visit.it)) return sendStatusPage(parts, request as ByCode, reply, visit);
    return endVisit(parts, request, reply, visit, new ImportFailure('admin_approval_required'));
  }

  function minutesLeft({ it }: Visit): number {
    const { codeMinutes } = parts.config.limits;
    const passedMs = Date.now() - it.createdAt.getTime();
    // The database's clock decides; this node's may be wrong.
    return Math.min(codeMinutes, Math.max(1, Math.floor(codeMinutes - passedMs / 60_000)));
  }
}
