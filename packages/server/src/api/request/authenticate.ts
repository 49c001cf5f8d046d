import type { FastifyRequest } from 'fastify';
import type { Application } from '../../applications/application.js';
import { Recurring } from '../../observe/recurring.js';
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

/** More applications than that ask one node within a second only in an attack. */
const maxRemembered = 10_000;

/** No password is kept for longer, whether or not it is sent again. */
const forgetMs = 1000;

interface Remembered {
  readonly application: Application;
  readonly until: number;
}

/** Tells by HTTP Basic (RFC 7617) or by parameters which application a request comes from. */
export class Authenticator {
  readonly #remembered = new Map<string, Remembered>();
  readonly #forgetting = new Recurring(forgetMs, () => {
    this.#remembered.clear();
    return false;
  });

  constructor(
    private readonly directory: ApplicationDirectory,
    private readonly failedTries: RateLimiter,
  ) {}

  /**
   * The application of a header that was right a moment ago, for as long as what was read of the application counts. It is
   * found by a hash that is seeded anew in each process, so the time that takes does not tell how much of a wrong one is right.
   */
  remembered(header: string | undefined): Application | undefined {
    if (header === undefined) return undefined;
    const found = this.#remembered.get(header);
    return found && found.until > performance.now() ? found.application : undefined;
  }

  /**
   * Throws `unauthorized`, with the challenge that some clients wait for, alike for missing and wrong credentials; only
   * wrong ones count as a failed try.
   */
  async authenticate(request: FastifyRequest, parameters: Parameters): Promise<Application> {
    const { authorization } = request.headers;
    const basic = basicCredentials(authorization);
    const credentials = basic ?? parameterCredentials(parameters);
    if (!credentials) throw unauthorized();
    const known = isDomainKey(credentials.domainKey) ? this.directory.find(credentials.domainKey) : undefined;
    const found = await known?.found;
    if (matchesSecret(credentials.password, found?.passwordHashes ?? []) && known && found) {
      if (basic && authorization !== undefined) this.#remember(authorization, found.application, known.until);
      return found.application;
    }
    takeOrRefuse(this.failedTries, request.ip);
    throw unauthorized();
  }

  #remember(header: string, application: Application, until: number): void {
    if (this.#remembered.size >= maxRemembered) this.#remembered.clear();
    this.#remembered.set(header, { application, until });
    this.#forgetting.begin();
  }
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
