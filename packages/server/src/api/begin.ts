import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../applications/application.js';
import type { Parts } from '../context/parts.js';
import { oauthClientOf } from '../grants/client.js';
import { type Begin, beginImport, beginUnreachable, codeOf, observeUnreachable } from '../imports/begin.js';
import { beginOnce, KeyReused, type Repeatable } from '../imports/begin-once.js';
import type { Import } from '../model/import.js';
import { domainOf, sourceOfDomain } from '../sources/domains.js';
import { anyFile, asUpload, findSource } from '../sources/registry.js';
import type { ImportType, Source } from '../sources/source.js';
import type { Queryable } from '../storage/database.js';
import { answer } from './answer/answer.js';
import { ApiError } from './answer/errors.js';
import { applicationOf } from './request/context.js';
import { parseParameters } from './request/parameters.js';
import type { BeginParameters, Schemas } from './request/schemas.js';

const pagePaths: Record<ImportType, string> = { CSV: 'csv', VCARD: 'vcard', UPLOAD: 'upload', OAUTH: 'n' };

/** Every `import_type` that begin answers. */
export const importTypes = Object.keys(pagePaths);

/** The handlers of the three begin endpoints. */
export function makeBeginHandlers(parts: Parts, schemas: Schemas) {
  /** Consent and upload imports, and those of the desktop programs: both begin with a page for the person. */
  async function userConsent(request: FastifyRequest, reply: FastifyReply) {
    const given = parseParameters(schemas.begin, request);
    const application = applicationOf(request);
    const resolved = await resolveSource(parts, application, given.service);
    const source = await reachable(parts, application, resolved);
    const once = idempotencyOf(request, application, 'user_consent', given);
    // Old .NET clients send user name and password here.
    if (source.takesPassword && given.username && given.password) {
      return withPassword(request, reply, toBegin(application, source, given), once);
    }
    const begin = toBegin(application, source, given);
    const begun = once
      ? (await beginOnly(once, (db) => beginImport(parts, begin, db))).it
      : await beginImport(parts, begin);
    const { importType } = begun.source;
    return answer(request, reply, 'result', {
      status: 'success',
      url: `${parts.config.baseUrl}/${pagePaths[importType]}/${codeOf(parts, begun)}`,
      import_type: importType,
      ...idsOf(begun, begin),
    });
  }

  async function importWithPassword(request: FastifyRequest, reply: FastifyReply) {
    const given = parseParameters(schemas.beginImport, request);
    const application = applicationOf(request);
    const source = await resolveSource(parts, application, given.service);
    if (!source.takesPassword) {
      throw new ApiError(
        'invalid_parameter',
        'service is no source that takes a user name and password; begin it with /begin_import/user_consent.',
      );
    }
    const once = idempotencyOf(request, application, 'import', given);
    return withPassword(request, reply, toBegin(application, source, given), once);
  }

  async function withPassword(
    request: FastifyRequest,
    reply: FastifyReply,
    begin: Begin,
    once: Repeatable | undefined,
  ) {
    const { it, isNew } = once
      ? await beginOnly(once, (db) => beginUnreachable(parts, begin, db))
      : { it: await beginUnreachable(parts, begin), isNew: true };
    if (isNew) await observeUnreachable(parts, it);
    return answer(request, reply, 'result', { status: 'success', ...idsOf(it, begin) });
  }

  function beginOnly(once: Repeatable, begin: (db: Queryable) => Promise<Import>) {
    return beginOnce(parts, once, begin).catch((error: unknown) => {
      if (error instanceof KeyReused) throw keyReused();
      throw error;
    });
  }

  return { userConsent, importWithPassword };
}

/** What a begin is known again by (draft-ietf-httpapi-idempotency-key-header); `undefined` when no key is given. */
function idempotencyOf(
  { headers }: FastifyRequest,
  { id }: Application,
  action: 'user_consent' | 'import',
  given: Given,
): Repeatable | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new ApiError(
      'invalid_parameter',
      'Idempotency-Key must be 1 to 255 visible ASCII characters, such as a UUID.',
    );
  }
  const parameters = Object.entries(given).filter(([, value]) => value !== undefined);
  return { applicationId: id, key, request: JSON.stringify([action, parameters.sort()]) };
}

const keyReused = () =>
  new ApiError(
    'invalid_parameter',
    'Idempotency-Key has begun an import with other parameters; use a new key for each import.',
    { status: 422 },
  );

const idsOf = ({ importId }: Import, { request }: Begin) => ({
  import_id: importId,
  user_id: request.userId,
  echo: request.echo,
  id: importId,
});

type Given = Omit<BeginParameters, 'redirect_url'> & { redirect_url?: string | undefined };

function toBegin(application: Application, source: Source, given: Given): Begin {
  return {
    application,
    source,
    request: {
      userId: given.user_id ?? given.tracking_string ?? null,
      echo: given.echo ?? null,
      redirectUrl: registeredUrl(application, given.redirect_url),
      loginHint: source.method === 'consent' && isAddress(given.service) ? given.service : null,
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

/** A source whose provider cannot be asked for want of an OAuth client begins an upload. */
async function reachable(parts: Parts, application: Application, source: Source): Promise<Source> {
  if (source.method !== 'consent') return source;
  const client = await oauthClientOf(parts, application.id, source);
  return client ? source : asUpload(source);
}

/** Throws `unknown_service` and `service_disabled`. */
async function resolveSource(
  { resolveMailHosts }: Parts,
  application: Application,
  service: string,
): Promise<Source> {
  const source = findSource(service) ?? (await sourceOfAddress(service));
  if (application.sourcesOff.includes(source.code)) {
    throw new ApiError('service_disabled', 'service is a source that this application has switched off.');
  }
  return source;

  async function sourceOfAddress(address: string): Promise<Source> {
    const domain = domainOf(address);
    if (domain === undefined) {
      throw new ApiError(
        'unknown_service',
        'service must be a source code of /services.json, an e-mail address or a domain.',
      );
    }
    return (await sourceOfDomain(domain, resolveMailHosts)) ?? anyFile;
  }
}
