import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../applications/application.js';
import type { Parts } from '../context/parts.js';
import { usableWay, type WayWithPage } from '../grants/usable-way.js';
import { type Begin, beginImport, beginUnreachable, beginWithCredentials } from '../imports/begin.js';
import type { Import } from '../model/import.js';
import type { Method } from '../model/source.js';
import { domainOf, providerOfDomain } from '../sources/domains.js';
import type { Provider } from '../sources/provider.js';
import { anyFile, findProvider, wayOf } from '../sources/registry.js';
import { answer } from './answer/answer.js';
import { ApiError } from './answer/errors.js';
import { applicationOf } from './request/context.js';
import { parseParameters } from './request/parameters.js';
import type { BeginParameters, Schemas } from './request/schemas.js';

const pagePaths: Record<WayWithPage['importType'], string> = {
  CSV: 'csv',
  VCARD: 'vcard',
  UPLOAD: 'upload',
  OAUTH: 'n',
};

/** The handlers of the three begin endpoints. */
export function makeBeginHandlers(parts: Parts, schemas: Schemas) {
  /** Consent and upload imports, and those of the desktop programs: both begin with a page for the person. */
  async function userConsent(request: FastifyRequest, reply: FastifyReply) {
    const given = parseParameters(schemas.begin, request);
    const application = applicationOf(request);
    const provider = await resolveProvider(parts, application, given.service);
    const way = await usableWay(parts, application.id, provider);
    const { username, password } = given;
    // Old .NET clients send user name and password here.
    if (way.method === 'upload' && provider.takesPassword && username && password)
      return withPassword(request, reply, provider, { ...given, username, password });
    const begin = toBegin(application, provider, way.method, given);
    const { import: begun, code } = await beginImport(parts, begin);
    return answer(request, reply, 'result', {
      status: 'success',
      url: `${parts.config.baseUrl}/${pagePaths[way.importType]}/${code}`,
      import_type: way.importType,
      ...idsOf(begun, begin),
    });
  }

  async function importWithPassword(request: FastifyRequest, reply: FastifyReply) {
    const given = parseParameters(schemas.beginImport, request);
    const provider = await resolveProvider(parts, applicationOf(request), given.service);
    if (!provider.takesPassword) {
      throw new ApiError(
        'invalid_parameter',
        'service is not a source that takes a user name and password; begin it with /begin_import/user_consent.',
      );
    }
    return withPassword(request, reply, provider, given);
  }

  async function withPassword(
    request: FastifyRequest,
    reply: FastifyReply,
    provider: Provider,
    given: Given & { username: string; password: string },
  ) {
    const { username, password } = given;
    const isConnected = wayOf(provider, 'credentials') !== undefined;
    const begin = toBegin(applicationOf(request), provider, isConnected ? 'credentials' : 'upload', given);
    const begun = isConnected
      ? await beginWithCredentials(parts, begin, { kind: 'typed', username, password })
      : await beginUnreachable(parts, begin);
    return answer(request, reply, 'result', { status: 'success', ...idsOf(begun, begin) });
  }

  return { userConsent, importWithPassword };
}

const idsOf = ({ importId }: Import, { request }: Begin) => ({
  import_id: importId,
  user_id: request.userId,
  echo: request.echo,
  id: importId,
});

type Given = Omit<BeginParameters, 'redirect_url'> & { redirect_url?: string | undefined };

function toBegin(application: Application, provider: Provider, method: Method, given: Given): Begin {
  return {
    application,
    source: provider.code,
    method,
    request: {
      userId: given.user_id ?? given.tracking_string ?? null,
      echo: given.echo ?? null,
      redirectUrl: registeredUrl(application, given.redirect_url),
      loginHint: method === 'consent' && isAddress(given.service) ? given.service : null,
    },
    include: given.include ?? [],
    isMerged: given.merge,
    locale: given.locale ?? application.locale,
  };
}

/** Not a bare domain, and not what is left of one whose `+` has become a space. */
const isAddress = (service: string) => /^[^\s@]+@[^\s@]+$/.test(service);

function registeredUrl(application: Application, url: string | undefined): string | null {
  if (url === undefined) return null;
  const { origin, protocol } = new URL(url);
  // The origin of a blob: URL is that of the site which made it.
  const isWeb = protocol === 'https:' || protocol === 'http:';
  if (isWeb && application.redirectOrigins.includes(origin)) return url;
  throw new ApiError(
    'redirect_url_not_registered',
    'redirect_url must be on an origin that the application has registered; its operator adds one with `bookbridge app set`.',
  );
}

/** Throws `unknown_service` and `service_disabled`. */
async function resolveProvider(
  { resolveMailHosts }: Parts,
  application: Application,
  service: string,
): Promise<Provider> {
  const provider = findProvider(service) ?? (await providerOfAddress(service));
  if (application.sourcesOff.includes(provider.code)) {
    throw new ApiError('service_disabled', 'service is a source that this application has switched off.');
  }
  return provider;

  async function providerOfAddress(address: string): Promise<Provider> {
    const domain = domainOf(address);
    if (domain === undefined) {
      throw new ApiError(
        'unknown_service',
        'service must be a source code of /services.json, an e-mail address or a domain.',
      );
    }
    return (await providerOfDomain(domain, resolveMailHosts)) ?? anyFile;
  }
}
