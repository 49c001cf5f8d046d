import type { FastifyRequest } from 'fastify';
import type { Application } from '../../applications/application.js';
import type { RateLimiter } from '../../security/rate-limit.js';
import { matchesSecret } from '../../security/secrets.js';
import { ApiError } from '../answer/errors.js';
import type { ApplicationDirectory } from './directory.js';
import { takeOrRefuse } from './limits.js';
import type { Parameters } from './parameters.js';

interface Credentials {
  readonly domainKey: string;
  readonly password: string;
}

/**
 * The application that a request comes from, by HTTP Basic (RFC 7617) or by parameters. Throws `unauthorized`, with the
 * challenge that some clients wait for, alike for missing and wrong credentials; only wrong ones count as a failed try.
 */
export async function authenticate(
  request: FastifyRequest,
  parameters: Parameters,
  directory: ApplicationDirectory,
  failedTries: RateLimiter,
): Promise<Application> {
  const credentials = basicCredentials(request.headers.authorization) ?? parameterCredentials(parameters);
  if (!credentials) throw unauthorized();
  const known = isDomainKey(credentials.domainKey) ? await directory.find(credentials.domainKey) : undefined;
  if (matchesSecret(credentials.password, known?.passwordHashes ?? []) && known) return known.application;
  takeOrRefuse(failedTries, request.ip);
  throw unauthorized();
}

const isDomainKey = (text: string) => /^[A-Za-z0-9_-]{1,64}$/.test(text);

function basicCredentials(header: string | undefined): Credentials | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/=_-]+) *$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const pair = Buffer.from(encoded, 'base64').toString();
  const colon = pair.indexOf(':');
  return colon < 0 ? undefined : { domainKey: pair.slice(0, colon), password: pair.slice(colon + 1) };
}

function parameterCredentials({ domain_key, domain_password }: Parameters): Credentials | undefined {
  if (domain_key === undefined && domain_password === undefined) return undefined;
  return { domainKey: domain_key ?? '', password: domain_password ?? '' };
}

function unauthorized(): ApiError {
  return new ApiError('unauthorized', 'The domain key and password are missing or wrong.', {
    headers: { 'WWW-Authenticate': 'Basic realm="Contacts API", charset="UTF-8"' },
  });
}
