import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Parts } from '../context/parts.js';
import { RateLimiter } from '../security/rate-limit.js';
import { domainOf, sourceOfDomain } from '../sources/domains.js';
import { asUpload, sources } from '../sources/registry.js';
import type { Source } from '../sources/source.js';
import { neverCached } from './answer/answer.js';
import { ApiError } from './answer/errors.js';
import { takeOrRefuse } from './request/limits.js';
import { mergeParameters, parseParameters } from './request/parameters.js';
import type { Schemas } from './request/schemas.js';

/** `/services.json`: the list of sources, and which of them a domain belongs to. Public. */
export function makeServicesHandler({ resolveMailHosts, config }: Parts, schemas: Schemas) {
  const describe = (source: Source) => descriptionOf(hasClient(source) ? source : asUpload(source));
  // An application's own client is nobody else's business, and this answer is the same for all.
  const hasClient = (source: Source) =>
    source.method === 'consent' && source.oauth.client(config.providers) !== undefined;
  const list = JSON.stringify(
    Object.fromEntries(
      [...sources.values()].filter((it) => it.isListed).map((it) => [it.code, describe(it)]),
    ),
  );
  const lookUps = new RateLimiter(2, 20);

  return async (request: FastifyRequest, reply: FastifyReply) => {
    reply.headers({ 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' });
    request.parameters = mergeParameters(request);
    if (request.parameters.domain === undefined)
      return reply.header('Cache-Control', 'public, max-age=3600').send(list);
    takeOrRefuse(lookUps, request.ip);
    const domain = domainOf(parseParameters(schemas.servicesOfDomain, request).domain);
    if (domain === undefined)
      throw new ApiError('invalid_parameter', 'domain must be a domain or an e-mail address.');
    const source = await sourceOfDomain(domain, resolveMailHosts);
    return reply
      .header('Cache-Control', neverCached)
      .send(JSON.stringify({ domain, service: source?.code ?? null, ...(source && describe(source)) }));
  };
}

/** What a person has to give, by the way of the import. */
export const needsOf: Record<Source['method'], string> = { upload: 'file', consent: 'consent' };

function descriptionOf({ name, importType, method, aliases }: Source) {
  return { name, import_type: importType, method, needs: [needsOf[method]], aliases };
}
