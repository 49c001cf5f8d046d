import { type AddressBook, type Contact, type ReadOptions, readAddressBook } from '../dist/index.js';

export const bytes = (text: string) => new TextEncoder().encode(text);

/** Each line of a file, with the line ends of a standard. */
export const lines = (...all: string[]) => `${all.join('\r\n')}\r\n`;

export const card = (...properties: string[]) =>
  lines('BEGIN:VCARD', 'VERSION:3.0', ...properties, 'END:VCARD');

export async function all(book: AddressBook): Promise<Contact[]> {
  const contacts: Contact[] = [];
  for await (const page of book) contacts.push(...page);
  return contacts;
}

export async function read(content: string | Uint8Array, options: ReadOptions = {}) {
  const book = readAddressBook(typeof content === 'string' ? bytes(content) : content, options);
  return { contacts: await all(book), report: book.report };
}

/** The only contact of a file. */
export async function readOne(content: string | Uint8Array, options: ReadOptions = {}): Promise<Contact> {
  const { contacts } = await read(content, options);
  const [contact] = contacts;
  if (!contact || contacts.length > 1) throw new Error(`${contacts.length} contacts where one was expected`);
  return contact;
}

export async function* chunked(content: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < content.length; i++) {
    const size = Math.max(1, sizes[i % sizes.length] ?? 1);
    yield content.subarray(at, at + size);
    at += size;
  }
}
