import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { oauthClientOf } from '../../grants/client.js';
import { beginConsent } from '../../grants/consent.js';
import { ImportFailure } from '../../model/failures.js';
import { wayOf } from '../../sources/registry.js';
import type { AssetUrls } from '../views/index.js';
import { unknownPage } from '../views/index.js';
import { sendProgress, sendStatusPage } from '../visit/import-status.js';
import { rememberState } from '../visit/state-cookie.js';
import {
  answerHead,
  type ByCode,
  bareShell,
  findVisit,
  sendPage,
  sendTo,
  type Visit,
} from '../visit/visit.js';
import { endVisit } from './outcome.js';

/** Where consent begins: the link that the application shows to its person. */
export async function consentRoutes(
  app: FastifyInstance,
  { parts, assets }: { parts: AppContext; assets: AssetUrls },
): Promise<void> {
  // The provider need not know the link, which is as good as a key to the import's progress.
  app.addHook('onSend', async (_, reply) => {
    reply.header('Referrer-Policy', 'no-referrer');
  });
  app.get('/n/:code', { exposeHeadRoute: false }, open);
  // Previews of links and mail scanners ask so; nothing begins.
  app.head('/n/:code', answerHead);
  app.get('/n/:code/progress', progress);

  const find = (request: FastifyRequest) => findVisit(parts, assets, request as ByCode, 'consent');

  async function open(request: FastifyRequest, reply: FastifyReply) {
    const visit = await find(request);
    if (!visit) return sendPage(reply, 404, unknownPage(bareShell(assets, request)));
    const { it } = visit;
    if (it.state !== 'waiting' || it.isExpired) return sendStatusPage(parts, request as ByCode, reply, visit);
    return toProvider(request as ByCode, reply, visit);
  }

  async function toProvider(request: ByCode, reply: FastifyReply, visit: Visit) {
    const { it } = visit;
    const way = wayOf(visit.provider, 'consent');
    const client =
      way && (await oauthClientOf(parts, it.applicationId, it.source, way.oauth, it.consentMode));
    // It was there when the import began.
    if (!client)
      return endVisit(parts, request, reply, visit, new ImportFailure('application_misconfigured'));
    if (it.state !== 'waiting') return sendStatusPage(parts, request, reply, visit);
    const { code } = request.params;
    const { loginHint } = visit.request;
    const begun = await beginConsent(parts, it, way.oauth, client, { code, loginHint });
    if (!begun) return sendStatusPage(parts, request, reply, (await find(request)) ?? visit);
    rememberState(parts, reply, begun.state);
    return sendTo(reply, begun.url, 302);
  }

  async function progress(request: FastifyRequest, reply: FastifyReply) {
    return sendProgress(parts, request, reply, await find(request));
  }
}
