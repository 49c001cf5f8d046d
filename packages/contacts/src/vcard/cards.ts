import type { ReadLimits } from '../text/limits.js';
import type { LineSink } from './lines.js';
import { headAt, type Property } from './property.js';

export interface Card {
  /** Line of its BEGIN. */
  at: number;
  /** How many lines it takes. */
  lines: number;
  version: string;
  /** A list of people by its very kind of object (`BEGIN:VLIST`). */
  isList: boolean;
  properties: Property[];
}

export type CardTrouble = 'missing_end' | 'cut_off' | 'too_many_properties' | 'too_long';

export interface CardSink {
  card(card: Card): void;
  trouble(at: number, reason: CardTrouble): void;
}

/**
 * Puts lines together to cards, and finds the cards in files that are no longer whole: an END or a BEGIN that is
 * missing, cards inside of cards, other objects between them.
 */
export class CardAssembler implements LineSink {
  private card: Card | undefined;
  /** Properties outside of any card: a card without BEGIN, should an END follow. */
  private isStray = false;
  /** Names of the objects inside the card that is read, innermost last. */
  private readonly inner: string[] = [];
  private foreign = '';
  private lastName = '';

  constructor(
    private readonly sink: CardSink,
    private readonly limits: ReadLimits,
  ) {}

  line(text: string, from: number, end: number, at: number): void {
    const written = headAt(text, from, end);
    if (!written) return;
    const { head } = written;
    const valueFrom = from + written.start.length;
    if (head.name === 'BEGIN') {
      this.begin(kindOf(text, valueFrom, end), at);
      return;
    }
    if (head.name === 'END') {
      this.endOf(kindOf(text, valueFrom, end), at);
      return;
    }
    if (this.foreign !== '' || this.inner.length > 0) return;
    if (!this.card) {
      this.open(at, false);
      this.isStray = true;
    }
    this.lastName = '';
    if (head.name === '') return;
    const value = text.slice(valueFrom, end);
    if (head.name === 'AGENT') {
      if (/^\s*BEGIN:VCARD/i.test(value) && !/END:VCARD/i.test(value)) {
        this.inner.push('VCARD');
        return;
      }
      if (value.trim() === '') this.lastName = 'AGENT';
    }
    this.add({ head, value }, at);
  }

  tooLong(at: number): void {
    this.sink.trouble(at, 'too_long');
  }

  /** The file is over; `lastLine` is the number of its lines. */
  end(lastLine: number): void {
    if (!this.card || this.isStray) return;
    this.sink.trouble(this.card.at, 'cut_off');
    this.close(lastLine + 1);
  }

  private begin(kind: string, at: number): void {
    if (this.foreign !== '') {
      if (kind !== 'VCARD') return;
      this.foreign = '';
    }
    if (this.card && !this.isStray) {
      if (kind !== 'VCARD' || this.lastName === 'AGENT' || this.inner.length > 0) {
        // Depth is told by nothing but counting, and a hostile file may nest without end.
        if (this.inner.length < maxDepth) this.inner.push(kind);
        this.lastName = '';
        return;
      }
      this.sink.trouble(this.card.at, 'missing_end');
      this.close(at);
    }
    this.card = undefined;
    this.isStray = false;
    if (kind === 'VCARD' || kind === 'VLIST') this.open(at, kind === 'VLIST');
    else this.foreign = kind;
  }

  private endOf(kind: string, at: number): void {
    if (this.foreign !== '') {
      if (kind === this.foreign) this.foreign = '';
      return;
    }
    if (this.inner.length > 0) {
      this.inner.pop();
      return;
    }
    // A card in one line is one of lines that end otherwise: the line has others, too, and does not show it alone.
    if (kind === 'VCARD' || kind === 'VLIST') this.close(at === this.card?.at ? at : at + 1);
    else if (/^VCARD\s*\ufeff?BEGIN\s*:\s*VCARD$/.test(kind)) {
      // Two files put together, the first without a line end.
      this.close(at);
      this.begin('VCARD', at);
    }
  }

  private open(at: number, isList: boolean): void {
    this.card = { at, lines: 0, version: '', isList, properties: [] };
  }

  private add(property: Property, at: number): void {
    const { card } = this;
    if (!card) return;
    if (card.properties.length >= this.limits.maxProperties) {
      this.sink.trouble(at, 'too_many_properties');
      return;
    }
    if (property.head.name === 'VERSION') card.version = property.value.trim();
    else card.properties.push(property);
  }

  private close(nextLine: number): void {
    const { card } = this;
    this.card = undefined;
    // Engines take their time for setting a length, also where it changes nothing.
    if (this.inner.length > 0) this.inner.length = 0;
    this.lastName = '';
    if (!card) return;
    card.lines = nextLine - card.at;
    if (!this.isStray || card.properties.some(({ head }) => head.name === 'FN' || head.name === 'N')) {
      this.sink.card(card);
    }
    this.isStray = false;
  }
}

/** What a BEGIN or END is of. */
const kindOf = (text: string, from: number, end: number): string =>
  end - from === 5 && text.startsWith('VCARD', from) ? 'VCARD' : text.slice(from, end).trim().toUpperCase();

const maxDepth = 32;
