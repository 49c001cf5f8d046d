import type { Book } from '../book.js';
import type { FormatReader } from '../format.js';
import { ElementLexer } from '../text/json.js';
import { isRecord, mapJsCard } from './map.js';

/**
 * Reads JSContact: one card, an array of cards, or cards one after the other. Localizations are not applied.
 * @see RFC 9553
 */
export function jsContactReader(book: Book): FormatReader {
  let lexer: ElementLexer | undefined;
  const begin = (head: string) =>
    new ElementLexer(
      /^[\s\ufeff]*\[/.test(head),
      {
        element(value, at, lines) {
          if (!isRecord(value)) {
            book.skip(at, 'malformed', lines);
            return;
          }
          const { draft, uid, isGroup, members } = mapJsCard(value, at, book);
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
