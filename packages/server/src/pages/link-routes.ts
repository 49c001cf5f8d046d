import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageUrlWith } from '../api/page-url.js';
import type { AppContext } from '../context/app-context.js';
import type { ImportIn } from '../model/import.js';
import { sendToProvider } from './consent/send-to-provider.js';
import { sendCredentialsForm } from './credentials/credentials-page.js';
import { sendProgress, sendStatusPage } from './status/import-status.js';
import type { AssetUrls } from './views/index.js';
import { unknownPage } from './views/index.js';
import {
  answerHead,
  type ByCode,
  bareShell,
  findVisit,
  sendPage,
  sendTo,
  type Visit,
} from './visit/visit.js';

/** The link that the application shows to its person, where their address book is read from a provider. */
export async function linkRoutes(
  app: FastifyInstance,
  { parts, assets }: { parts: AppContext; assets: AssetUrls },
): Promise<void> {
  /** Pages with a form of ours: without a referrer browsers do not say where a form comes from, either. */
  const withForm = new WeakSet<FastifyReply>();
  // The provider need not know the link, which is as good as a key to the import's progress.
  app.addHook('onSend', async (_, reply) => {
    if (!withForm.has(reply)) reply.header('Referrer-Policy', 'no-referrer');
  });
  app.get('/n/:code', { exposeHeadRoute: false }, open);
  // Previews of links and mail scanners ask so; nothing begins.
  app.head('/n/:code', answerHead);
  app.get('/n/:code/progress', progress);

  const find = (request: FastifyRequest) =>
    findVisit(parts, assets, request as ByCode, ['consent', 'credentials', 'upload']);

  async function open(request: FastifyRequest, reply: FastifyReply) {
    const visit = await find(request);
    if (!visit) return sendPage(reply, 404, unknownPage(bareShell(assets, request)));
    // It was turned to a file, whose page knows how it stands.
    if (visit.it.method === 'upload') {
      const { code } = (request as ByCode).params;
      return sendTo(reply, pageUrlWith(parts, visit.it, code), 302);
    }
    if (visit.it.state === 'choosing') withForm.add(reply);
    return (
      (await openWaiting(request as ByCode, reply, visit)) ??
      sendStatusPage(parts, request as ByCode, reply, (await find(request)) ?? visit)
    );
  }

  /** `undefined` when the import waits for nobody any more. */
  async function openWaiting(request: ByCode, reply: FastifyReply, visit: Visit) {
    if (!isWaiting(visit)) return undefined;
    if (visit.it.method === 'consent') return sendToProvider(parts, request, reply, visit);
    withForm.add(reply);
    return sendCredentialsForm(parts, reply, visit);
  }

  async function progress(request: FastifyRequest, reply: FastifyReply) {
    return sendProgress(parts, request, reply, await find(request));
  }
}

const isWaiting = (visit: Visit): visit is Visit & { readonly it: ImportIn<'waiting'> } =>
  visit.it.state === 'waiting' && !visit.it.isExpired;
