import type { Book } from '../book.js';
import type { FormatReader } from '../format.js';
import { ElementLexer } from './json.js';

/**
 * Reads a JSON text element by element: those of an outermost array when the text begins as `array` says, else values one
 * after the other. `take` tells whether an element is what its format asks for.
 */
export function jsonReader(
  book: Book,
  array: RegExp,
  take: (element: unknown, at: number, lines: number) => boolean,
): FormatReader {
  let lexer: ElementLexer | undefined;
  const sink = {
    element(element: unknown, at: number, lines: number) {
      if (!book.isFull && !take(element, at, lines)) book.skip(at, 'malformed', lines);
    },
    skipped: book.skip.bind(book),
  };
  return {
    push(text) {
      lexer ??= new ElementLexer(array.test(text), sink, book.limits);
      lexer.push(text);
    },
    end() {
      const cutAt = lexer?.end();
      if (cutAt !== undefined) book.skip(cutAt, 'malformed', 1);
    },
  };
}
