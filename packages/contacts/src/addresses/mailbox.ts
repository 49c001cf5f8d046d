import { parseEmails } from '../clean/email.js';
import { toLine } from '../clean/text.js';
import { decodeEncodedWords } from './encoded-words.js';

/** A mailbox as it is written. */
export interface Mailbox {
  name: string;
  address: string;
  /** What is said beside name and address. */
  note: string;
  /** Whether anything but its words makes it a mailbox: brackets, a comment, a link. */
  isMarked: boolean;
  /** Whether words follow it, as in a sentence. */
  isInText: boolean;
}

/** A longer text is no mailbox; RFC 5322 §2.1.1 has 998 characters a line. */
const longest = 2_000;

/**
 * The mailbox that a piece of a list is; undefined when it is none.
 * @see RFC 5322 §3.4 (mailbox), RFC 6068 (mailto), RFC 2047 §5 (3)
 */
export function parseMailbox(piece: string): Mailbox | undefined {
  if (piece.length > longest || !piece.includes('@')) return undefined;
  const text = toLine(piece);
  return linked(text) ?? bracketed(text) ?? bare(text);
}

/** `[Ida Probe](mailto:ida@example.org)`, as Markdown has it. */
function linked(text: string): Mailbox | undefined {
  const [, name = '', address = ''] = /^\[([^\]]*)\]\(mailto:([^()\s]+)\)$/i.exec(text) ?? [];
  return marked(mailbox(name, address, ''));
}

/** `Ida Probe <ida@example.org>`. */
function bracketed(text: string): Mailbox | undefined {
  const [, before = '', address = '', after = ''] =
    /^([^<]*)<([^<>]*)>([^<>]*)$/.exec(withoutQuotedAngles(text)) ?? [];
  if (address === '') return undefined;
  const name = commented(restored(before));
  const rest = commented(restored(after));
  const found =
    name.text === ''
      ? mailbox(rest.comment || name.comment, address, rest.text)
      : mailbox(name.text, address, joined(name.comment, rest.text, rest.comment));
  return found && { ...found, isMarked: true, isInText: rest.text !== '' };
}

/** `ida@example.org (Ida Probe)`, or a name and an address without anything between them. */
function bare(text: string): Mailbox | undefined {
  const { text: rest, comment } = commented(text);
  const words = rest.split(' ');
  const at = words.findIndex((word) => word.includes('@'));
  const [before, after] = [words.slice(0, at).join(' '), words.slice(at + 1).join(' ')];
  const address = words[at] ?? '';
  if (before === '' && after === '') {
    const found = mailbox(comment, address, '');
    return comment !== '' || /^mailto:/i.test(address) ? marked(found) : found;
  }
  const name = stripped(before === '' ? after : before, `-–—|${separators}`);
  return (before === '' || after === '') && isNameAlone.test(name)
    ? mailbox(name, address, comment)
    : undefined;
}

/** Two to five words of letters: less could be a label, more a sentence. */
const isNameAlone = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:,? [\p{L}\p{M}'’.-]+){1,4}$/u;

function mailbox(name: string, address: string, note: string): Mailbox | undefined {
  const { addresses, dropped } = parseEmails(address.trim());
  const [found, ...others] = addresses;
  if (!found || others.length > 0 || dropped > 0) return undefined;
  const said = cleanName(name);
  return {
    name: said.includes('@') ? '' : said,
    address: found,
    note: decodeEncodedWords(note),
    isMarked: false,
    isInText: false,
  };
}

const marked = (found: Mailbox | undefined): Mailbox | undefined => found && { ...found, isMarked: true };

const joined = (...texts: string[]): string => texts.filter((text) => text !== '').join('\n');

function cleanName(written: string): string {
  const name = written.trim();
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"$/.exec(name) ?? [];
  const decoded = decodeEncodedWords(quoted?.replace(/\\(.)/g, '$1') ?? name.replaceAll('"', ''));
  const isInQuotes = /^['‘]/.test(decoded) && /['’]$/.test(decoded);
  return stripped(isInQuotes ? stripped(decoded, "'‘’") : decoded, separators);
}

const separators = ', :\t\r\n\u00a0\u3000';

/** A text without these characters at both ends: an expression takes quadratic time for many of them. */
function stripped(text: string, edges: string): string {
  let [from, to] = [0, text.length];
  while (from < to && edges.includes(text.charAt(from))) from++;
  while (to > from && edges.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** A text without its comments, and what these say (RFC 5322 §3.2.2). */
function commented(text: string): { text: string; comment: string } {
  let [outside, comment, depth, isQuoted] = ['', '', 0, false];
  for (const char of text) {
    if (char === '"' && depth === 0) isQuoted = !isQuoted;
    if (!isQuoted && char === '(' && depth++ === 0) continue;
    if (!isQuoted && char === ')' && depth > 0 && --depth === 0) comment += ' ';
    else if (depth > 0) comment += char;
    else outside += char;
  }
  return { text: toLine(outside), comment: toLine(comment) };
}

/** Angle brackets in a quoted name are none of the address. */
const withoutQuotedAngles = (text: string): string =>
  text.replace(/"[^"]*"/g, (quoted) => quoted.replaceAll('<', '\ue000').replaceAll('>', '\ue001'));
const restored = (text: string): string => text.replaceAll('\ue000', '<').replaceAll('\ue001', '>');
