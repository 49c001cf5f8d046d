import type { Reading } from '../format.js';
import type { XmlSink } from '../text/xml.js';
import { maxCellLength } from '../workbook/cells.js';
import { holdXml } from '../workbook/package.js';
import type { Packed } from '../zip/entries.js';

/** The strings that cells refer to by number (ECMA-376-1 §18.4.9). */
export async function readStrings(part: Packed | undefined, reading: Reading): Promise<string[]> {
  const strings: string[] = [];
  const text = new StringItem();
  const sink: XmlSink = {
    open: (name) => text.open(name),
    text: (piece) => text.add(piece),
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.take());
    },
  };
  await holdXml(part, sink, reading);
  return strings;
}

/**
 * The text of a string item: of one run or several of rich text, without the phonetic guides that stand above it.
 * @see ECMA-376-1 §18.4.8 (si), §18.4.4 (r), §18.4.6 (rPh), §18.4.12 (t)
 */
export class StringItem {
  private value = '';
  private isText = false;
  private isPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.isPhonetic = true;
    this.isText = name === 't' && !this.isPhonetic;
  }

  add(text: string): void {
    if (this.isText && this.value.length < maxCellLength) this.value += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.isPhonetic = false;
    this.isText = false;
  }

  take(): string {
    const value = unescaped(this.value).slice(0, maxCellLength);
    this.value = '';
    return value;
  }
}

/** Characters that XML cannot have are written by their number, as `_x000D_` (ECMA-376-1 §22.9.2.19, ST_Xstring). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
