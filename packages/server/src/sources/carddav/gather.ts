import { ImportFailure } from '../../model/failures.js';
import type { Cursor, GatheredPage, SourceContext } from '../provider.js';
import { DavClient } from './dav/client.js';
import type { CardDavConnection } from './find/book.js';
import type { CardDavProvider } from './providers.js';
import { pageOf } from './read/card-page.js';
import { fetchCards, type Manner, usualManner } from './read/fetch-cards.js';
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
    const url = new URL(book.url);
    const listing = await listCards(client, url, provider).catch((error: unknown) => {
      at = { ...at, refused: at.refused + 1 };
      // A book that others share costs itself, as long as there is another.
      const isOther = error instanceof ImportFailure && error.code === 'no_address_book';
      if (!isOther || at.refused === books.length) throw error;
      return undefined;
    });
    const cards = listing?.inOrder(at.after) ?? [];
    for (let done = 0; done < cards.length; ) {
      const asked = cards.slice(done, done + usualManner.size);
      const { fetched, manner } = await fetchCards({ client, provider, book: url }, asked, at.manner);
      const page = pageOf(asked, fetched, { book, before: at.listed, locale: context.locale });
      done += fetched.length;
      const given = fetched.filter((it) => 'text' in it).length;
      const after = asked[fetched.length - 1]?.key ?? at.after;
      at = { ...at, after, manner, listed: at.listed + fetched.length, given: at.given + given };
      yield { ...page, cursor: { ...at } };
    }
    at = { ...at, book: at.book + 1, after: null };
    // A server that lists people and gives none of them is broken, and their book is not empty.
    if (at.book === books.length && at.listed > 0 && at.given === 0)
      throw new ImportFailure('source_error', { cause: `${url.host} gives none of the cards that it lists` });
    yield { contacts: [], cursor: { ...at } };
  }
}
