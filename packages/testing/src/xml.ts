import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as it was written; `text` is what stands directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Node = Record<string, unknown>;

const attributesKey = ':@';
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  htmlEntities: true,
});

/** The root element of a document. Throws when the document is not well-formed. */
export function parseXml(document: string): XmlElement {
  const problem = XMLValidator.validate(document);
  if (problem !== true) throw new Error(`This is no XML: ${problem.err.msg}\n${document}`);
  const root = (parser.parse(document) as Node[]).map(toElement).find((it) => it !== undefined);
  if (!root) throw new Error('This document is empty.');
  return root;
}

function toElement(node: Node): XmlElement | undefined {
  const name = Object.keys(node).find((key) => key !== attributesKey);
  if (name === undefined || name === '#text') return undefined;
  const inside = node[name] as Node[];
  return {
    name,
    attributes: (node[attributesKey] ?? {}) as Record<string, string>,
    children: inside.map(toElement).filter((it) => it !== undefined),
    text: inside.map((it) => String(it['#text'] ?? '')).join(''),
  };
}

/** The one element of each name in turn. Throws when there is none, or more than one. */
export function only(element: XmlElement, ...names: string[]): XmlElement {
  let found = element;
  for (const name of names) {
    const [first, second] = found.children.filter((child) => child.name === name);
    if (!first || second) throw new Error(`<${found.name}> has not exactly one <${name}>.`);
    found = first;
  }
  return found;
}

export const namesIn = (element: XmlElement): string[] => element.children.map(({ name }) => name);

export const isNil = ({ attributes, children, text }: XmlElement): boolean =>
  attributes.nil === 'true' && children.length === 0 && text === '';
