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
    if (line.indexOf('\r') < 0 && line.indexOf('\n') < 0) this.take(line);
    else this.takeEach(line);
  }

  /** A line that ends in CR LF; or lines that end otherwise than the file's, put together with it: to it they are one. */
  private takeEach(line: string): void {
    const bare = line.replace(/^\n|\r+$/g, '');
    if (bare.length > this.limits.maxLineBytes) this.take(bare);
    else for (const one of bare.split(/\r|\n/)) this.take(one);
  }

  private take(text: string): void {
    // Blanks alone go on with nothing: between entries without names they are what parts two people.
    if (text === '' || /^[ \t]+$/.test(text)) {
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
