import type { ReadLimits } from '../text/limits.js';
import type { XmlSink } from '../text/xml.js';

/** One value of a contact, as an address of its collection of addresses. */
export interface Item {
  /** `EmailAddress`, `PhoneNumber`, … */
  kind: string;
  /** Its parts by the names of their elements. */
  parts: Map<string, string>;
  labels: string[];
}

interface ItemSink {
  item(item: Item): void;
  notes(text: string): void;
  /** Elements beyond `maxProperties` are passed over. */
  tooMany(): void;
}

/** Finds the items of a contact: each stands in a collection that has its name, as `Name` in `NameCollection`. */
export class ItemLexer implements XmlSink {
  private readonly path: string[] = [];
  private elements = 0;
  private item: Item | undefined;
  private value = '';

  constructor(
    private readonly sink: ItemSink,
    private readonly limits: ReadLimits,
  ) {}

  open(name: string): void {
    if (++this.elements === this.limits.maxProperties + 1) this.sink.tooMany();
    if (!this.item && this.path.at(-1) === `${name}Collection`)
      this.item = { kind: name, parts: new Map(), labels: [] };
    this.path.push(name);
    this.value = '';
  }

  text(text: string): void {
    this.value = this.value === '' ? text : this.value + text;
  }

  close(name: string): void {
    const { item, value } = this;
    this.path.pop();
    this.value = '';
    if (this.elements > this.limits.maxProperties) return;
    if (!item) {
      if (name === 'Notes') this.sink.notes(value);
    } else if (name === item.kind && this.path.at(-1) === `${name}Collection`) {
      this.item = undefined;
      this.sink.item(item);
    } else if (name === 'Label') item.labels.push(value.trim());
    else if (value.trim() !== '') item.parts.set(name, value);
  }
}
