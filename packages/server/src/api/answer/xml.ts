/** What answers are made of; a Date is a moment, in JSON as in XML. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Date
  | readonly Value[]
  | { readonly [key: string]: Value | undefined };

/** Lists whose elements are named otherwise than the list itself. */
const singular: Record<string, string> = {
  events: 'event',
  contacts: 'contact',
  groups: 'group',
  companies: 'company',
  photos: 'photo',
  locations: 'location',
  urls: 'url',
};

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element in the conventions of Rails' `to_xml`, which the published clients read. */
export function toXml(name: string, value: Value): string {
  const tag = name.replaceAll('_', '-');
  if (value === null) return `<${tag} nil="true"/>`;
  if (typeof value === 'string') return `<${tag}>${escapeXml(value)}</${tag}>`;
  if (typeof value === 'number') return `<${tag} type="integer">${value}</${tag}>`;
  if (typeof value === 'boolean') return `<${tag} type="boolean">${value}</${tag}>`;
  if (value instanceof Date) return `<${tag} type="datetime">${value.toISOString()}</${tag}>`;
  if (isList(value)) {
    return `<${tag} type="array">${value.map((item) => toXml(singular[name] ?? name, item)).join('')}</${tag}>`;
  }
  return `<${tag}>${childrenOf(value)}</${tag}>`;
}

/** The elements of an object, without one around them. */
export function childrenOf(value: { readonly [key: string]: Value | undefined }): string {
  return Object.entries(value)
    .map(([key, child]) => (child === undefined ? '' : toXml(key, child)))
    .join('');
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** XML 1.0 §2.2: what it cannot carry, escaped or not, is dropped; a bare carriage return would become a line feed. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>\r]/g, (character) => entities[character] ?? '');
}
