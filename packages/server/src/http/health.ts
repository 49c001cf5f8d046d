import type { FastifyInstance } from 'fastify';
import { unavailableSeconds } from '../api/answer/errors.js';
import type { AppContext } from '../context/app-context.js';
import { awaySentence } from '../storage/database-reason.js';

/** `/healthz`: the process runs. `/readyz`: it can work. `/metrics`: what it did, for Prometheus. */
export async function healthRoutes(
  app: FastifyInstance,
  { db, metrics, readiness }: AppContext,
): Promise<void> {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_, reply) => {
    const reasons = await db.query('select 1').then(
      () => readiness.reasons(),
      (error: unknown) => [awaySentence(error)],
    );
    if (reasons.length === 0) return { status: 'ready' };
    return reply
      .code(503)
      .header('Retry-After', String(unavailableSeconds))
      .send({ status: 'unavailable', reason: reasons.join(' ') });
  });
  app.get('/metrics', async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
