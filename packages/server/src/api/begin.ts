import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../applications/application.js';
import type { AppContext } from '../context/app-context.js';
import { usableWay } from '../grants/usable-way.js';
import { type Begin, beginImport, beginWithCredentials } from '../imports/begin.js';
import { beginOnce, KeyReused, type Repeatable } from '../imports/begin-once.js';
import type { Import } from '../model/import.js';
import type { Provider } from '../sources/provider.js';
import { wayOf } from '../sources/registry.js';
import { type Queryable, transaction } from '../storage/database.js';
import { answer } from './answer/answer.js';
import { ApiError } from './answer/errors.js';
import { importTypeOf, pageUrlOf } from './page-url.js';
import { applicationOf } from './request/context.js';
import { parseParameters } from './request/parameters.js';
import type { BeginParameters, Schemas } from './request/schemas.js';
import { resolveProvider } from './resolve-provider.js';

/** The handlers of the three begin endpoints. */
export function makeBeginHandlers(parts: AppContext, schemas: Schemas) {
  /** Imports that begin with a page for the person, and those of the desktop programs. */
  async function userConsent(request: FastifyRequest, reply: FastifyReply) {
    const given = parseParameters(schemas.begin, request);
    const application = applicationOf(request);
    const { provider, server } = await resolveProvider(parts, application, given.service);
    const once = idempotencyOf(request, application, 'user_consent', given);
    const named = atServer(given, server);
    const { username, password } = given;
    // Old .NET clients send user name and password here.
    if (wayOf(provider, 'credentials') && username && password)
      return withPassword(request, reply, provider, { ...named, username, password }, once);
    const { way, consentMode } = await usableWay(parts, application.id, provider);
    const begin = toBegin(application, provider, { method: way.method, consentMode }, named);
    const begun = once
      ? await beginOnly(once, (db) => beginImport(parts, begin, db))
      : await beginImport(parts, begin);
    return answer(request, reply, 'result', {
      status: 'success',
      url: pageUrlOf(parts, begun),
      // A begin that is repeated may have another way by now than the import that it gets.
      import_type: importTypeOf(begun),
      ...idsOf(begun, begin),
    });
  }

  async function importWithPassword(request: FastifyRequest, reply: FastifyReply) {
    const given = parseParameters(schemas.beginImport, request);
    const { provider, server } = await resolveProvider(parts, applicationOf(request), given.service);
    if (!wayOf(provider, 'credentials')) {
      throw new ApiError(
        'invalid_parameter',
        'service is not a source that takes a user name and password; begin it with /begin_import/user_consent.',
      );
    }
    const once = idempotencyOf(request, applicationOf(request), 'import', given);
    return withPassword(request, reply, provider, atServer(given, server), once);
  }

  async function withPassword(
    request: FastifyRequest,
    reply: FastifyReply,
    provider: Provider,
    given: Given & { username: string; password: string },
    once: Repeatable | undefined,
  ) {
    if (applicationOf(request).delivery === 'picked') throw choosesOnPage();
    const { username, password, server } = given;
    const way = { method: 'credentials', consentMode: undefined } as const;
    const begin = toBegin(applicationOf(request), provider, way, given);
    const beginIn = (db: Queryable) =>
      beginWithCredentials(parts, begin, { kind: 'typed', username, password, server }, db);
    const it = once ? await beginOnly(once, beginIn) : await transaction(parts.db, beginIn);
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

/** Who is shared is chosen in the browser that the address book came from; here there is none. */
const choosesOnPage = () =>
  new ApiError(
    'invalid_parameter',
    'username and password are not taken here: the people of this application choose on a page who is shared (delivery picked). Begin with /begin_import/user_consent, and lead them to the url that it answers; they type their password there.',
  );

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

function toBegin(
  application: Application,
  provider: Provider,
  { method, consentMode }: Pick<Begin, 'method' | 'consentMode'>,
  given: Given,
): Begin {
  return {
    application,
    source: provider.code,
    method,
    consentMode,
    request: {
      userId: given.user_id ?? given.tracking_string ?? null,
      echo: given.echo ?? null,
      redirectUrl: registeredUrl(application, given.redirect_url),
      loginHint: method !== 'upload' && isAddress(given.service) ? given.service : null,
      server: method === 'credentials' ? (given.server ?? null) : null,
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

/** What was given, at the server of the domain where it names none. */
const atServer = <It extends Given>(given: It, server: URL | undefined): It => ({
  ...given,
  server: given.server ?? server?.href,
});
