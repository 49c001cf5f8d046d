import { decodeBase64 } from '../text/base64.js';
import { ownCopy } from '../text/own.js';
import { decodeBytes } from '../text/quoted-printable.js';

export interface Attribute {
  /** Lower case, without options such as `;lang-de`. */
  name: string;
  value: string;
}

export interface Entry {
  /** Line of its `dn`. */
  at: number;
  attributes: Attribute[];
  /** An attribute was passed over for its length. */
  isCut: boolean;
}

/** One `name: value`, `name:: base64`; undefined for what is none, and for URLs (`name:< …`), which are never fetched. */
export function parseAttribute(line: string, locale?: string): Attribute | undefined {
  const colon = line.indexOf(':');
  if (colon <= 0 || line.lastIndexOf(' ', colon) >= 0) return undefined;
  const name = nameOf(line.slice(0, colon));
  const kind = line.charAt(colon + 1);
  if (kind === '<') return undefined;
  if (kind !== ':') return { name, value: line.slice(colon + 1).trim() };
  const encoded = line.slice(colon + 2).trim();
  // A photo stays as it is: its bytes are no text.
  if (name === 'jpegphoto' || name === 'thumbnailphoto') return { name, value: encoded };
  const bytes = decodeBase64(encoded);
  return bytes && { name, value: decodeBytes(bytes, '', locale) };
}

/** The name of an attribute as it is written, without its options. */
function nameOf(written: string): string {
  const known = names.get(written);
  if (known !== undefined) return known;
  const [name = ''] = written.trim().toLowerCase().split(';');
  // Few names differ in one file; those that are made up line by line must not fill memory.
  if (names.size >= 1_000) names.clear();
  if (written.length <= 100) names.set(ownCopy(written), ownCopy(name));
  return name;
}

const names = new Map<string, string>();
