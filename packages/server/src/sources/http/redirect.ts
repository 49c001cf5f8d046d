/** Where an answer redirects to; `undefined` when it does not, or to what is not a URL. */
export function redirectIn({ status, headers }: Response, base: URL): URL | undefined {
  const location = headers.get('location');
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  if (!isRedirect || location === null || !URL.canParse(location, base.href)) return undefined;
  return behindProxy(new URL(location, base), base);
}

/** The place that a server means which says http of itself, having forgotten the proxy before it. */
export function behindProxy(url: URL, base: URL): URL {
  if (url.hostname !== base.hostname || url.protocol !== 'http:' || base.protocol !== 'https:') return url;
  const meant = new URL(url);
  meant.protocol = base.protocol;
  meant.port = base.port;
  return meant;
}
