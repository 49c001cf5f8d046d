import type { ReadLimits } from '../text/limits.js';
import { type LineEnd, lineEndOf } from '../text/line-end.js';
import { encodingOfLine, type ValueEncoding } from './encoding.js';

/** Takes the logical lines of a file, one by one: unfolded, without line end. */
export interface LineSink {
  /**
   * The line is what of `text` is between `from` and `end`: few lines are needed as a string of their own. `isEscaped` says
   * whether there is a backslash in it.
   */
  line(text: string, from: number, end: number, at: number, isEscaped: boolean): void;
  /** A line longer than the limit was passed over. */
  tooLong(at: number): void;
}

/**
 * Cuts text into logical lines. Knows the two ways of going on in the next line, a leading blank and the soft break of
 * quoted-printable, and the line ends of all systems.
 * @see RFC 6350 §3.2 and RFC 2425 §5.8.1; vCard 2.1 §2.1.3
 */
export class LineLexer {
  /** Physical lines begun so far. */
  private row = 0;
  private tail = '';
  /** The line that the next one may go on is what of `text` is between `from` and `to`; its further parts are `folds`. */
  private text = '';
  private from = 0;
  private to = 0;
  private readonly folds: string[] = [];
  private isEscaped = false;
  private lineAt = 0;
  private length = 0;
  private lastLength = 0;
  private isStarted = false;
  private isOverlong = false;
  /** How the property under way is encoded; told from its head once, which may be long. */
  private encoding: ValueEncoding | undefined;
  /** Where the next sign is, in the text that is cut, that ends lines of other systems than the file's. */
  private otherEnd = -1;
  /** Where the next backslash is in it: most lines have none, and searching each for one takes longer. */
  private backslash = -1;
  /** Known once there is text. */
  lineEnd: LineEnd | undefined;

  constructor(
    private readonly sink: LineSink,
    private readonly limits: ReadLimits,
  ) {}

  get lineNumber(): number {
    return this.row;
  }

  push(block: string): void {
    this.lineEnd ??= lineEndOf(block);
    const { lineEnd } = this;
    let end = block.indexOf(lineEnd);
    if (end < 0) {
      // Only the beginning of a line that is too long is kept: enough to know what it was, not enough to fill memory.
      if (this.tail.length <= this.limits.maxLineBytes) this.tail += block;
      return;
    }
    const text = this.tail ? this.tail + block : block;
    end += this.tail.length;
    let from = 0;
    this.otherEnd = this.backslash = -1;
    do {
      this.physical(text, from, end);
      from = end + 1;
      end = text.indexOf(lineEnd, from);
    } while (end >= 0);
    this.tail = text.slice(from);
  }

  end(): void {
    this.otherEnd = this.backslash = -1;
    if (this.tail) this.physical(this.tail, 0, this.tail.length);
    this.tail = '';
    this.flush();
  }

  private physical(text: string, start: number, lineEnd: number): void {
    this.row++;
    // Of lines that end in CR LF, in a file whose others end in CR alone.
    const from = start < lineEnd && text.charCodeAt(start) === 0x0a ? start + 1 : start;
    let end = lineEnd;
    while (end > from && text.charCodeAt(end - 1) === carriageReturn) end--;
    if (this.otherEnd < from) this.otherEnd = this.nextOther(text, from);
    if (this.otherEnd < end && end - from <= this.limits.maxLineBytes) this.mixed(text, from, end);
    else this.take(text, from, end, text.charCodeAt(lineEnd + 1));
  }

  private nextOther(text: string, from: number): number {
    return nextOf(this.lineEnd === '\n' ? '\r' : '\n', text, from);
  }

  private hasBackslash(text: string, from: number, end: number): boolean {
    if (this.backslash < from) this.backslash = nextOf('\\', text, from);
    return this.backslash < end;
  }

  /** Lines of another system, put together with those of the file: to it they are one. */
  private mixed(text: string, start: number, end: number): void {
    let from = start;
    for (let at = this.otherEnd; at < end; at = this.nextOther(text, from)) {
      this.take(text, from, at, unknown);
      from = at + 1;
    }
    this.take(text, from, end, unknown);
  }

  /** `next` is the character that the line after begins with. */
  private take(text: string, from: number, end: number, next: number): void {
    if (this.isStarted) {
      const first = text.charCodeAt(from);
      if (end > from && (first === 0x20 || first === 0x09)) {
        this.fold(text.slice(from + 1, end));
        return;
      }
      if (this.mayGoOn() && this.goesOn(text.slice(from, end))) {
        this.fold(text.slice(from, end));
        return;
      }
      this.flush();
    }
    if (end === from) return;
    const isEscaped = this.hasBackslash(text, from, end);
    if (isWhole(text, from, end, next)) this.sink.line(text, from, end, this.row, isEscaped);
    else this.begin(text, from, end, isEscaped);
  }

