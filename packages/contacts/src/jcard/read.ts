import type { Book } from '../book.js';
import type { FormatReader } from '../format.js';
import { jsonReader } from '../text/json-reader.js';
import { mapCard } from '../vcard/map.js';
import type { Property } from '../vcard/property.js';
import { toProperty } from './property.js';

/**
 * Reads jCard: one card, an array of cards, or cards one after the other.
 * @see RFC 7095
 */
export function jCardReader(book: Book): FormatReader {
  return jsonReader(book, /^[\s\ufeff]*\[\s*\[/, (element, at, lines) => {
    const properties = propertiesOf(element, book.limits.maxProperties);
    if (!properties) return false;
    const card = { at, lines, version: '4.0', isList: false, properties };
    const { draft, uid, isGroup, members } = mapCard(card, book, book.locale);
    if (isGroup) book.addGroup(at, draft.contact.full_name, members);
    else book.add(draft, lines, [uid]);
    return true;
  });
}

function propertiesOf(value: unknown, max: number): Property[] | undefined {
  if (!Array.isArray(value) || value[0] !== 'vcard' || !Array.isArray(value[1])) return undefined;
  return value[1]
    .slice(0, max)
    .map(toProperty)
    .filter((property) => property !== undefined);
}
