import type { Book } from '../book.js';
import { Draft } from '../clean/draft.js';
import type { FormatReader } from '../format.js';
import { XmlLexer } from '../text/xml.js';
import { ItemLexer } from './items.js';
import { mapItem } from './map.js';

/**
 * Reads a `.contact` of Windows: XML, one person a file. One that is not well-formed is skipped as a bad card is in a
 * file of many: in an archive of contacts it costs itself alone.
 */
export function windowsContactReader(book: Book): FormatReader {
  const draft = new Draft(1, book);
  const items = new ItemLexer(
    {
      item: (item) => mapItem(draft, item),
      notes: (text) => draft.addNote(text),
      tooMany: () => draft.warn('too_many_properties'),
    },
    book.limits,
  );
  const lexer = new XmlLexer(items, book.limits);
  let lines = 1;
  let isMalformed = false;
  const attempt = (parse: () => void) => {
    if (isMalformed) return;
    try {
      parse();
    } catch {
      isMalformed = true;
    }
  };
  return {
    push(text) {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
      attempt(() => lexer.push(text));
    },
    end() {
      attempt(() => lexer.end());
      if (isMalformed) book.skip(1, 'malformed', lines);
      else book.add(draft, lines, []);
    },
  };
}
