import { ListReader } from './list.js';
import { PieceLexer } from './pieces.js';

/** How much of a text is mailboxes, from 0 to 1, and whether it may as well be a table of bare addresses. */
export function mailboxShare(text: string): { share: number; isAmbiguous: boolean } {
  const list = new ListReader();
  let [mailboxes, all, isMarked] = [0, 0, false];
  /** How many mailboxes each line has. */
  const counts = new Map<number, number>();
  const lexer = new PieceLexer((piece) => {
    const item = list.item(piece);
    const length = piece.text.trim().length;
    if (item.kind !== 'nothing') all += length;
    if (item.kind !== 'mailbox' || item.mailbox.isInText) return;
    mailboxes += length;
    isMarked ||= item.mailbox.isMarked;
    counts.set(piece.at, (counts.get(piece.at) ?? 0) + 1);
  }, text.length);
  lexer.push(text.replace(/^\ufeff/, ''));
  lexer.end();
  return { share: all === 0 ? 0 : mailboxes / all, isAmbiguous: !isMarked && isSteady([...counts.values()]) };
}

/** Lines of one address each, or several lines of as many each, are rows of a table as well. */
const isSteady = (counts: readonly number[]): boolean =>
  counts.every((count) => count === counts[0]) && (counts.length > 1 || counts[0] === 1);
