import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../context/app-context.js';

/**
 * Counts and logs each request by its route. Never by its URL: the query may hold a password, and the path the code of
 * somebody's upload.
 */
export function watchRequests(app: FastifyInstance, { log, metrics }: AppContext): void {
  app.addHook('onResponse', (request, reply, done) => {
    watch(request, reply);
    done();
  });

  function watch(request: FastifyRequest, reply: FastifyReply): void {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    metrics.httpSeconds.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    if (!log.isLevelEnabled('debug') && reply.statusCode < 500) return;
    const level = reply.statusCode < 500 ? 'debug' : 'warn';
    log[level](
      { request_id: request.id, method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
  }
}
