import { ImportFailure } from '../../../model/failures.js';
import type { DavClient } from '../dav/client.js';
import { MultistatusError, type Property, parseMultistatus, type Resource } from '../dav/multistatus.js';
import { card, dav } from '../dav/names.js';
import type { Book } from './book.js';
import { namedBooks } from './book-names.js';

/** What a place gave: books, or the response that says why there are none. */
export type Found =
  | { readonly kind: 'books'; readonly books: readonly Book[] }
  /** It speaks WebDAV, and has no book for this person. */
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly response: Response };

const principal = dav('current-user-principal');
const homeSet = card('addressbook-home-set');
const usualBook = card('default-addressbook-URL');
const type = dav('resourcetype');
const privileges = dav('current-user-privilege-set');

const ofPlace = new Set([type, dav('displayname'), principal, homeSet]);
const ofPrincipal = new Set([homeSet, usualBook]);
const ofHome = new Set([type, dav('displayname'), privileges, usualBook]);

const maxText = 2_000;
const maxHomes = 10;
const maxResources = 10_000;

/** Nobody has more: each takes a request of its own, however few people are in it. */
const maxBooks = 1_000;

/**
 * The books of the person who asks, found from a place: a book itself, or by way of their principal and its homes. Throws
 * `ImportFailure`.
 * @see RFC 6352 §7.1, RFC 5397
 */
export async function booksAt(client: DavClient, place: URL): Promise<Found> {
  const at = await propertiesAt(client, place, 0, ofPlace);
  if ('refused' in at) return { kind: 'refused', response: at.refused };
  const [own] = at.resources;
  if (own && isBook(own)) return { kind: 'books', books: namedBooks([toFound(own, at.url)], undefined) };
  const homes = await homesOf(client, own, at.url);
  const found: FoundBook[] = [];
  let usual = homes.usual;
  for (const home of homes.urls) {
    const inside = await propertiesAt(client, home, 1, ofHome);
    if ('refused' in inside) {
      if (inside.refused.status === 401) return { kind: 'refused', response: inside.refused };
      continue;
    }
    for (const resource of inside.resources) {
      usual ??= linkIn(client, resource, usualBook, inside.url);
      if (isBook(resource) && isReadable(resource)) found.push(toFound(resource, inside.url));
    }
  }
  if (found.length > maxBooks) throw new ImportFailure('too_large', { isFinal: true });
  return found.length > 0 ? { kind: 'books', books: namedBooks(found, usual) } : { kind: 'none' };

  function toFound(resource: Resource, base: URL): FoundBook {
    return { url: client.follow(resource.href, base), name: textOf(resource, dav('displayname')) };
  }
}

/** A book as it was found. */
export interface FoundBook {
  readonly url: URL;
  /** As its owner calls it; `''` where the server does not say. */
  readonly name: string;
}

async function homesOf(
  client: DavClient,
  own: Resource | undefined,
  base: URL,
): Promise<{ urls: readonly URL[]; usual: URL | undefined }> {
  const here = linksIn(client, own, homeSet, base);
  if (here.length > 0) return { urls: here, usual: undefined };
  const person = linkIn(client, own, principal, base);
  // Some servers do not know of principals: their books are where one begins.
  if (!person) return { urls: [base], usual: undefined };
  const at = await propertiesAt(client, person, 0, ofPrincipal);
  if ('refused' in at) return { urls: [person], usual: undefined };
  const [resource] = at.resources;
  const homes = linksIn(client, resource, homeSet, at.url);
  return {
    urls: homes.length > 0 ? homes : [person],
    usual: linkIn(client, resource, usualBook, at.url),
  };
}

/** The properties of a place, or of all that is in it; or the response that says why not. Throws `ImportFailure`. */
async function propertiesAt(client: DavClient, place: URL, depth: 0 | 1, wanted: ReadonlySet<string>) {
  const response = await client.propfind(place, depth, wanted);
  if (response.status !== 207) return { refused: response };
  const resources: Resource[] = [];
  try {
    await parseMultistatus(response, { properties: wanted, maxText }, (resource) => {
      if (resources.length < maxResources) resources.push(resource);
    });
  } catch (error) {
    if (error instanceof MultistatusError) return { refused: response };
    throw error;
  }
  return { resources, url: new URL(response.url) };
}

const propertyOf = (resource: Resource | undefined, name: string): Property | undefined =>
  resource?.properties.get(name);

const textOf = (resource: Resource, name: string): string => propertyOf(resource, name)?.text.trim() ?? '';

function linksIn(client: DavClient, resource: Resource | undefined, name: string, base: URL): URL[] {
  const hrefs = propertyOf(resource, name)?.hrefs ?? [];
  return hrefs.slice(0, maxHomes).map((href) => client.follow(href, base));
}

const linkIn = (
  client: DavClient,
  resource: Resource | undefined,
  name: string,
  base: URL,
): URL | undefined => linksIn(client, resource, name, base)[0];

const isBook = (resource: Resource): boolean =>
  propertyOf(resource, type)?.elements.has(card('addressbook')) === true;

/** Where a server says what may be done with a book, reading has to be among it. */
function isReadable(resource: Resource): boolean {
  const may = propertyOf(resource, privileges)?.elements;
  return may === undefined || !may.has(dav('privilege')) || may.has(dav('read')) || may.has(dav('all'));
}
