import { SaxesParser, type SaxesTagNS } from 'saxes';
import { dav } from './names.js';
import { xmlPieces } from './xml-pieces.js';

/** The value of a property: its text, and what elements are in it. */
export interface Property {
  readonly text: string;
  /** All of them, at whatever depth. */
  readonly elements: ReadonlySet<string>;
  /** What its `href` elements say. */
  readonly hrefs: readonly string[];
}

/** What a multistatus says of one resource. */
export interface Resource {
  readonly href: string;
  /** Of the resource as a whole; 0 when only its properties have one. */
  readonly status: number;
  /** Those that were given, by name. */
  readonly properties: ReadonlyMap<string, Property>;
}

/** What is asked of a multistatus. */
export interface Wanted {
  /** Other properties are passed over. */
  readonly properties: ReadonlySet<string>;
  /** Of one property, in characters; longer ones are cut. */
  readonly maxText: number;
}

/** An answer is no multistatus, or one that nobody should parse. Nothing of it is repeated. */
export class MultistatusError extends Error {
  override readonly name = 'MultistatusError';
}

const maxDepth = 32;
const maxHref = 2_000;

/** Elements, and links, of one property. */
const maxInside = 200;

/**
 * Parses a multistatus, and gives its resources one by one. Only properties of a propstat of 2xx count. Gives the token to
 * go on from (RFC 6578), `''` where there is none. Throws `MultistatusError`, and what `take` throws.
 * @see RFC 4918 §13
 */
export async function parseMultistatus(
  response: Response,
  wanted: Wanted,
  take: (resource: Resource) => void,
): Promise<string> {
  const reader = new MultistatusReader(wanted, take);
  for await (const piece of xmlPieces(response)) reader.push(piece);
  return reader.end();
}

interface OpenProperty {
  readonly name: string;
  text: string;
  readonly elements: Set<string>;
  readonly hrefs: string[];
}

interface OpenResource {
  href: string;
  status: number;
  readonly properties: Map<string, Property>;
}

class MultistatusReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  readonly #path: string[] = [];
  /** What `take` has thrown is not the answer's fault. */
  #thrown: { readonly error: unknown } | undefined;
  #resource: OpenResource | undefined;
  /** Of a propstat: its status may stand behind its properties. */
  #properties: OpenProperty[] = [];
  #propertiesStatus = 0;
  #property: OpenProperty | undefined;
  /** Text of the element that is read, where it is wanted. */
  #text: string | undefined;
  #syncToken = '';
  #isMultistatus = false;

  constructor(
    private readonly wanted: Wanted,
    private readonly take: (resource: Resource) => void,
  ) {
    const parser = this.#parser;
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', () => this.#close());
    parser.on('text', (text) => this.#add(text));
    parser.on('cdata', (text) => this.#add(text));
    parser.on('doctype', () => {
      throw new MultistatusError('a document type, which no answer has');
    });
  }

  push(piece: string): void {
    this.#guarded(() => this.#parser.write(piece));
  }

  end(): string {
    this.#guarded(() => this.#parser.close());
    if (!this.#isMultistatus) throw new MultistatusError('no multistatus');
    return this.#syncToken;
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (this.#thrown) throw this.#thrown.error;
      // The parser's own messages quote what was sent.
      throw error instanceof MultistatusError ? error : new MultistatusError('no well-formed XML');
    }
  }

  #open({ uri, local }: SaxesTagNS): void {
    const path = this.#path;
    const name = `${uri} ${local}`;
    if (path.length >= maxDepth) throw new MultistatusError('elements in elements without end');
    path.push(name);
    if (path.length === 1) this.#isMultistatus = name === dav('multistatus');
    if (!this.#isMultistatus) throw new MultistatusError('no multistatus');
    if (this.#property) this.#openInside(this.#property, name);
    else if (path.length === 2 && name === dav('response'))
      this.#resource = { href: '', status: 0, properties: new Map() };
    else if (path.length === 3 && name === dav('propstat')) {
      this.#properties = [];
      this.#propertiesStatus = 0;
    } else if (path.length === 5 && path[3] === dav('prop') && path[2] === dav('propstat'))
      this.#openProperty(name);
    else if (name === dav('href') || name === dav('status') || name === dav('sync-token')) this.#text = '';
  }

  #openProperty(name: string): void {
    if (!this.wanted.properties.has(name)) return;
    this.#property = { name, text: '', elements: new Set(), hrefs: [] };
  }

  #openInside({ elements }: OpenProperty, name: string): void {
    if (elements.size < maxInside) elements.add(name);
    if (name === dav('href')) this.#text = '';
  }

  #add(text: string): void {
    if (this.#text !== undefined) {
      if (this.#text.length <= maxHref) this.#text += text;
      return;
    }
    const property = this.#property;
    if (!property || this.#path.length !== 5) return;
    const room = this.wanted.maxText - property.text.length;
    if (room > 0) property.text += text.length > room ? text.slice(0, room) : text;
  }

  #close(): void {
    const { length } = this.#path;
    const name = this.#path.pop();
    const text = this.#text?.trim() ?? '';
    this.#text = undefined;
    if (this.#property) this.#closeInside(this.#property, name, length, text);
    else if (length === 2 && name === dav('sync-token')) this.#syncToken = text;
    else if (length === 2 && name === dav('response')) this.#closeResource();
    else if (length === 3) this.#closeMember(name, text);
    else if (length === 4 && name === dav('status')) this.#propertiesStatus = statusIn(text);
  }

  #closeInside(property: OpenProperty, name: string | undefined, length: number, text: string): void {
    if (length > 5) {
      if (name === dav('href') && text !== '' && text.length <= maxHref && property.hrefs.length < maxInside)
        property.hrefs.push(text);
      return;
    }
    this.#property = undefined;
    this.#properties.push(property);
  }

  #closeMember(name: string | undefined, text: string): void {
    const resource = this.#resource;
    if (!resource) return;
    if (name === dav('href')) resource.href = text.length <= maxHref ? text : '';
    else if (name === dav('status')) resource.status = statusIn(text);
    else if (name === dav('propstat') && this.#propertiesStatus >= 200 && this.#propertiesStatus < 300)
      for (const property of this.#properties) resource.properties.set(property.name, property);
  }

  #closeResource(): void {
    const resource = this.#resource;
    this.#resource = undefined;
    if (!resource || resource.href === '') return;
    try {
      this.take(resource);
    } catch (error) {
      this.#thrown = { error };
      throw error;
    }
  }
}

/** Of `HTTP/1.1 404 Not Found`; 0 for what is no status line. */
const statusIn = (line: string): number => Number(/^HTTP\/\S+\s+(\d{3})\b/i.exec(line)?.[1] ?? 0);
