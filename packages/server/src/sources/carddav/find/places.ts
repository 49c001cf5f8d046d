import { redirectIn } from '../../http/redirect.js';
import type { DavClient } from '../dav/client.js';
import { dav } from '../dav/names.js';

/** Where a host says where its address books are. @see RFC 6764 §5 */
export const wellKnown = '/.well-known/carddav';

/** Where servers that are not found by the standards have their address books; those of each list are asked at once. */
export const usualPaths = (username: string): readonly string[][] => [
  ['/', '/remote.php/dav/', '/dav.php/', `/SOGo/dav/${encodeURIComponent(username)}/`, '/dav/', '/carddav/'],
  ['/caldav.php/', '/rpc.php/', '/groupdav.php/', '/webdav/', '/iRony/'],
];

/**
 * Where the well-known place of a server leads; `undefined` where there is none. It is asked as anybody could ask: who runs a
 * website need not run what it leads to.
 */
export async function wellKnownPlace(client: DavClient): Promise<URL | undefined> {
  const place = new URL(wellKnown, client.server);
  const answer = await probe(client, place);
  if (isDav(answer)) return place;
  // Some servers redirect nothing but GET.
  return (
    targetOf(answer, place) ?? targetOf(await client.ask({ method: 'GET', url: place, isProbe: true }), place)
  );
}

/** Some redirect to where one is. */
function targetOf(answer: Response, place: URL): URL | undefined {
  const target = redirectIn(answer, place);
  return target?.href === place.href ? undefined : target;
}

/** Whether the place where a client begins is one of WebDAV, as far as anybody is told. */
export const speaksDav = async (client: DavClient): Promise<boolean> =>
  isDav(await probe(client, client.server));

/** Those of the places that may be ones of WebDAV: what says to anybody that it is not gets no credentials. */
export async function likelyPlaces(client: DavClient, places: readonly URL[]): Promise<URL[]> {
  const answers = await Promise.all(
    // What cannot be told like this shows when it is asked in earnest.
    places.map((place) => probe(client, place).catch(() => undefined)),
  );
  return places.filter((_, at) => isLikely(answers[at]));
}

const probe = (client: DavClient, place: URL): Promise<Response> =>
  client.propfind(place, 0, [dav('current-user-principal')], { isProbe: true });

const isDav = ({ status }: Response): boolean => status === 401 || status === 207;

/** What is a page of a website, or leads to one, is not: only a place of WebDAV, or one that could not be asked so. */
const isLikely = (answer: Response | undefined): boolean => answer === undefined || isDav(answer);
