import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../context/app-context.js';
import { availabilities } from '../grants/availability.js';
import { firstWay } from '../grants/usable-way.js';
import type { AvailabilityStatus } from '../model/availability.js';
import { RateLimiter } from '../security/rate-limit.js';
import { discover } from '../sources/discovery/discover.js';
import { domainOf } from '../sources/domain-of.js';
import type { Provider, Way } from '../sources/provider.js';
import { providers } from '../sources/registry.js';
import { neverCached } from './answer/answer.js';
import { ApiError } from './answer/errors.js';
import { takeOrRefuse } from './request/limits.js';
import { mergeParameters, parseParameters } from './request/parameters.js';
import type { Schemas } from './request/schemas.js';

/** `/services.json`: the list of sources, and which of them a domain belongs to. Public. */
export function makeServicesHandler(parts: AppContext, schemas: Schemas) {
  const { dns, outbound, config } = parts;
  // An application's own client is nobody else's business, and this answer is the same for all.
  const describe = (provider: Provider) =>
    descriptionOf(
      provider,
      firstWay(provider, ({ oauth }) => oauth.client(config.sources) !== undefined),
    );
  const listed = [...providers.values()].filter((it) => it.isListed);
  const list = async () => {
    const statuses = await statusesOf(parts);
    return Object.fromEntries(
      listed.map((it) => [it.code, { ...describe(it), ...statuses.get(it.code) }] as const),
    );
  };
  const lookUps = new RateLimiter(2, 20);

  return async (request: FastifyRequest, reply: FastifyReply) => {
    reply.headers({ 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' });
    request.parameters = mergeParameters(request);
    if (request.parameters.domain === undefined)
      return reply.header('Cache-Control', 'public, max-age=3600').send(JSON.stringify(await list()));
    takeOrRefuse(lookUps, request.ip);
    const domain = domainOf(parseParameters(schemas.servicesOfDomain, request).domain);
    if (domain === undefined)
      throw new ApiError('invalid_parameter', 'domain must be a domain or an e-mail address.');
    const found = await discover(domain, { dns, outbound, settings: config.sources });
    return reply.header('Cache-Control', neverCached).send(
      JSON.stringify({
        domain,
        service: found?.provider.code ?? null,
        ...(found && { ...describe(found.provider), found_by: found.foundBy, server: found.server?.host }),
      }),
    );
  };
}

/** How well the sources can be read of which that is told; none while the database is away, which menus do not need. */
async function statusesOf(
  parts: AppContext,
): Promise<ReadonlyMap<string, { readonly status: AvailabilityStatus }>> {
  if (!parts.outcomes) return new Map();
  const told = await availabilities(parts, parts.outcomes).catch(() => []);
  return new Map(told.map(({ provider, availability }) => [provider.code, { status: availability.status }]));
}

/** What a person is asked for, by the way of the import. */
const needsOf = (way: Way): readonly Need[] =>
  way.method === 'credentials' ? way.asks : way.method === 'consent' ? ['consent'] : ['file'];

/** All that a person may be asked for. */
export const needs = ['consent', 'file', 'server', 'username', 'password', 'token'] as const;
type Need = (typeof needs)[number];

const descriptionOf = ({ name, aliases }: Provider, way: Way) => ({
  name,
  import_type: way.importType,
  method: way.method,
  needs: needsOf(way),
  aliases,
});
