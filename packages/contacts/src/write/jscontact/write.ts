import type { Contact } from '../../contact.js';
import { type ContactPages, inPieces } from '../pieces.js';
import { cardTextOf } from './card.js';

/**
 * Writes an array of Cards, as the pages come. Gives pieces of text, to be encoded as UTF-8; memory does not grow with the
 * book. No contacts give an empty array.
 *
 * A Card needs a `uid`: it is made of what the Card says and of its place in the array, so that writing the same contacts
 * again gives the same. Values that have to be URIs are made such. Left out are `id`, `locations`, and `e164` of a number
 * that does not tell it by itself.
 *
 * Throws what `pages` throws, after the Cards that came before and the end of the array.
 * @see RFC 9553
 */
export async function* writeJsContact(pages: ContactPages): AsyncGenerator<string> {
  let position = 0;
  let trouble: { error: unknown } | undefined;
  const element = (contact: Contact): string =>
    `${position === 0 ? '[\n' : ',\n'}${cardTextOf(contact, position++)}`;
  try {
    yield* inPieces(pages, element);
  } catch (error) {
    trouble = { error };
  }
  yield position === 0 ? '[]\n' : '\n]\n';
  if (trouble) throw trouble.error;
}
