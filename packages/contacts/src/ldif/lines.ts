import type { ReadLimits } from '../text/limits.js';
import { type LineEnd, lineEndOf } from '../text/line-end.js';

export interface EntryLineSink {
  line(text: string, at: number): void;
  /** An empty line: the entry is over. */
  blank(at: number): void;
  tooLong(at: number): void;
}

/**
 * Cuts LDIF into logical lines: a leading blank goes on with the line before, `#` begins a comment.
 * @see RFC 2849, notes 2 and 4
 */
export class EntryLexer {
  private row = 0;
  private tail = '';
  private at = 0;
  private parts: string[] = [];
  private length = 0;
  /** Known once there is text. */
  lineEnd: LineEnd | undefined;

  constructor(
    private readonly sink: EntryLineSink,
    private readonly limits: ReadLimits,
  ) {}

  push(block: string): void {
    this.lineEnd ??= lineEndOf(block);
    const { lineEnd } = this;
    if (!block.includes(lineEnd)) {
      if (this.tail.length <= this.limits.maxLineBytes) this.tail += block;
      return;
    }
    const text = this.tail + block;
    let from = 0;
    for (let end = text.indexOf(lineEnd); end >= 0; end = text.indexOf(lineEnd, from)) {
      this.physical(text.slice(from, end));
      from = end + 1;
    }
    this.tail = text.slice(from);
  }

  end(): void {
    this.physical(this.tail);
    this.tail = '';
    this.flush();
    this.sink.blank(this.row + 1);
  }

  private physical(line: string): void {
    this.row++;
    const from = line.charCodeAt(0) === lineFeed ? 1 : 0;
    let end = line.length;
    while (end > from && line.charCodeAt(end - 1) === carriageReturn) end--;
    const text = from === 0 && end === line.length ? line : line.slice(from, end);
    // Lines that end otherwise than the file's, put together with it, are one to it.
    if (text.indexOf(this.lineEnd === '\n' ? '\r' : '\n') < 0 || text.length > this.limits.maxLineBytes)
      this.take(text);
    else for (const one of text.split(/[\r\n]/)) this.take(one);
  }

  private take(text: string): void {
    // Blanks alone go on with nothing: between entries without names they are what parts two people.
    if (text === '' || (text.charCodeAt(0) <= 0x20 && /^[ \t]+$/.test(text))) {
      this.flush();
      this.sink.blank(this.row);
      return;
    }
    if (text.startsWith(' ') && this.parts.length > 0) {
      this.length += text.length - 1;
      if (this.length <= this.limits.maxLineBytes) this.parts.push(text.slice(1));
      return;
    }
    this.flush();
    this.parts.push(text);
    this.length = text.length;
    this.at = this.row;
  }

  private flush(): void {
    if (this.parts.length === 0) return;
    const isTooLong = this.length > this.limits.maxLineBytes;
    const text = isTooLong ? '' : this.parts.join('');
    this.parts = [];
    if (isTooLong) this.sink.tooLong(this.at);
    else if (!text.startsWith('#')) this.sink.line(text, this.at);
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
