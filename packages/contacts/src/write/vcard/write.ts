import { type ContactPages, inPieces } from '../pieces.js';
import { cardOf } from './card.js';

/** Of RFC 2426 and RFC 6350. */
export type VCardVersion = '3.0' | '4.0';

/** How cards are written. */
export interface VCardOptions {
  /** 3.0 is for programs that have not learned 4.0, Outlook and older phones among them. @defaultValue '4.0' */
  version?: VCardVersion | undefined;
}

/**
 * Writes a card for each contact, as the pages come. Gives pieces of text, each of whole cards, to be encoded as UTF-8;
 * memory does not grow with the book. No contacts give no piece at all.
 *
 * What vCard cannot say is left out: `id`, `locations`, and `e164` of a number that does not tell it by itself.
 * Nothing is added, no UID and no PRODID either. Throws what `pages` throws, after the cards that came before.
 * @see RFC 6350 (4.0), RFC 6868 (labels of addresses); RFC 2426 (3.0)
 * @throws RangeError for another version
 */
export function writeVCard(
  pages: ContactPages,
  { version = '4.0' }: VCardOptions = {},
): AsyncGenerator<string> {
  if (version !== '3.0' && version !== '4.0') throw new RangeError('vCard is written in version 3.0 or 4.0.');
  return inPieces(pages, (contact) => cardOf(contact, version));
}
