import type { Book } from '../book.js';
import type { FormatReader } from '../format.js';
import { type Card, CardAssembler } from './cards.js';
import { LineLexer } from './lines.js';
import { mapCard, nameOfGroup } from './map.js';

/**
 * Reads vCard 2.1, 3.0 and 4.0, in any mixture.
 * @see RFC 6350, RFC 2426, and the vCard 2.1 specification of the Internet Mail Consortium
 */
export function vCardReader(book: Book): FormatReader {
  const noteVersion = versionNoter(book);
  const assembler = new CardAssembler(
    {
      card(card) {
        takeCard(card, book);
        noteVersion(card.version);
      },
      trouble: (at, reason) => book.warn(at, reason),
    },
    book.limits,
  );
  const lexer = new LineLexer(assembler, book.limits);
  return {
    get lineEnd() {
      return lexer.lineEnd;
    },
    push: (text) => lexer.push(text),
    end() {
      lexer.end();
      assembler.end(lexer.lineNumber);
    },
  };
}

/** Says in the report which versions there are; nearly always it is one. */
function versionNoter({ report }: Book): (version: string) => void {
  const versions = new Set<string>();
  let last = '';
  return (version) => {
    if (version === last) return;
    last = version;
    if (!/^\d\.\d$/.test(version)) return;
    versions.add(version);
    report.version = [...versions].sort().join(', ');
  };
}

function takeCard(card: Card, book: Book): void {
  if (book.isFull) return;
  const { draft, uid, isGroup, members } = mapCard(card, book, book.locale);
  if (isGroup) book.addGroup(card.at, nameOfGroup(draft), members);
  else book.add(draft, card.lines, [uid], card.isCut ? 'too_long' : 'empty');
}

/** The charset that a line states for its value: `N;CHARSET=windows-1252:…`. */
export function declaredCharset(line: string): string | undefined {
  const colon = line.indexOf(':');
  const found = colon < 0 ? null : /;CHARSET="?([\w-]+)/i.exec(line.slice(0, colon));
  return found?.[1];
}
