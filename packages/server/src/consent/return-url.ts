import type { FastifyReply } from 'fastify';
import type { Import, ImportRequest } from '../imports/import.js';

/** Where the browser goes when its part is over: the application's own address, with the import's names added. */
export function returnUrl(
  it: Import,
  { redirectUrl, userId, echo }: ImportRequest,
  status: 'success' | 'failure',
): string | undefined {
  if (redirectUrl === null) return undefined;
  const url = new URL(redirectUrl);
  const names = { import_id: String(it.importId), user_id: userId, echo, status };
  for (const [name, value] of Object.entries(names)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}

/**
 * 302, since the published proxies pass on no other; and a body that goes to the same place without a script, for
 * those that print it instead.
 */
export function sendReturn(reply: FastifyReply, url: string): FastifyReply {
  const escaped = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${escaped}"><title>…</title></head><body><a href="${escaped}">${escaped}</a></body></html>`;
  return reply.code(302).header('Location', url).send(body);
}
