import { pageHeaders } from 'bookbridge';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { BeginRefused, begin, type Demo } from '../../imports/begin.js';
import { destroyNow } from '../../imports/follow.js';
import { serveLive } from './live.js';
import { serveOptions } from './options/routes.js';
import { benchPage } from './pages/bench.js';
import { servePicker } from './picker/routes.js';
import { wishOf } from './wish.js';

/** Serves the test bench, with every source and every outcome to be tried and what goes over the line meanwhile, and the options. */
export function serveDevelopers(app: FastifyInstance, demo: Demo, demoUrl: string): void {
  const { access } = demo.invitely;
  serveLive(app, demo);
  serveOptions(app, demo, demoUrl);
  servePicker(app, demo.invitely);

  app.get<{ Querystring: { import_id?: string } }>('/developers', (request, reply) =>
    // Forgotten imports, as those of before a restart, are nothing to come back to.
    showBench(reply, 200, { openId: demo.imports.find(Number(request.query.import_id))?.id }),
  );

  app.post<{ Body: URLSearchParams }>('/developers/imports', async ({ body }, reply) => {
    const wish = wishOf(body, `${demoUrl}/developers`);
    if (typeof wish === 'string') return showBench(reply, 400, { problem: wish });
    try {
      const { url } = await begin(demo, wish);
      return reply.redirect(url, 303);
    } catch (error) {
      if (!(error instanceof BeginRefused)) throw error;
      return showBench(reply, 502, { problem: `The service refused: ${error.message}` });
    }
  });

  app.post<{ Params: { id: string } }>('/developers/imports/:id/destroy', async ({ params }, reply) => {
    await destroyNow(demo, Number(params.id));
    return reply.redirect(`/developers?import_id=${encodeURIComponent(params.id)}`, 303);
  });

  function showBench(
    reply: FastifyReply,
    status: number,
    view: { openId?: number | undefined; problem?: string },
  ) {
    const html = benchPage({
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
}
