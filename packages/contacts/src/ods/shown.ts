import { attribute } from '../text/xml.js';
import { maxCellLength } from '../workbook/cells.js';

/** Elements in a paragraph whose text is not the paragraph's: notes, pictures, guides to pronunciation. */
const aside = new Set(['annotation', 'note', 'frame', 'custom-shape', 'ruby-text']);

/**
 * The text that a cell shows: that of its own paragraphs, a line each. What else is in a cell has paragraphs, too.
 * @see OpenDocument 1.3 part 3 §6.1 (white space, text:s, text:tab, text:line-break)
 */
export class ShownText {
  private text = '';
  private asideDepth = 0;
  private isParagraph = false;
  private paragraphs = 0;

  constructor(
    /** How deep in the document the element of the cell is. */
    readonly cellDepth: number,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    if (this.asideDepth > 0) return;
    if (depth === this.cellDepth + 1) {
      this.isParagraph = name === 'p' || name === 'h';
      if (this.isParagraph && this.paragraphs++ > 0) this.push('\n');
    } else if (aside.has(name)) this.asideDepth = depth;
    else if (name === 's') this.push(' '.repeat(Math.min(Number(attribute(attributes, 'c')) || 1, 100)));
    else if (name === 'tab') this.push('\t');
    else if (name === 'line-break') this.push('\n');
  }

  add(text: string): void {
    if (this.asideDepth === 0) this.push(text.replace(/[ \t\r\n]+/g, ' '));
  }

  close(depth: number): void {
    if (depth === this.asideDepth) this.asideDepth = 0;
    else if (depth === this.cellDepth + 1) this.isParagraph = false;
  }

  take(): string {
    return this.text.slice(0, maxCellLength);
  }

  private push(text: string): void {
    if (this.isParagraph && this.text.length < maxCellLength) this.text += text;
  }
}
