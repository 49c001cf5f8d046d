import cookie from '@fastify/cookie';
import type { FastifyError, FastifyInstance } from 'fastify';
import { unavailableSeconds } from '../api/answer/errors.js';
import { tellAway, toApiError } from '../api/answer/thrown-error.js';
import type { AppContext } from '../context/app-context.js';
import { availabilityRoutes } from './availability-routes.js';
import { choiceRoutes } from './choice-routes.js';
import { columnsRoutes } from './columns/columns-routes.js';
import { approvalRoutes } from './consent/approval-routes.js';
import { callbackRoutes } from './consent/callback-routes.js';
import { credentialsRoutes } from './credentials/credentials-routes.js';
import { frontRoute } from './front-route.js';
import { linkRoutes } from './link-routes.js';
import { proxyRoutes } from './proxy/proxy-routes.js';
import { stopRoutes } from './stop-routes.js';
import { tellProblem } from './upload/upload-answers.js';
import { uploadRoutes } from './upload/upload-routes.js';
import type { AssetUrls } from './views/index.js';
import { errorPage, unknownPage, waitingPage } from './views/index.js';
import { serveAssets } from './visit/assets.js';
import { bareShell, sendPage } from './visit/visit.js';

/** Routes of another door that answer with pages of the same look. */
export type PageDoor = (
  app: FastifyInstance,
  given: { parts: AppContext; assets: AssetUrls },
) => Promise<void>;

/** What people see: where they agree or upload a file, and what becomes of it. */
export async function consentPages(
  app: FastifyInstance,
  { parts, doors = [] }: { parts: AppContext; doors?: readonly PageDoor[] },
): Promise<void> {
  const assets = await serveAssets(app, parts.config.baseUrl);
  await app.register(cookie);

  // The body is read as a stream by the handler itself, or not at all.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { code, status } = toApiError(error, request);
    if (code === 'internal') parts.log.error({ err: error, request_id: request.id }, 'a page failed');
    tellAway(parts.log, error, request);
    const shell = { ...bareShell(assets, request), isCallback: request.routeOptions.url === '/auth' };
    if (status === 503) reply.header('Retry-After', String(unavailableSeconds));
    const { unknown, waiting, problems } = shell.texts;
    const message = status === 413 ? unknown.sentence : status === 503 ? waiting.sentence : problems.failed;
    const told = tellProblem(request, reply, status, code, message);
    if (told) return told;
    if (status === 503) return sendPage(reply, 503, waitingPage(shell));
    return sendPage(
      reply,
      status,
      // No page of ours sends a form that is too large.
      status === 404 || status === 413 ? unknownPage(shell) : errorPage(shell, { requestId: request.id }),
    );
  });

  app.addHook('onSend', async (_, reply) => {
    const isJson = String(reply.getHeader('Content-Type')).startsWith('application/json');
    if (isJson && !reply.hasHeader('Cache-Control')) reply.header('Cache-Control', 'no-store');
  });

  await app.register(frontRoute, { assets });
  await app.register(availabilityRoutes, { parts, assets });
  await app.register(proxyRoutes, { baseUrl: parts.config.baseUrl, assets });
  await app.register(uploadRoutes, { parts, assets });
  await app.register(columnsRoutes, { parts, assets });
  await app.register(choiceRoutes, { parts, assets });
  await app.register(linkRoutes, { parts, assets });
  await app.register(stopRoutes, { parts, assets });
  await app.register(credentialsRoutes, { parts, assets });
  await app.register(approvalRoutes, { parts, assets });
  await app.register(callbackRoutes, { parts, assets });
  for (const door of doors) await app.register(door, { parts, assets });
}
