import Fastify, { type FastifyInstance } from 'fastify';
import { accessIn, picked } from '../application/invitely.js';
import type { Demo } from '../imports/begin.js';
import { serveAssets } from './assets.js';
import { serveDevelopers } from './developers/routes.js';
import { serveInvitely } from './invitely/routes.js';
import { checkOrigins } from './origin-check.js';
import { serveSamples } from './samples.js';

/** The demo application's site: the product as strangers see it, and the pages for developers. It does not listen yet. */
export async function makeSite(demo: Demo, demoUrl: string): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  checkOrigins(app, demoUrl);
  await serveAssets(app);
  serveSamples(app);
  await serveInvitely(app, accessIn(demo.invitely, picked.flag));
  serveDevelopers(app, demo, demoUrl);
  return app;
}
