import type { FastifyInstance } from 'fastify';

/** How long requests have to end when the service stops. */
const requestsMs = 5000;

/** Lets the requests that are under way end, and after a while breaks off those that do not. */
export async function closeHttp(http: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => http.server.closeAllConnections(), requestsMs);
  await http.close();
  clearTimeout(timer);
}
