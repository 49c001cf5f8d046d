import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.js';
import { serveAuthorization } from '../oauth/authorization-routes.js';
import { serveMetadata } from '../oauth/metadata.js';
import { serveTokens } from '../oauth/token-routes.js';
import { RequestLog } from '../request-log.js';
import type { Google } from './google.js';
import { servePeople } from './people/routes.js';

/** Everything that looks like Google, at the paths below wherever it is registered. */
export async function serveGoogle(app: FastifyInstance, google: Google, clock: Clock): Promise<void> {
  const log = new RequestLog();
  log.attach(app, clock);
  serveMetadata(app, google);
  await serveAuthorization(app, google, log);
  serveTokens(app, google, log);
  servePeople(app, google, log);
}
