import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../api/answer/errors.js';
import { importTypeOf, pageUrlOf } from '../api/page-url.js';
import { ApplicationDirectory } from '../api/request/directory.js';
import { makeBeginLimit } from '../api/request/limits.js';
import { makeSchemas } from '../api/request/schemas.js';
import { resolveProvider } from '../api/resolve-provider.js';
import type { Application } from '../applications/application.js';
import { hasBrowserOrigin } from '../applications/loopback.js';
import type { AppContext } from '../context/app-context.js';
import { usableWay } from '../grants/usable-way.js';
import { beginImport } from '../imports/begin.js';
import type { Import } from '../model/import.js';
import type { AssetUrls } from '../pages/views/index.js';
import { beginRefusedPage, begunPage } from '../pages/views/index.js';
import { takeForms } from '../pages/visit/own-form.js';
import { bareShell, extraFieldsOf, sendPage, sendTo, visitOf } from '../pages/visit/visit.js';
import { RateLimiter } from '../security/rate-limit.js';
import { importByToken } from '../storage/imports.js';
import { originOf } from './cors.js';

/** Begins that one address may send at once, and a second in the long run. */
const atOnce = 30;
const perSecond = 1;

/** The form that the picker posts into the window. */
const makeForm = (textBytes: number) => {
  const { service, include, merge, locale, user_id, redirect_url } = makeSchemas(textBytes).begin.shape;
  return z.object({
    key: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not the key of an application'),
    token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is not the SHA-256 of a token, in base64url'),
    ...{ service, include, merge, locale, user_id, redirect_url },
  });
};

type Form = z.infer<ReturnType<typeof makeForm>>;

/** Why nothing begins, in words for whoever built the page. */
class Refused extends Error {
  override readonly name = 'Refused';
}

/**
 * Begins an import for a page, in the window that its person sees: by a form, so that the browser itself says of which
 * origin the page is. A link cannot begin one, and whoever begins one by a program sees our page alone.
 */
export async function beginRoute(
  app: FastifyInstance,
  { parts, assets }: { parts: AppContext; assets: AssetUrls },
): Promise<void> {
  const directory = new ApplicationDirectory(parts);
  const beginnings = makeBeginLimit(parts.config.limits);
  const ofAddress = new RateLimiter(perSecond, atOnce);
  const form = makeForm(parts.config.limits.textBytes);

  takeForms(app);
  app.post('/picker/begin', begin);
  app.get('/picker/begin', { exposeHeadRoute: false }, async (request, reply) =>
    refuse(request, reply, 405, 'An import begins by a form that the picker posts, and not by a link.'),
  );

  const refuse = (request: FastifyRequest, reply: FastifyReply, status: number, why: string) =>
    sendPage(reply, status, beginRefusedPage(bareShell(assets, request), { why }));

  async function begin(request: FastifyRequest, reply: FastifyReply) {
    try {
      if (!ofAddress.take(request.ip).isAllowed) throw new Refused('Too many imports are begun from here.');
      const given = parse(request.body);
      const application = await applicationOf(given, originOf(request));
      return await sendBegun(request, reply, application, await begunBy(application, given, request));
    } catch (error) {
      if (error instanceof Refused) return refuse(request, reply, 403, error.message);
      if (error instanceof ApiError) return refuse(request, reply, error.status, error.message);
      throw error;
    }
  }

  function parse(body: unknown): Form {
    const sent = Object.fromEntries(new URLSearchParams(typeof body === 'string' ? body : ''));
    const { data, error } = form.safeParse(sent);
    if (data) return data;
    const [issue] = error.issues;
    throw new Refused(`${issue?.path.join('.')} ${issue?.message}.`);
  }

  async function applicationOf(
    { key, redirect_url }: Form,
    origin: string | undefined,
  ): Promise<Application> {
    const application = (await directory.find(key).found)?.application;
    if (!application) throw new Refused(`There is no application with the key ${key}.`);
    if (origin === 'null' || origin === undefined)
      throw new Refused(
        'The page does not say where it comes from. Its Referrer-Policy must not be no-referrer (strict-origin-when-cross-origin will do), and it must not be sandboxed without allow-same-origin.',
      );
    if (!hasBrowserOrigin(application, origin))
      throw new Refused(
        `${origin} is not among the browser origins of this application; its operator adds it with \`bookbridge app set --browser-origin\`.`,
      );
    if (redirect_url !== undefined && new URL(redirect_url).origin !== origin)
      throw new Refused('redirect_url is of another origin than the page.');
    return application;
  }

  /** A window that is loaded again has the same token, and so the same import. */
  async function begunBy(application: Application, given: Form, request: FastifyRequest): Promise<Import> {
    const tokenHash = Buffer.from(given.token, 'base64url');
    const known = await importByToken(parts.db, tokenHash);
    if (known?.application.id === application.id) return known.it;
    if (known) throw new Refused('token has begun another import.');
    beginnings(application);
    const { provider, server } = await resolveProvider(parts, application, given.service);
    const { way, consentMode } = await usableWay(parts, application.id, provider);
    return beginImport(parts, {
      application,
      source: provider.code,
      method: way.method,
      consentMode,
      request: {
        userId: given.user_id ?? null,
        echo: null,
        redirectUrl: given.redirect_url ?? null,
        loginHint: way.method !== 'upload' && /^[^\s@]+@[^\s@]+$/.test(given.service) ? given.service : null,
        server: way.method === 'credentials' ? (server?.href ?? null) : null,
      },
      include: given.include ?? [],
      isMerged: given.merge,
      locale: given.locale ?? application.locale,
      browser: { origin: originOf(request) ?? '', tokenHash },
    });
  }

  /** The pages that ask for a file or a password say all of it themselves. */
  function sendBegun(request: FastifyRequest, reply: FastifyReply, application: Application, it: Import) {
    const url = pageUrlOf(parts, it);
    if (importTypeOf(it) !== 'OAUTH' || it.state !== 'waiting') return sendTo(reply, url);
    const visit = visitOf(parts, assets, request, { it, application, openKey: () => undefined }, url);
    const html = begunPage(visit.shell, {
      sourceName: visit.provider.name,
      goOnUrl: url,
      reads: extraFieldsOf(it),
      retentionMinutes: application.retentionMinutes,
    });
    return sendPage(reply, 200, html, visit);
  }
}
