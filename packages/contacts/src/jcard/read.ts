import type { Book } from '../book.js';
import type { FormatReader } from '../format.js';
import { jsonReader } from '../text/json-reader.js';
import { mapCard } from '../vcard/map.js';
import { propertiesOf } from './property.js';

/**
 * Reads jCard: one card, an array of cards, or cards one after the other.
 * @see RFC 7095
 */
export function jCardReader(book: Book): FormatReader {
  return jsonReader(book, /^[\s\ufeff]*\[\s*\[/, (element, at, lines) => {
    if (!Array.isArray(element) || element[0] !== 'vcard' || !Array.isArray(element[1])) return false;
    const { properties, dropped } = propertiesOf(element[1], book.limits.maxProperties);
    for (const reason of dropped) book.warn(at, reason);
    const card = { at, lines, version: '4.0', isList: false, properties, isCut: false };
    const { draft, uid, isGroup, members } = mapCard(card, book, book.locale);
    if (isGroup) book.addGroup(at, draft.contact.full_name, members);
    else book.add(draft, lines, [uid]);
    return true;
  });
}