  private begin(text: string, from: number, end: number, isEscaped: boolean): void {
    this.isStarted = true;
    this.isEscaped = isEscaped;
    this.text = text;
    this.from = from;
    this.to = end;
    this.lineAt = this.row;
    this.length = this.lastLength = end - from;
    this.encoding = undefined;
    this.isOverlong = this.length > this.limits.maxLineBytes;
    // Enough to know what it was.
    if (this.isOverlong) this.to = from + 100;
  }

  /** Nothing goes on after a short line but quoted-printable, and base64 that begins below its property. */
  private mayGoOn(): boolean {
    return this.lastLength >= shortestBroken || mayBreakAfter(this.lastCode());
  }

  private lastCode(): number {
    const { folds } = this;
    if (folds.length === 0) return this.text.charCodeAt(this.to - 1);
    const last = folds[folds.length - 1] as string;
    return last.charCodeAt(last.length - 1);
  }

  /** Whether an unindented line belongs to the one before. */
  private goesOn(line: string): boolean {
    const last = this.lastCode();
    if (last === equals && this.isEncoded('quoted-printable')) return !/^(?:END|BEGIN):/i.test(line);
    if ((this.lastLength < shortestBroken && last !== colon) || line === '') return false;
    const headEnd = line.indexOf(':');
    if (headEnd >= 0) return this.lastLength >= foldedFrom && !isProperty.test(line.slice(0, headEnd));
    if (this.isEncoded('base64')) return /^[\w+/=-]+$/.test(line);
    // A property may be so long before its colon that it is folded there.
    return this.lastLength >= foldedFrom && !isBrokenHead.test(line);
  }

  private isEncoded(as: 'quoted-printable' | 'base64'): boolean {
    this.encoding ??= encodingOfLine(this.text.slice(this.from, this.to));
    return this.encoding === as;
  }

  private fold(part: string): void {
    if (this.lastCode() === equals && this.isEncoded('quoted-printable')) this.unbreak();
    this.lastLength = part.length;
    this.length += part.length;
    if (this.length > this.limits.maxLineBytes) {
      this.isOverlong = true;
      this.folds.length = 0;
      return;
    }
    this.folds.push(part);
  }

  /** Takes away the sign of a soft break. */
  private unbreak(): void {
    const last = this.folds.length - 1;
    if (last < 0) this.to--;
    else this.folds[last] = (this.folds[last] as string).slice(0, -1);
    this.length--;
  }

  private flush(): void {
    if (!this.isStarted) return;
    this.isStarted = false;
    const { text, from, to, folds } = this;
    if (this.isOverlong) this.sink.tooLong(this.lineAt);
    else if (folds.length === 0) this.sink.line(text, from, to, this.lineAt, this.isEscaped);
    else this.flushFolded();
  }

  private flushFolded(): void {
    const whole = this.text.slice(this.from, this.to) + this.folds.join('');
    this.folds.length = 0;
    this.sink.line(whole, 0, whole.length, this.lineAt, whole.includes('\\'));
  }
}

/** Where a sign is next; the end of the text when it is nowhere. */
function nextOf(sign: string, text: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

const carriageReturn = 0x0d;
const equals = 0x3d;
const colon = 0x3a;

/** What begins the line after, where nobody has looked. */
const unknown = 0;

/** Whether nothing can go on a line, as is so for nearly all: then nothing has to be remembered of it. */
function isWhole(text: string, from: number, end: number, next: number): boolean {
  if (next > 0x20 && end - from < shortestBroken && !mayBreakAfter(text.charCodeAt(end - 1))) return true;
  // An END is never folded: its card need not wait for the line after.
  return text.charCodeAt(from + 1) === 0x4e && end - from < 16 && text.startsWith('END:', from);
}

const mayBreakAfter = (code: number): boolean => code === equals || code === colon;

/** Writers fold at 75 or 76 octets: a line that long may go on in a line that lost its blank. */
const foldedFrom = 70;

/** Base64 is broken at 60 characters and more. */
const shortestBroken = 60;

const isProperty = /^\ufeff?(?:[\w-]+\.)?(?:[A-Za-z][\w-]*|[A-Z][A-Z\d-]*[ \t]+)(?:;[^\n]*)?$/;

const isBrokenHead = /^(?:[\w-]+\.)?[A-Za-z][\w-]*;[A-Za-z][\w-]*=/;
