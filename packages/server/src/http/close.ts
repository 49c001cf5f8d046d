import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../context/app-context.js';

/** How long requests have to end when the service stops. */
const requestsMs = 5000;

/**
 * Says that the node is not ready any more, answers those for a while who have not heard it, lets the requests that are under
 * way end, and after a while breaks off those that do not.
 */
export async function closeHttp(
  http: FastifyInstance,
  { config, readiness }: Pick<AppContext, 'config' | 'readiness'>,
): Promise<void> {
  readiness.beginToStop();
  if (http.server.listening && config.drainMs > 0) await sleep(config.drainMs);
  const timer = setTimeout(() => http.server.closeAllConnections(), requestsMs);
  await http.close();
  clearTimeout(timer);
}
