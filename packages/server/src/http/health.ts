import type { FastifyInstance } from 'fastify';
import type { Parts } from '../context/parts.js';

/** `/healthz`: the process runs. `/readyz`: it can work. `/metrics`: what it did, for Prometheus. */
export async function healthRoutes(app: FastifyInstance, { db, metrics }: Parts): Promise<void> {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_, reply) => {
    try {
      await db.query('select 1');
      return { status: 'ready' };
    } catch {
      return reply
        .code(503)
        .header('Retry-After', '5')
        .send({ status: 'unavailable', reason: 'The database is away.' });
    }
  });
  app.get('/metrics', async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
