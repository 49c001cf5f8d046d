import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { chooseLocale } from '@bookbridge/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../../applications/application.js';
import type { AppContext } from '../../context/app-context.js';
import { isReleasable, releaseOf, typedReleaseOf } from '../../imports/release.js';
import { type Import, type ImportRequest, sealContext } from '../../model/import.js';
import { consentSeconds, visitorSeconds } from '../../model/lifetimes.js';
import type { Method } from '../../model/source.js';
import type { SealKey } from '../../security/seal.js';
import { hashSecret } from '../../security/secrets.js';
import type { Provider } from '../../sources/provider.js';
import { providerOf } from '../../sources/registry.js';
import { importByCode } from '../../storage/imports.js';
import { catalogues, withOverrides } from '../../texts/index.js';
import { unwrapKey } from '../../vault/import-key.js';
import { openRequest } from '../../vault/request.js';
import type { AssetUrls, BareShell, ExtraFields, PageShell, PickerWindow } from '../views/index.js';
import { type Encoding, encodingFor } from './encoding.js';
import { pageHeaders } from './headers.js';
import { returnUrl } from './return-url.js';
import { callbackPath } from './state-cookie.js';

export type ByCode = FastifyRequest<{ Params: { code: string } }>;

/** A person at one of our pages: the import that they came for, and how to speak to them. */
export interface Visit {
  readonly it: Import;
  readonly provider: Provider;
  readonly application: Application;
  readonly request: ImportRequest;
  readonly shell: PageShell;
  /** Gives the import's own key; `undefined` once it is destroyed. Throws `SealError`. */
  readonly openKey: () => SealKey | undefined;
  /** The address of the page itself, as browsers see it. */
  readonly url: string;
}

/**
 * The visit of a code; `undefined` when the code is none of ours, was forgotten, or is of an import of another method than
 * these, whose pages are elsewhere.
 */
export async function findVisit(
  parts: AppContext,
  assets: AssetUrls,
  request: ByCode,
  methods: readonly Method[],
): Promise<Visit | undefined> {
  const { code } = request.params;
  const found = /^[A-Za-z0-9_-]{22,64}$/.test(code)
    ? await importByCode(parts.db, hashSecret(code))
    : undefined;
  if (!found || !methods.includes(found.it.method)) return undefined;
  const url = pageUrl(parts.config.baseUrl, request);
  const { it, application, wrappedKey } = found;
  const openKey = () => wrappedKey && unwrapKey(parts.masterKey, it, wrappedKey);
  return visitOf(parts, assets, request, { it, application, openKey }, url);
}

/** The visit of a person whose import has been found; `url` is the address of its page. */
export function visitOf(
  parts: AppContext,
  assets: AssetUrls,
  request: FastifyRequest,
  { it, application, openKey }: Pick<Visit, 'it' | 'application' | 'openKey'>,
  url: string,
): Visit {
  const { locale, texts } = bareShell(assets, request, it.locale);
  const asked = openRequest(parts.masterKey, it);
  return {
    it,
    provider: providerOf(it.source),
    application,
    request: asked,
    shell: {
      locale,
      texts: withOverrides(texts, application.texts),
      assets,
      application: {
        name: application.name,
        logoUrl: application.logoUrl,
        homeUrl: endUrl(parts, it, asked) ?? homeOf(application, asked),
      },
      delivery: it.delivery,
      pickerWindow: pickerWindowOf(parts, request, it),
    },
    openKey,
    url,
  };
}

/** The page that waits for the window; what lets it have the contacts is for the browser alone that has given them. */
function pickerWindowOf(parts: AppContext, request: FastifyRequest, it: Import): PickerWindow | undefined {
  if (it.browserOrigin === undefined) return undefined;
  const mayRelease = isReleasable(it) && it.state !== 'failed' && isVisitor(parts, request, it);
  return {
    origin: it.browserOrigin,
    importId: it.importId,
    release: mayRelease ? { code: releaseOf(parts, it), typed: typedReleaseOf(parts, it) } : undefined,
  };
}

/** Where an import leads its person in the end that was chosen from: until then they have stayed here. */
function endUrl(parts: AppContext, it: Import, asked: ImportRequest): string | undefined {
  const isOver = it.state === 'failed' || it.state === 'completed';
  if (it.delivery !== 'picked' || !isOver) return undefined;
  return returnUrl(parts, it, asked, it.state === 'failed' ? 'failure' : 'success');
}

/** Where an application is at home: where it wants its people back, else where its only pages are, if that is known. */
function homeOf({ own }: Application, { redirectUrl }: ImportRequest): string | undefined {
  const [only, ...others] = own.browserOrigins;
  const origin =
    redirectUrl === null ? (others.length === 0 ? only : undefined) : new URL(redirectUrl).origin;
  return origin && `${origin}/`;
}

