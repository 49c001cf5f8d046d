import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AppContext } from '../context/app-context.js';
import { availabilities, type SourceAvailability } from '../grants/availability.js';
import type { AssetUrls } from './views/index.js';
import { availabilityPage } from './views/index.js';
import { bareShell, sendPage } from './visit/visit.js';

interface Given {
  readonly parts: AppContext;
  readonly assets: AssetUrls;
}

/** How well sources can be read: a page for people, JSON for programs; nothing where the operator does not tell it. */
export async function availabilityRoutes(app: FastifyInstance, { parts, assets }: Given): Promise<void> {
  const { outcomes } = parts;
  if (!outcomes) return;
  app.get('/status', async (request, reply) => {
    reply.header('Vary', 'Accept');
    const sources = await availabilities(parts, outcomes);
    if (!request.headers.accept?.includes('text/html')) return sendJson(reply, sources);
    const named = sources.map(({ provider: { name }, availability }) => ({ name, availability }));
    return sendPage(reply, 200, availabilityPage(bareShell(assets, request), { sources: named }));
  });
  app.get('/status.json', async (_, reply) => sendJson(reply, await availabilities(parts, outcomes)));
}

const sendJson = (reply: FastifyReply, sources: readonly SourceAvailability[]): FastifyReply =>
  reply
    .headers({
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, max-age=30',
      'Access-Control-Allow-Origin': '*',
    })
    .send(JSON.stringify(Object.fromEntries(sources.map(toMember))));

const toMember = ({ provider, availability }: SourceAvailability) => [
  provider.code,
  {
    name: provider.name,
    status: availability.status,
    success_percent: availability.percent?.good ?? null,
    provider_failure_percent: availability.percent?.byProvider ?? null,
    service_failure_percent: availability.percent?.byService ?? null,
    last_success_at: availability.lastGoodAt,
    seconds_median: availability.seconds?.median ?? null,
    seconds_p95: availability.seconds?.p95 ?? null,
  },
];
