import { ImportFailure } from '../../../model/failures.js';
import { AnswerTooLarge } from '../../../outbound/whole-answer.js';
import type { DavClient } from '../dav/client.js';
import { MultistatusError, parseMultistatus, type Resource } from '../dav/multistatus.js';
import { card, dav, escapeXml } from '../dav/names.js';
import { endsAsking, failureOf, failureOfBook, unreadable } from '../failure.js';
import type { CardDavProvider } from '../providers.js';
import { Listing } from './listed.js';

const etag = dav('getetag');
const type = dav('resourcetype');
const contentType = dav('getcontenttype');
const ofCards = new Set([etag, contentType, type]);
const maxText = 200;

/** Of a list that comes in parts (RFC 6578 §3.6). */
const maxParts = 1_000;

/** What keeps a way of listing from being the one: its answer, or that it gave a part only. */
type Refusal = { readonly response: Response } | { readonly isCut: true } | { readonly error: Error };

/**
 * The cards of a book. Servers that refuse to list it, or list a part of it, are asked in the other ways that there are; the
 * one that filters is the last, since many have it wrong. Throws `ImportFailure`.
 */
export async function listCards(client: DavClient, book: URL, provider: CardDavProvider): Promise<Listing> {
  let first: Refusal | undefined;
  for (const list of [listByPropfind, listBySync, listByQuery]) {
    const listed = await list(client, book);
    if (listed instanceof Listing) return listed;
    if ('response' in listed && endsAsking(listed.response))
      throw failureOf(listed.response, provider, undefined);
    first ??= listed;
  }
  throw failureOfList(first, book, provider);
}

function failureOfList(
  refusal: Refusal | undefined,
  { host }: URL,
  provider: CardDavProvider,
): ImportFailure {
  if (refusal && 'response' in refusal) return failureOfBook(refusal.response, provider);
  if (refusal && 'error' in refusal && refusal.error instanceof ImportFailure) return refusal.error;
  return unreadable(host, refusal && 'isCut' in refusal ? 'a part of its list only' : 'no multistatus');
}

type Listed = Promise<Listing | Refusal>;

const listByPropfind = (client: DavClient, book: URL): Listed =>
  listFrom(book, () => client.propfind(book, 1, ofCards, { isLong: true }));

/** @see RFC 6578 §3 */
async function listBySync(client: DavClient, book: URL): Listed {
  const all = new Listing(book);
  let token = '';
  for (let part = 0; part < maxParts; part++) {
    const body = `<sync-collection xmlns="DAV:"><sync-token>${escapeXml(token)}</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>`;
    const ask = (depth: 0 | 1) => client.report(book, depth, body, { isLong: true });
    const before = all.size;
    let next = await readPart(all, () => ask(0));
    // Some want the depth that the list has.
    if (part === 0 && 'response' in next && next.response.status === 400)
      next = await readPart(all, () => ask(1));
    if (!('token' in next)) return next;
    if (!next.isCut) return all;
    if (next.token === '' || next.token === token || all.size === before) return { isCut: true };
    token = next.token;
  }
  return { isCut: true };
}

/** Some want a filter, others have none. */
async function listByQuery(client: DavClient, book: URL): Listed {
  const query = (filter: string) =>
    `<C:addressbook-query xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><prop><getetag/></prop>${filter}</C:addressbook-query>`;
  const ask = (filter: string) => client.report(book, 1, query(filter), { isLong: true });
  const listed = await listFrom(book, () => ask('<C:filter/>'));
  return listed instanceof Listing ? listed : listFrom(book, () => ask(''));
}

async function listFrom(book: URL, ask: () => Promise<Response>): Listed {
  const listing = new Listing(book);
  const part = await readPart(listing, ask);
  if (!('token' in part)) return part;
  return part.isCut ? { isCut: true } : listing;
}

interface Part {
  readonly token: string;
  readonly isCut: boolean;
}

async function readPart(
  listing: Listing,
  ask: () => Promise<Response>,
): Promise<Part | { readonly response: Response } | { readonly error: Error }> {
  let isCut = false;
  try {
    const response = await ask();
    if (response.status !== 207) return { response };
    const base = new URL(response.url);
    listing.isAlsoAt(base);
    const token = await parseMultistatus(response, { properties: ofCards, maxText }, (resource) => {
      if (resource.status === 507) isCut = true;
      else if (isCard(resource)) listing.add(resource.href, base);
      if (listing.isTooLarge) throw new ImportFailure('too_large', { isFinal: true });
    });
    return { token, isCut };
  } catch (error) {
    if (error instanceof MultistatusError || error instanceof AnswerTooLarge) return { error };
    throw error;
  }
}

/** Whether it may be a card: what is gone, books in books, and what says that it is something else, are none. */
function isCard({ status, properties }: Resource): boolean {
  if (status >= 400) return false;
  const elements = properties.get(type)?.elements;
  if (elements?.has(dav('collection')) || elements?.has(card('addressbook'))) return false;
  return !/^\s*(text\/(calendar|html)|httpd\/)/i.test(properties.get(contentType)?.text ?? '');
}
