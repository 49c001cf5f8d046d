import type { ReadLimits } from '../text/limits.js';
import type { LineSink } from './lines.js';
import { type Head, headAt, type Property } from './property.js';
import { mayTell } from './unknown.js';

export interface Card {
  /** Line of its BEGIN. */
  at: number;
  /** How many lines it takes. */
  lines: number;
  version: string;
  /** A list of people by its very kind of object (`BEGIN:VLIST`). */
  isList: boolean;
  properties: Property[];
  /** A property was passed over for its length. */
  isCut: boolean;
}

export type CardTrouble =
  | 'missing_end'
  | 'cut_off'
  | 'too_many_properties'
  | 'too_long'
  | 'line_dropped'
  | 'text_outside';

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
  /** How many properties the card had with that of the line before; 0 when that was none. */
  private lastCount = 0;
  /** Text outside of cards has been told of since the last card. */
  private isOutside = false;

  constructor(
    private readonly sink: CardSink,
    private readonly limits: ReadLimits,
  ) {}

  line(text: string, from: number, end: number, at: number, isEscaped: boolean): void {
    const written = headAt(text, from, end);
    if (!written) {
      this.raw(text, from, end, at);
      return;
    }
    const { head } = written;
    const valueFrom = from + written.start.length;
    if (head.name === 'UNKNOWN' && this.isProse(head, text.charCodeAt(valueFrom))) {
      this.raw(text, from, end, at);
      return;
    }
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
    this.lastCount = 0;
    if (head.name === '' || (head.name === 'UNKNOWN' && !head.isWord && !mayTell(text, valueFrom, end)))
      return;
    const value = text.slice(valueFrom, end);
    if (head.name === 'AGENT' && /^\s*BEGIN:VCARD/i.test(value) && !/END:VCARD/i.test(value)) {
      this.inner.push('VCARD');
      return;
    }
    this.add({ head, value, isEscaped }, at);
  }

  /** The property of the line before: an AGENT whose card follows, or a text that a raw line goes on. */
  private get last(): Property | undefined {
    return this.lastCount === 0 ? undefined : this.card?.properties[this.lastCount - 1];
  }

  /** Whether what looks like a property that nobody knows goes on a text: "Hint: ring twice", "http://…". */
  private isProse(head: Head, next: number): boolean {
    const { last } = this;
    return (
      last !== undefined && isText(last) && (next === 0x20 || (head.isWord && last.head.name === 'NOTE'))
    );
  }

  /** A line that is no property: what was to be folded, or stands outside of all cards. */
  private raw(text: string, from: number, end: number, at: number): void {
    if (this.foreign !== '' || this.inner.length > 0) return;
    const line = text.slice(from, end);
    if (/^[\s\ufeff\u0000\u001a]*$/.test(line)) return;
    const { last } = this;
    if (!this.card) this.outside(at);
    else if (!last || !isText(last)) this.sink.trouble(at, 'line_dropped');
    else if (last.value.length + line.length > this.limits.maxLineBytes) this.tooLong(at);
    else {
      last.value += `\n${line}`;
      last.isEscaped ||= line.includes('\\');
    }
  }

  private outside(at: number): void {
    if (!this.isOutside) this.sink.trouble(at, 'text_outside');
    this.isOutside = true;
  }

  tooLong(at: number): void {
    if (this.card) this.card.isCut = true;
    this.sink.trouble(at, 'too_long');
  }

  /** The file is over; `lastLine` is the number of its lines. */
  end(lastLine: number): void {
    if (!this.card) return;
    if (this.isStray) {
      this.outside(this.card.at);
      return;
    }
    this.sink.trouble(this.card.at, 'cut_off');
    this.close(lastLine + 1);
  }

  private begin(kind: string, at: number): void {
    if (this.foreign !== '') {
      if (kind !== 'VCARD') return;
      this.foreign = '';
    }
    if (this.card && !this.isStray) {
      const isAgent = this.last?.head.name === 'AGENT' && this.last.value.trim() === '';
      if (kind !== 'VCARD' || isAgent || this.inner.length > 0) {
        // Depth is told by nothing but counting, and a hostile file may nest without end.
        if (this.inner.length < maxDepth) this.inner.push(kind);
        this.lastCount = 0;
        return;
      }
      this.sink.trouble(this.card.at, 'missing_end');
      this.close(at);
    }
    if (this.card) this.outside(this.card.at);
    this.card = undefined;
    this.isStray = false;
    if (kind === 'VCARD' || kind === 'VLIST') {
      this.isOutside = false;
      this.open(at, kind === 'VLIST');
    } else {
      this.foreign = kind;
      this.outside(at);
    }
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
    this.card = { at, lines: 0, version: '', isList, properties: [], isCut: false };
  }

  private add(property: Property, at: number): void {
    const { card } = this;
    if (!card) return;
    if (card.properties.length >= this.limits.maxProperties) {
      this.sink.trouble(at, 'too_many_properties');
      return;
    }
    if (property.head.name === 'VERSION') card.version = property.value.trim();
    else this.lastCount = card.properties.push(property);
  }

  private close(nextLine: number): void {
    const { card } = this;
    this.card = undefined;
    // Engines take their time for setting a length, also where it changes nothing.
    if (this.inner.length > 0) this.inner.length = 0;
    this.lastCount = 0;
    if (!card) return;
    card.lines = nextLine - card.at;
    if (!this.isStray || card.properties.some(({ head }) => head.name === 'FN' || head.name === 'N')) {
      this.isOutside = false;
      this.sink.card(card);
    } else this.outside(card.at);
    this.isStray = false;
  }
}

/** What a BEGIN or END is of. */
const kindOf = (text: string, from: number, end: number): string =>
  end - from === 5 && text.startsWith('VCARD', from) ? 'VCARD' : text.slice(from, end).trim().toUpperCase();

/** Whether the next line may go on this one: a text of several lines, or an address that still misses parts. */
const isText = ({ head, value }: Property): boolean =>
  head.encoding !== 'base64' &&
  (/^(?:NOTE|LABEL|TITLE|ORG)$/.test(head.name) || (head.name === 'ADR' && !/^(?:[^;]*;){6}/.test(value)));

const maxDepth = 32;
