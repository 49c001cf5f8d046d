import type { FastifyInstance } from 'fastify';

/**
 * Keeps others away from a page that shows credentials and contacts: sites that point a name of theirs at this machine
 * (DNS rebinding), and sites whose pages send forms here.
 */
export function checkOrigins(app: FastifyInstance, demoUrl: string): void {
  const { host, origin, port } = new URL(demoUrl);
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.host !== host) {
      const isSameMachine = request.headers.host === `localhost:${port}` && request.method === 'GET';
      if (isSameMachine) return reply.redirect(demoUrl + request.url, 302);
      return reply.code(421).type('text/plain').send(`This demo is at ${demoUrl}.`);
    }
    if (request.method === 'POST' && request.headers.origin !== origin)
      return reply.code(403).type('text/plain').send('Only pages of this demo may send this.');
  });
}
