import { toLine } from '../clean/text.js';
import { type Mailbox, parseMailbox } from './mailbox.js';
import type { Piece } from './pieces.js';

/** What a piece of a list is. */
export type ListItem =
  | { kind: 'mailbox'; mailbox: Mailbox; group: string }
  /** Rulers, bullets without anything, groups of nobody: nothing that anybody could miss. */
  | { kind: 'nothing' }
  | { kind: 'other' };

/** Bullets, numbers and marks of quoted lines, as lists have them before their entries. */
const bullet = /^(?:\s*(?:[-–—*•·◦‣▪►>+]|\(?\d{1,4}[.):]|\[[ x]?\])(?=\s))+\s*/i;

/** Lines of a message's header, and what people write before an address; they are no groups. */
const label =
  /^(?:to|cc|bcc|from|sender|reply-to|an|von|kopie|antwort an|para|de|à|cci|a|da|e-?mail(?: address)?|mail|email|contact|kontakt)$/i;

const hasText = /[\p{L}\p{N}@]/u;

/** Tells the pieces of a list in their order, which groups go through. */
export class ListReader {
  private group = '';
  /** The piece before ended the group's line, but not the group: a comma stood there. */
  private isGroupOpen = false;

  item(piece: Piece): ListItem {
    const text = toLine(piece.isFirst ? piece.text.replace(bullet, '') : piece.text);
    if (piece.isFirst && !this.isGroupOpen) this.group = '';
    const [, name = '', rest = ''] = /^([^"<>@:()[\]]{1,100}):(?!\/\/)\s*(.*)$/.exec(text) ?? [];
    const found =
      name === '' || /^mailto$/i.test(name) ? this.plain(text) : this.labelled(toLine(name), rest, piece);
    // A group ends with its semicolon, or where its line does.
    this.isGroupOpen = piece.end === ',';
    if (piece.end === ';') this.group = '';
    return found;
  }

  private plain(text: string): ListItem {
    const mailbox = parseMailbox(text);
    if (!mailbox) return hasText.test(text) ? { kind: 'other' } : { kind: 'nothing' };
    return { kind: 'mailbox', mailbox, group: this.group };
  }

  /** `Team: ida@example.org, tom@example.org;` is a group; one address alone in a line has its name before the colon. */
  private labelled(name: string, rest: string, { end, isFirst }: Piece): ListItem {
    if (label.test(name)) return this.plain(rest);
    if (rest === '') {
      if (end !== ';') return { kind: 'other' };
      return { kind: 'nothing' };
    }
    const mailbox = parseMailbox(rest);
    if (!mailbox) return { kind: 'other' };
    if (end === '\n' && isFirst && mailbox.name === '')
      return { kind: 'mailbox', mailbox: { ...mailbox, name, isMarked: true }, group: '' };
    this.group = name;
    return { kind: 'mailbox', mailbox: { ...mailbox, isMarked: true }, group: name };
  }
}
