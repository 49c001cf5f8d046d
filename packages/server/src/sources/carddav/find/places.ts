import type { DavClient } from '../dav/client.js';
import { dav } from '../dav/names.js';

const wellKnown = '/.well-known/carddav';

/** Where servers that are not found by the standards have their address books. */
const usualPaths = (username: string): string[] => [
  '/remote.php/dav/',
  '/dav.php/',
  `/SOGo/dav/${encodeURIComponent(username)}/`,
  '/dav/',
  '/carddav/',
  '/caldav.php/',
  '/rpc.php/',
  '/groupdav.php/',
  '/webdav/',
  '/iRony/',
];

/** Where to look, in order, from where a person or a provider says that it begins. */
export function* placesFrom(start: URL, username: string | undefined): Generator<URL | 'well-known'> {
  const isBare = start.pathname === '/';
  if (!isBare || username === undefined) yield start;
  yield 'well-known';
  if (username === undefined) return;
  yield new URL('/', start);
  for (const path of usualPaths(username)) yield new URL(path, start);
}

/**
 * Where the well-known place of a server leads; `undefined` where there is none. It is asked as anybody could ask: who runs a
 * website need not run what it leads to.
 * @see RFC 6764 §5
 */
export async function wellKnownPlace(client: DavClient): Promise<URL | undefined> {
  const place = new URL(wellKnown, client.server);
  const answer = await client.propfind(place, 0, [dav('current-user-principal')], { isProbe: true });
  if (answer.status === 401 || answer.status === 207) return place;
  const target = redirectIn(answer, place);
  if (target) return target;
  // Some servers redirect nothing but GET.
  return redirectIn(await client.ask({ method: 'GET', url: place, isProbe: true }), place);
}

function redirectIn({ status, headers }: Response, base: URL): URL | undefined {
  const location = headers.get('location');
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  if (!isRedirect || location === null || !URL.canParse(location, base.href)) return undefined;
  return new URL(location, base);
}
