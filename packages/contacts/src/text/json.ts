import type { ReadLimits } from './limits.js';

export interface ElementSink {
  element(value: unknown, at: number, lines: number): void;
  skipped(at: number, reason: 'malformed' | 'too_long', lines: number): void;
}

/**
 * Cuts a JSON text into its elements as it comes: those of the outermost array when `inArray`, else one or more values
 * one after the other. An element that is no JSON costs itself alone.
 */
export class ElementLexer {
  private depth = 0;
  private isString = false;
  private isEscaped = false;
  private parts: string[] = [];
  private length = 0;
  private row = 1;
  private at = 1;

  constructor(
    private readonly inArray: boolean,
    private readonly sink: ElementSink,
    private readonly limits: ReadLimits,
  ) {}

  push(text: string): void {
    const outside = this.inArray ? 1 : 0;
    let from = this.depth > outside ? 0 : -1;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a) this.row++;
      if (this.isString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (code === 0x5c) this.isEscaped = true;
        else if (code === 0x22) this.isString = false;
      } else if (code === 0x22) this.isString = true;
      else if (code === 0x7b || code === 0x5b) {
        if (this.depth++ === outside) {
          from = i;
          this.at = this.row;
        }
      } else if ((code === 0x7d || code === 0x5d) && this.depth > 0 && --this.depth === outside) {
        this.hold(text.slice(Math.max(0, from), i + 1));
        this.give();
        from = -1;
      }
    }
    if (from >= 0) this.hold(text.slice(from));
  }

  /** Whether the text ended in the middle of an element, and where that began. */
  end(): number | undefined {
    return this.length > 0 ? this.at : undefined;
  }

  private hold(text: string): void {
    this.length += text.length;
    if (this.length <= this.limits.maxLineBytes) this.parts.push(text);
    else this.parts.length = 0;
  }

  private give(): void {
    const isTooLong = this.length > this.limits.maxLineBytes;
    const text = this.parts.join('');
    const lines = this.row - this.at + 1;
    this.parts.length = this.length = 0;
    if (isTooLong) {
      this.sink.skipped(this.at, 'too_long', lines);
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      this.sink.skipped(this.at, 'malformed', lines);
      return;
    }
    this.sink.element(value, this.at, lines);
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
