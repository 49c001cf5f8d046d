import type { Contact } from '../contact.js';

/** Pages of contacts, as `readAddressBook` gives them; `[contacts]` makes one page of a list. */
export type ContactPages = AsyncIterable<readonly Contact[]> | Iterable<readonly Contact[]>;

/** A piece ends with the contact that makes it this long, in characters. */
const pieceLength = 64 * 1024;

/**
 * The texts of contacts, put together to pieces. One piece never holds more than one page, nor much more than
 * `pieceLength` and a contact: photos make a page of a hundred megabytes possible. What came before an error of the
 * pages is given before it is thrown.
 */
export async function* inPieces(
  pages: ContactPages,
  textOf: (contact: Contact) => string,
): AsyncGenerator<string> {
  for await (const page of pages) {
    let piece = '';
    for (const contact of page) {
      piece += textOf(contact);
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
    if (piece !== '') yield piece;
  }
}
