import type { Book } from '../book.js';
import type { FormatReader } from '../format.js';
import { isRecord } from '../text/json.js';
import { jsonReader } from '../text/json-reader.js';
import { mapJsCard } from './map.js';

/**
 * Reads JSContact 1.0 and 2.0: one card, an array of cards, or cards one after the other. Localizations are not applied.
 * @see RFC 9553, RFC 9982, and RFC 9555 for what comes from a vCard
 */
export function jsContactReader(book: Book): FormatReader {
  return jsonReader(book, /^[\s\ufeff]*\[/, (element, at, lines) => {
    if (!isRecord(element)) return false;
    const { draft, uid, isGroup, members } = mapJsCard(element, at, book);
    if (isGroup) book.addGroup(at, draft.contact.full_name, members);
    else book.add(draft, lines, [uid]);
    return true;
  });
}
