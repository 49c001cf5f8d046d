import type { FastifyInstance } from 'fastify';
import type { AssetUrls } from './views/index.js';
import { frontPage } from './views/index.js';
import { bareShell, sendPage } from './visit/visit.js';

/** The address of the service itself, for people; to programs it is a path like any other that is not there. */
export async function frontRoute(app: FastifyInstance, { assets }: { assets: AssetUrls }): Promise<void> {
  app.get('/', async (request, reply) => {
    if (!request.headers.accept?.includes('text/html')) return reply.callNotFound();
    return sendPage(reply, 200, frontPage(bareShell(assets, request)));
  });
}
