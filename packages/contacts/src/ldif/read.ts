import type { Book } from '../book.js';
import type { FormatReader } from '../format.js';
import { type Attribute, type Entry, parseAttribute } from './entry.js';
import { EntryLexer } from './lines.js';
import { mapEntry } from './map.js';

/**
 * Reads LDIF as Thunderbird, Evolution and directories write it. Lists of people are groups, not contacts.
 * @see RFC 2849
 */
export function ldifReader(book: Book): FormatReader {
  let entry: Entry | undefined;
  const lexer = new EntryLexer(
    {
      line(text, at) {
        const attribute = parseAttribute(text, book.locale);
        if (!attribute) {
          takeRawLine(text, at, entry, book);
          return;
        }
        // A version or a search result may stand before; what describes a person begins with its name in the directory.
        if (attribute.name === 'dn') {
          if (entry) takeEntry(entry, at, book);
          entry = newEntry(at);
        }
        entry ??= attribute.name === 'version' ? undefined : newEntry(at);
        if (!entry) return;
        if (entry.attributes.length < book.limits.maxProperties) entry.attributes.push(attribute);
        else book.warn(at, 'too_many_properties');
      },
      blank(at) {
        if (entry) takeEntry(entry, at, book);
        entry = undefined;
      },
      tooLong(at) {
        entry ??= newEntry(at);
        entry.isCut = true;
        book.warn(at, 'too_long');
      },
    },
    book.limits,
  );
  return {
    get lineEnd() {
      return lexer.lineEnd;
    },
    push: (text) => lexer.push(text),
    end: () => lexer.end(),
  };
}

const newEntry = (at: number): Entry => ({ at, attributes: [], isCut: false });

/** Puts a line that is no attribute to the text before, which somebody has not folded; "-" parts changes of an entry. */
function takeRawLine(text: string, at: number, entry: Entry | undefined, book: Book): void {
  if (text.trim() === '-') return;
  const last = entry?.attributes.at(-1);
  const isText = last && /^(?:description|info|comment|.*address)$/.test(last.name) && !/^\S+:/.test(text);
  if (!isText) book.warn(at, 'line_dropped');
  else if (last.value.length + text.length > book.limits.maxLineBytes) book.warn(at, 'too_long');
  else last.value += `\n${text}`;
}

const isList = ({ name, value }: Attribute): boolean =>
  name === 'objectclass' &&
  /^(?:groupofnames|groupofuniquenames|group|posixgroup|groupofurls|mozillaablist|evolutionpersonlist|mailgroup)$/i.test(
    value,
  );

/** Entries that hold people, or serve a directory, instead of being one; and what is done to an entry that is elsewhere. */
const isNobody = ({ name, value }: Attribute): boolean =>
  (name === 'objectclass' &&
    /^(?:organizationalunit|dcobject|container|domain|domaindns|organization|locality|country|computer|organizationalrole)$/i.test(
      value,
    )) ||
  (name === 'changetype' && !/^add$/i.test(value));

/** What a search says at its end, where entries stand. */
const isResult = ({ name }: Attribute): boolean => /^(?:search|result|ref)$/.test(name);

function takeEntry({ at, attributes, isCut }: Entry, nextLine: number, book: Book): void {
  if (book.isFull) return;
  if (attributes.some(isList)) {
    const name = attributes.find((attribute) => attribute.name === 'cn')?.value ?? '';
    const members = attributes.filter((attribute) => /^(?:member|uniquemember)$/.test(attribute.name));
    book.addGroup(
      at,
      name,
      members.map(({ value }) => comparableName(value)),
    );
    return;
  }
  if (attributes.some(isNobody) || (attributes.every(isResult) && !isCut)) return;
  const name = attributes.find((attribute) => attribute.name === 'dn')?.value ?? '';
  const draft = mapEntry(attributes, at, book);
  book.add(draft, Math.max(0, nextLine - at), [comparableName(name)], isCut ? 'too_long' : 'empty');
}

/** Distinguished names differ in blanks and case where they are the same. */
const comparableName = (name: string): string => name.toLowerCase().replace(/\s*([,=])\s*/g, '$1');