/** Made of the route: the request line may hold a whole URL, with a host of the sender's choice (RFC 9112 §3.2.2). */
function pageUrl(baseUrl: string, { routeOptions, params }: ByCode): string {
  const { url: route = '' } = routeOptions;
  const page = route.replace(/\/(?:progress|columns|approval|stop|people|review|choice)$/, '');
  return `${baseUrl}${page.replace(':code', params.code)}`;
}

/** What an import reads besides what every import reads; as the application asked and its settings allow. */
export const extraFieldsOf = ({ include }: Import): ExtraFields => ({
  addresses: include.includes('mailing_address'),
  photos: include.includes('photo'),
  notes: include.includes('notes'),
  urls: include.includes('urls'),
});

/** The shell of a page that does not know whose it is. */
export function bareShell(assets: AssetUrls, request: FastifyRequest, locale?: string): BareShell {
  const chosen = chooseLocale({ locale, acceptLanguage: request.headers['accept-language'] });
  return { locale: chosen, texts: catalogues[chosen], assets };
}

/** Sends a page with the headers that its origins ask for. */
export function sendPage(
  reply: FastifyReply,
  status: number,
  html: string | Buffer,
  visit?: Visit,
): FastifyReply {
  const next = visit?.request.redirectUrl;
  const origins = { formsLeadTo: next ? [next] : [], image: visit?.application.logoUrl };
  return reply.code(status).headers(pageHeaders(origins)).send(html);
}

/**
 * The same for a page that is long, and says nothing that whoever leads a browser to it could choose: its length would tell
 * them how much of it they have guessed. The answer to a form may say what was sent, and is left as it is.
 */
export function sendLongPage(reply: FastifyReply, status: number, html: string, visit: Visit): FastifyReply {
  const encoding = reply.request.method === 'GET' ? encodingFor(reply.request) : undefined;
  if (!encoding) return sendPage(reply, status, html, visit);
  reply.headers({ 'Content-Encoding': encoding, Vary: 'Accept-Encoding' });
  return sendPage(reply, status, encoded(html, encoding), visit);
}

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const encoded = (html: string, encoding: Encoding): Buffer =>
  encoding === 'br' ? brotliCompressSync(html, quick) : gzipSync(html);

/** Leads the browser on, with the headers of a page: no cache keeps where somebody was led. */
export const sendTo = (reply: FastifyReply, url: string, status: 302 | 303 = 303): FastifyReply =>
  reply.headers(pageHeaders()).redirect(url, status);

/** The answer for whoever only asks whether there is a page: nothing is looked at. */
export const answerHead = async (_: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
  reply.headers(pageHeaders()).send();

const cookieName = 'bookbridge_visitor';

/**
 * Bound to the file or the grant that counts, too: whoever sent another one, or none, is not meant. An application knows
 * the code, and must not come by what only its person may see.
 */
function visitorContext(it: Import): string {
  const number = it.upload ?? it.visitor;
  return `visitor/${sealContext(it)}${number === undefined ? '' : `/${number}`}`;
}

/** At the one address of all callbacks an import's cookie needs a name of its own. */
const callbackCookieName = (it: Import) =>
  `${cookieName}_${hashSecret(visitorContext(it)).toString('base64url').slice(0, 16)}`;

/**
 * Lets this browser, and no other that knows the code, see what becomes of what it sent; also when it comes back from a
 * provider in a second tab.
 */
export function rememberVisitor(
  parts: AppContext,
  reply: FastifyReply,
  { it, url }: Pick<Visit, 'it' | 'url'>,
): void {
  const { masterKey, config } = parts;
  const token = masterKey.tokenFor(visitorContext(it), masterKey.beginKeyOf(it));
  const options = cookieOptions(parts, url);
  reply.setCookie(cookieName, token, options);
  if (it.method !== 'consent') return;
  reply.setCookie(callbackCookieName(it), token, {
    ...options,
    path: callbackPath(config.baseUrl),
    maxAge: consentSeconds,
  });
}

/** Those of a cookie for the pages of one link alone. */
export const cookieOptions = ({ config }: Pick<AppContext, 'config'>, url: string) =>
  ({
    httpOnly: true,
    sameSite: 'lax',
    secure: config.baseUrl.startsWith('https:'),
    path: new URL(url).pathname,
    maxAge: visitorSeconds,
  }) as const;

export function isVisitor({ masterKey }: AppContext, { cookies }: FastifyRequest, it: Import): boolean {
  const token = cookies[cookieName] ?? cookies[callbackCookieName(it)] ?? '';
  return masterKey.isTokenFor(visitorContext(it), token);
}
