import { ImportFailure } from '../../model/failures.js';
import type { Cursor, GatheredPage, SourceContext } from '../provider.js';
import { DavClient } from './dav/client.js';
import { dav } from './dav/names.js';
import { failureOfBook } from './failure.js';
import type { Book, CardDavConnection } from './find/book.js';
import type { CardDavProvider } from './providers.js';
import { pageOf } from './read/card-page.js';
import { fetchCards, type Manner, type Place, usualManner } from './read/fetch-cards.js';
import { listCards } from './read/list-cards.js';

/** Where to go on. */
interface Checkpoint {
  /** The place of the book that is read, among those that were found. */
  readonly book: number;
  /** The card that was read last in it; cards are read in the order of their paths. */
  readonly after: string | null;
  readonly manner: Manner;
  /** How many cards were listed, and how many of them the server gave, up to here. */
  readonly listed: number;
  readonly given: number;
  /** Books that may not be read after all, or are gone. */
  readonly refused: number;
}

const beginning: Checkpoint = { book: 0, after: null, manner: usualManner, listed: 0, given: 0, refused: 0 };

/**
 * Reads one book after the other. Each is listed anew by whoever goes on in it: in the order of their paths nobody comes
 * twice, and nobody who was there is missed.
 */
export async function* gather(
  provider: CardDavProvider,
  context: SourceContext,
  { server, books }: CardDavConnection,
  cursor: Cursor | undefined,
): AsyncGenerator<GatheredPage> {
  const client = new DavClient(context, new URL(server));
  let at = (cursor as Checkpoint | undefined) ?? beginning;
  for (let book = books[at.book]; book; book = books[at.book]) {
    let isCutShort = false;
    const place = { client, provider, book: new URL(book.url) };
    try {
      for await (const { next, ...page } of pagesOf(place, book, at, context.locale)) {
        at = next;
        yield { ...page, cursor: { ...at } };
      }
    } catch (error) {
      at = { ...at, refused: at.refused + 1 };
      // A book that others share costs itself, as long as there is another.
      const isOther = error instanceof ImportFailure && error.code === 'no_address_book';
      if (!isOther || at.refused === books.length) throw error;
      isCutShort = at.after !== null;
    }
    at = { ...at, book: at.book + 1, after: null };
    // A server that lists people and gives none of them is broken, and their book is not empty.
    if (at.book === books.length && at.listed > 0 && at.given === 0)
      throw new ImportFailure('source_error', {
        cause: `${place.book.host} gives none of the cards that it lists`,
      });
    const skipped = isCutShort ? [{ at: at.listed + 1, reason: 'not_given' } as const] : [];
    yield { contacts: [], skipped, cursor: { ...at } };
  }
}

/** The rest of a book, each page with where to go on. Throws `ImportFailure`. */
async function* pagesOf(
  place: Place,
  book: Book,
  at: Checkpoint,
  locale: string | undefined,
): AsyncGenerator<Omit<GatheredPage, 'cursor'> & { readonly next: Checkpoint }> {
  const cards = (await listCards(place.client, place.book, place.provider)).inOrder(at.after);
  let next = at;
  for (let done = 0; done < cards.length; ) {
    const asked = cards.slice(done, done + usualManner.size);
    const { fetched, manner } = await fetchCards(place, asked, next.manner);
    const page = pageOf(asked, fetched, { book, before: next.listed, locale });
    const given = fetched.filter((it) => 'text' in it).length;
    if (given === 0) await checkIsThere(place);
    done += fetched.length;
    const after = asked[fetched.length - 1]?.key ?? next.after;
    next = { ...next, after, manner, listed: next.listed + fetched.length, given: next.given + given };
    yield { ...page, next };
  }
}

/**
 * That cards are not given may be their own affair, unless their book is gone, or was closed: then the rest is not there
 * either, and what was read is a part that nobody could tell from the whole. Throws `no_address_book`.
 */
async function checkIsThere({ client, provider, book }: Place): Promise<void> {
  const response = await client.propfind(book, 0, [dav('resourcetype')]);
  if ([402, 403, 404, 410].includes(response.status)) throw failureOfBook(response, provider);
}
