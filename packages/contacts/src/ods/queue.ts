import type { Reading } from '../format.js';
import { readXml } from '../workbook/package.js';
import type { SheetRow } from '../workbook/workbook.js';
import type { Packed } from '../zip/entries.js';
import { countUnpacked } from '../zip/meter.js';
import { tooLarge } from '../zip/trouble.js';
import { type ContentEvent, ContentLexer } from './content.js';

/** The sheets of a document as it is read: what is not taken of one is passed over when the next is asked for. */
export class SheetQueue {
  private readonly lexer: ContentLexer;
  private readonly blocks: AsyncGenerator<void>;
  private events: ContentEvent[] = [];
  private isOver = false;

  constructor(
    content: Packed,
    private readonly reading: Reading,
  ) {
    this.lexer = new ContentLexer(reading);
    this.blocks = readXml(content, this.lexer, reading);
  }

  async next(): Promise<{ isHidden: boolean } | undefined> {
    for (;;) {
      const at = this.events.findIndex(({ kind }) => kind === 'sheet');
      const found = this.events[at];
      this.events = at < 0 ? [] : this.events.slice(at + 1);
      if (found?.kind === 'sheet') return found;
      if (!(await this.fetch())) return undefined;
    }
  }

  /** The rows up to the next sheet. */
  async *rows(): AsyncGenerator<SheetRow[]> {
    for (;;) {
      const at = this.events.findIndex(({ kind }) => kind === 'sheet');
      const own = this.events.splice(0, at < 0 ? this.events.length : at);
      yield* this.repeated(own);
      if (at >= 0 || !(await this.fetch())) return;
    }
  }

  async leave(): Promise<void> {
    await this.blocks.return(undefined);
  }

  private async fetch(): Promise<boolean> {
    if (this.isOver) return false;
    this.isOver = (await this.blocks.next()).done ?? false;
    this.events.push(...this.lexer.take());
    return true;
  }

  /** Equal rows are written once. A few bytes can stand for very many, which are given by and by, and count as unpacked. */
  private *repeated(events: readonly ContentEvent[]): Generator<SheetRow[]> {
    let rows: SheetRow[] = [];
    for (const event of events) {
      if (event.kind === 'sheet') continue;
      const { row, times, length } = event;
      for (let i = 0; i < times; i++) {
        if (i > 0 && countUnpacked(this.reading, length) < length) throw tooLarge();
        rows.push(i === 0 ? row : { ...row, at: row.at + i });
        if (rows.length === rowsAtOnce) {
          yield rows;
          rows = [];
        }
      }
    }
    yield rows;
  }
}

const rowsAtOnce = 1_000;
