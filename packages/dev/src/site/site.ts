import { pageHeaders } from 'bookbridge';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { BeginRefused, begin, type Demo } from '../imports/begin.js';
import { destroyNow } from '../imports/follow.js';
import { serveAssets } from './assets.js';
import { serveLive } from './live.js';
import { checkOrigins } from './origin-check.js';
import { startPage } from './pages/start.js';
import { serveSamples } from './samples.js';
import { wishOf } from './wish.js';

/** The demo application's site. It does not listen yet. */
export async function makeSite(demo: Demo, demoUrl: string): Promise<FastifyInstance> {
  const { access } = demo.invitely;
  const app = Fastify({ forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  checkOrigins(app, demoUrl);
  await serveAssets(app);
  serveSamples(app);
  serveLive(app, demo);

  app.get<{ Querystring: { import_id?: string } }>('/', (request, reply) =>
    // Forgotten imports, as those of before a restart, are nothing to come back to.
    showStart(reply, 200, { openId: demo.imports.find(Number(request.query.import_id))?.id }),
  );

  app.post<{ Body: URLSearchParams }>('/imports', async ({ body }, reply) => {
    const wish = wishOf(body, demoUrl);
    if (typeof wish === 'string') return showStart(reply, 400, { problem: wish });
    try {
      const { url } = await begin(demo, wish);
      return reply.redirect(url, 303);
    } catch (error) {
      if (!(error instanceof BeginRefused)) throw error;
      return showStart(reply, 502, { problem: `The service refused: ${error.message}` });
    }
  });

  app.post<{ Params: { id: string } }>('/imports/:id/destroy', async ({ params }, reply) => {
    await destroyNow(demo, Number(params.id));
    return reply.redirect(`/?import_id=${encodeURIComponent(params.id)}`, 303);
  });

  function showStart(
    reply: FastifyReply,
    status: number,
    view: { openId?: number | undefined; problem?: string },
  ) {
    const html = startPage({
      access,
      imports: demo.imports.list(),
      openId: view.openId,
      problem: view.problem,
    });
    return reply
      .code(status)
      .headers(pageHeaders({ formsLeadTo: [access.url, demo.sandboxUrl] }))
      .send(html);
  }

  return app;
}
