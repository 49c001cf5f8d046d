import { SaxesParser } from 'saxes';
import { AddressBookError } from '../error.js';
import type { ReadLimits } from './limits.js';

export interface XmlSink {
  /** An element begins; names are without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** All text between two tags, with references resolved. */
  text(text: string): void;
  close(name: string): void;
}

/** No document that we read nests deeper than this. */
const maxDepth = 256;

/**
 * Cuts XML into elements and text as it comes. A document type, and with it entities of one's own, is refused.
 * @throws AddressBookError `file_unreadable` for what is not well-formed, too deep, or has a tag or text longer than `maxLineBytes`
 * @see XML 1.0 §2; Namespaces in XML 1.0 §4: a prefix is the writer's choice, and the elements we read differ in their own names
 */
export class XmlLexer {
  private readonly parser = new SaxesParser({ position: false, xmlns: false });
  private depth = 0;
  /** Where the last tag ended. */
  private tagEnd = 0;

  constructor(
    sink: XmlSink,
    private readonly limits: ReadLimits,
  ) {
    const { parser } = this;
    parser.on('opentag', ({ name, attributes }) => {
      if (++this.depth > maxDepth) throw new Error('XML is nested too deeply');
      this.tagEnd = parser.position;
      sink.open(localName(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      this.depth--;
      this.tagEnd = parser.position;
      sink.close(localName(name));
    });
    parser.on('text', (text) => sink.text(text));
    parser.on('cdata', (text) => sink.text(text));
    parser.on('doctype', () => {
      throw new Error('XML with a document type');
    });
  }

  push(text: string): void {
    this.guarded(() => this.parser.write(text));
    if (this.parser.position - this.tagEnd > this.limits.maxLineBytes) throw notXml();
  }

  end(): void {
    this.guarded(() => this.parser.close());
  }

  private guarded(parse: () => void): void {
    try {
      parse();
    } catch (error) {
      throw error instanceof AddressBookError ? error : notXml();
    }
  }
}

/** Without its cause: what the parser says of an error may hold a piece of the text. */
const notXml = () => new AddressBookError('file_unreadable', 'The file is damaged: its XML cannot be read.');

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of the attribute of that name, whatever its prefix; `''` when there is none. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string {
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key] ?? '';
  return '';
}
