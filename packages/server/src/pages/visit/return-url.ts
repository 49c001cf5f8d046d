import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { isReleasable, releaseOf } from '../../imports/release.js';
import type { Import, ImportRequest } from '../../model/import.js';

/** Where the browser goes when its part is over: the application's own address, with the import's names added. */
export function returnUrl(
  parts: Pick<AppContext, 'masterKey'>,
  it: Import,
  { redirectUrl, userId, echo }: ImportRequest,
  status: 'success' | 'failure',
): string | undefined {
  if (redirectUrl === null) return undefined;
  // The page that began it comes back in the same window, where nobody else can read its address.
  const release = status === 'success' && isReleasable(it) ? releaseOf(parts, it) : null;
  const names = { import_id: String(it.importId), user_id: userId, echo, status, release };
  const added = Object.entries(names).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  const url = new URL(redirectUrl);
  url.search = withAdded(url.search, added);
  return url.href;
}

interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** As text, since `searchParams` would write the application's own parameters anew, which it may have signed. */
function withAdded(search: string, added: readonly Parameter[]): string {
  const names = new Set(added.map(({ name }) => name));
  const own = search === '' ? [] : search.slice(1).split('&');
  const kept = own.filter((parameter) => !names.has(nameOf(parameter)));
  return [...kept, ...added.map(({ name, value }) => `${name}=${encode(value)}`)].join('&');
}

const nameOf = (parameter: string) => new URLSearchParams(parameter).keys().next().value ?? '';

/** JSON can say half a surrogate pair, which cannot be encoded. */
const encode = (value: string) => encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'));

/**
 * 302, since the published proxies pass on no other; and a body that goes to the same place without a script, for
 * those that print it instead, at an address that holds the code and says so to nobody.
 */
export function sendReturn(reply: FastifyReply, url: string): FastifyReply {
  const escaped = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${escaped}"><title>…</title></head><body><a href="${escaped}">${escaped}</a></body></html>`;
  // Past Fastify, which writes all names in small letters: the published PHP proxy looks for this spelling alone.
  reply.raw.setHeader('Location', url);
  return reply.code(302).send(body);
}
