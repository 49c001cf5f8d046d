import type { Book } from '../book.js';
import { Draft } from '../clean/draft.js';
import type { FormatReader } from '../format.js';
import { type ListItem, ListReader } from './list.js';
import { type Piece, PieceLexer } from './pieces.js';

/**
 * Reads a list of mailboxes as people paste it: by lines, commas or semicolons, each with or without a name. What is no
 * mailbox is skipped.
 * @see RFC 5322 §3.4
 */
export function addressReader(book: Book): FormatReader {
  const list = new ListReader();
  const lexer = new PieceLexer((piece) => take(piece, list.item(piece), book), book.limits.maxLineBytes);
  let isBegun = false;
  return {
    get lineEnd() {
      return lexer.lineEnd;
    },
    push(text) {
      lexer.push(isBegun ? text : text.replace(/^\ufeff/, ''));
      isBegun ||= text !== '';
    },
    end: () => lexer.end(),
  };
}

function take(piece: Piece, item: ListItem, book: Book): void {
  if (book.isFull) return;
  // Only what has a line of its own can be cut out of the file by lines.
  const lines = piece.isFirst && piece.end === '\n' ? 1 : 0;
  if (piece.isTooLong) book.skip(piece.at, 'too_long', lines);
  else if (item.kind === 'other') book.skip(piece.at, 'malformed', lines);
  else if (item.kind === 'mailbox') book.add(draftOf(item, piece.at, book), lines, noKeys);
}

function draftOf({ mailbox, group }: ListItem & { kind: 'mailbox' }, at: number, book: Book): Draft {
  const draft = new Draft(at, book);
  draft.set('full_name', mailbox.name);
  draft.addEmail(mailbox.address);
  draft.addNote(mailbox.note);
  draft.addGroup(group);
  return draft;
}

const noKeys: readonly string[] = [];
