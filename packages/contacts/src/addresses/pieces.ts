import { type LineEnd, lineEndOf } from '../text/line-end.js';

/** What stands between two separators of a list. */
export interface Piece {
  text: string;
  /** The line that it begins in. */
  at: number;
  /** What ends it; `'\n'` also for the end of the text. */
  end: '\n' | ',' | ';';
  /** Whether it is the first of its line. */
  isFirst: boolean;
  /** It was longer than the limit, and its text is not all there. */
  isTooLong: boolean;
}

const separators = new Map<string, Piece['end']>([
  [',', ','],
  ['，', ','],
  ['、', ','],
  [';', ';'],
  ['；', ';'],
]);

/**
 * Cuts a list into pieces as it comes, at line ends, semicolons, and commas behind an address: a comma before it is of a
 * name, as in `Probe, Ida <ida@example.org>`. Nothing is cut in quotes, in angle brackets and in comments; these end with
 * their line, whether they are closed or not.
 * @see RFC 5322 §3.2.2 (comments), §3.2.4 (quoted strings), §3.4 (mailbox-list, group)
 */
export class PieceLexer {
  lineEnd: LineEnd | undefined;
  private text = '';
  private line = 1;
  private isFirst = true;
  private isTooLong = false;
  private hasAddress = false;
  private isQuoted = false;
  private isEscaped = false;
  private isInAngle = false;
  private comments = 0;
  /** The character before. */
  private before = '\n';

  constructor(
    private readonly take: (piece: Piece) => void,
    private readonly maxLength: number,
  ) {}

  push(text: string): void {
    if (text === '') return;
    this.lineEnd ??= lineEndOf(text);
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      const end = this.endAt(text[i] as string);
      if (!end) continue;
      this.append(text.slice(start, i));
      this.cut(end);
      start = i + 1;
    }
    this.append(text.slice(start));
  }

  end(): void {
    this.cut('\n');
  }

  /** What a character ends, if anything. */
  private endAt(char: string): Piece['end'] | undefined {
    const { before } = this;
    this.before = char;
    if (char === this.lineEnd) return '\n';
    if (this.isEscaped) this.isEscaped = false;
    else if (this.isQuoted) {
      if (char === '"') this.isQuoted = false;
      else if (char === '\\') this.isEscaped = true;
    } else if (char === '"') this.isQuoted = beginsWord.test(before);
    else if (char === '@') this.hasAddress ||= this.comments === 0;
    else if (this.isInAngle) this.isInAngle = char !== '>';
    else if (char === '(') this.comments++;
    else if (char === ')') this.comments = Math.max(0, this.comments - 1);
    else if (this.comments > 0) return undefined;
    else if (char === '<') this.isInAngle = true;
    else {
      const end = separators.get(char);
      return end === ',' && !this.hasAddress ? undefined : end;
    }
    return undefined;
  }

  private append(text: string): void {
    if (this.text.length + text.length > this.maxLength) this.isTooLong = true;
    else this.text += text;
  }

  private cut(end: Piece['end']): void {
    const { text, line: at, isFirst, isTooLong } = this;
    if (isTooLong || text.trim() !== '') this.take({ text, at, end, isFirst, isTooLong });
    if (end === '\n') {
      this.line++;
      this.isQuoted = this.isEscaped = this.isInAngle = false;
      this.comments = 0;
    }
    this.isFirst = end === '\n';
    this.text = '';
    this.isTooLong = this.hasAddress = false;
  }
}

/** A quote inside of a word is one of its characters. */
const beginsWord = /[\s,;:<(]/;
