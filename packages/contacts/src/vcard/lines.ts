import type { ReadLimits } from '../text/limits.js';

/** Takes the logical lines of a file, one by one: unfolded, without line end. */
export interface LineSink {
  line(text: string, at: number): void;
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
  private current = '';
  private currentAt = 0;
  private folds: string[] = [];
  private length = 0;
  private lastLength = 0;
  private started = false;
  private overlong = false;
  /** How the property under way is encoded; told from its head once, which may be long. */
  private encoding: 'quoted-printable' | 'base64' | '' | undefined;
  private lineEnd: '\n' | '\r' | undefined;

  constructor(
    private readonly sink: LineSink,
    private readonly limits: ReadLimits,
  ) {}

  get lineNumber(): number {
    return this.row;
  }

  push(block: string): void {
    this.lineEnd ??= block.includes('\n') || !block.includes('\r') ? '\n' : '\r';
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
    do {
      this.physical(text, from, end);
      from = end + 1;
      end = text.indexOf(lineEnd, from);
    } while (end >= 0);
    this.tail = text.slice(from);
  }

  end(): void {
    if (this.tail) this.physical(this.tail, 0, this.tail.length);
    this.tail = '';
    this.flush();
  }

  private physical(text: string, from: number, lineEnd: number): void {
    this.row++;
    let end = lineEnd;
    while (end > from && text.charCodeAt(end - 1) === 13) end--;
    const line = text.slice(from, end);
    if (this.started) {
      const first = line.charCodeAt(0);
      if (first === 32 || first === 9) {
        this.fold(line.slice(1));
        return;
      }
      if (this.goesOn(line)) {
        this.fold(line);
        return;
      }
      this.flush();
    }
    if (line === '') return;
    // An END is never folded: its card need not wait for the line after.
    if (line.charCodeAt(1) === 0x4e && line.length < 16 && line.startsWith('END:')) {
      this.sink.line(line, this.row);
      return;
    }
    this.started = true;
    this.overlong = line.length > this.limits.maxLineBytes;
    this.current = this.overlong ? line.slice(0, 100) : line;
    this.currentAt = this.row;
    this.length = this.lastLength = line.length;
    this.encoding = undefined;
  }

  /** Whether an unindented line belongs to the one before. */
  private goesOn(line: string): boolean {
    const before = this.folds.length ? (this.folds[this.folds.length - 1] as string) : this.current;
    const last = before.charCodeAt(before.length - 1);
    if (last === 0x3d && this.isEncoded('quoted-printable')) return !/^(?:END|BEGIN):/i.test(line);
    // Nothing else goes on after a short line but base64 that begins below its property.
    if ((this.lastLength < shortestBroken && last !== 0x3a) || line === '') return false;
    const colon = line.indexOf(':');
    if (colon >= 0) return this.lastLength >= foldedFrom && !isProperty.test(line.slice(0, colon));
    if (this.isEncoded('base64')) return /^[\w+/=-]+$/.test(line);
    // A property may be so long before its colon that it is folded there.
    return this.lastLength >= foldedFrom && !isBrokenHead.test(line);
  }

  private isEncoded(as: 'quoted-printable' | 'base64'): boolean {
    this.encoding ??= encodingOf(this.current);
    return this.encoding === as;
  }

  private fold(part: string): void {
    if (this.folds.length && (this.folds[this.folds.length - 1] as string).endsWith('=')) this.unbreak();
    else if (!this.folds.length && this.current.endsWith('=') && this.isEncoded('quoted-printable')) {
      this.current = this.current.slice(0, -1);
      this.length--;
    }
    this.lastLength = part.length;
    this.length += part.length;
    if (this.length > this.limits.maxLineBytes) {
      this.overlong = true;
      this.folds.length = 0;
      return;
    }
    this.folds.push(part);
  }

  private unbreak(): void {
    if (!this.isEncoded('quoted-printable')) return;
    const last = this.folds.length - 1;
    this.folds[last] = (this.folds[last] as string).slice(0, -1);
    this.length--;
  }

  private flush(): void {
    if (!this.started) return;
    this.started = false;
    if (this.overlong) {
      this.overlong = false;
      this.folds.length = 0;
      this.sink.tooLong(this.currentAt);
      return;
    }
    if (this.folds.length === 0) {
      this.sink.line(this.current, this.currentAt);
      return;
    }
    const text = this.current + this.folds.join('');
    this.folds.length = 0;
    this.sink.line(text, this.currentAt);
  }
}

/** Writers fold at 75 or 76 octets: a line that long may go on in a line that lost its blank. */
const foldedFrom = 70;

/** Base64 is broken at 60 characters and more. */
const shortestBroken = 60;

const isProperty = /^\ufeff?(?:[\w-]+\.)?[A-Za-z][\w-]*(?:;[^\n]*)?$/;

const isBrokenHead = /^(?:[\w-]+\.)?[A-Za-z][\w-]*;[A-Za-z][\w-]*=/;

function encodingOf(line: string): 'quoted-printable' | 'base64' | '' {
  const head = line.slice(0, line.indexOf(':') + 1);
  if (/;(?:ENCODING=)?"?QUOTED-PRINTABLE/i.test(head)) return 'quoted-printable';
  return /;(?:ENCODING=)?(?:B|BASE64)[;:]/i.test(head) ? 'base64' : '';
}
