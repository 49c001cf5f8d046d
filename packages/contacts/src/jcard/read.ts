import type { Book } from '../book.js';
import type { FormatReader } from '../format.js';
import { ElementLexer } from '../text/json.js';
import { mapCard } from '../vcard/map.js';
import type { Property } from '../vcard/property.js';
import { toProperty } from './property.js';

/**
 * Reads jCard: one card, an array of cards, or cards one after the other.
 * @see RFC 7095
 */
export function jCardReader(book: Book): FormatReader {
  let lexer: ElementLexer | undefined;
  const begin = (head: string) =>
    new ElementLexer(
      /^[\s\ufeff]*\[\s*\[/.test(head),
      {
        element(value, at, lines) {
          const properties = propertiesOf(value, book.limits.maxProperties);
          if (!properties) {
            book.skip(at, 'malformed', lines);
            return;
          }
          const card = { at, lines, version: '4.0', isList: false, properties };
          const { draft, uid, isGroup, members } = mapCard(card, book, book.locale);
          if (isGroup) book.addGroup(at, draft.contact.full_name, members);
          else book.add(draft, lines, [uid]);
        },
        skipped: (at, lines, reason) => book.skip(at, reason, lines),
      },
      book.limits,
    );
  return {
    push(text) {
      lexer ??= begin(text);
      lexer.push(text);
    },
    end() {
      const cutAt = lexer?.end();
      if (cutAt !== undefined) book.skip(cutAt, 'malformed', 1);
    },
  };
}

function propertiesOf(value: unknown, max: number): Property[] | undefined {
  if (!Array.isArray(value) || value[0] !== 'vcard' || !Array.isArray(value[1])) return undefined;
  return value[1]
    .slice(0, max)
    .map(toProperty)
    .filter((property) => property !== undefined);
}
