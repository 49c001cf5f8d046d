import { areKindWords, toType, typeOfParameters } from '../clean/type.js';
import { ownCopy } from '../text/own.js';
import { decodeQuotedPrintable } from '../text/quoted-printable.js';
import { encodingNamed, looksQuoted, type ValueEncoding } from './encoding.js';
import { isQuiet, saysPhone, wordsOf } from './unknown.js';

/** The properties that are read, in any case. */
export type PropertyName = (typeof propertyNames)[number];

export const propertyNames = [
  'BEGIN',
  'END',
  'VERSION',
  'AGENT',
  'N',
  'FN',
  'NICKNAME',
  'EMAIL',
  'TEL',
  'ADR',
  'LABEL',
  'ORG',
  'TITLE',
  'CATEGORIES',
  'BDAY',
  'NOTE',
  'URL',
  'PHOTO',
  'UID',
  'KIND',
  'MEMBER',
  'CARD',
  'X-ABLABEL',
  'X-ABSHOWAS',
  'X-ADDRESSBOOKSERVER-KIND',
  'X-ADDRESSBOOKSERVER-MEMBER',
  'X-ANDROID-CUSTOM',
  'X-EVOLUTION-LIST',
  'X-SAMSUNGADR',
  /** Any that nobody knows: its value may tell what it is. */
  'UNKNOWN',
] as const;

const namesAsWritten = new Map<string, PropertyName>([
  ...propertyNames.map((name): [string, PropertyName] => [name, name]),
  // Outlook's, for the phones that vCard has no word for.
  ['X-MS-TEL', 'TEL'],
  ['X-ASSISTANT-TEL', 'TEL'],
  ['X-NICKNAME', 'NICKNAME'],
  // Symbian's.
  ['X-EPOCSECONDNAME', 'NICKNAME'],
]);

/** All of a line before its value. Lines share it when they are written alike, so it is parsed once for most of a file. */
export interface Head {
  /** Without group; `''` for a property that says nothing about a contact. */
  name: PropertyName | '';
  /** Where the name is in `propertyNames`; -1 for `''`. */
  nameIndex: number;
  /** Lower case: `item1` of `item1.TEL`; `''` when there is none. */
  group: string;
  /** In the model's vocabulary. */
  type: string;
  /** 1 is the first choice, 100 the last, undefined none. */
  preference: number | undefined;
  encoding: ValueEncoding;
  charset: string;
  /** The VALUE parameter in lower case. */
  valueType: string;
  /** The LABEL parameter of an address, decoded. */
  label: string;
  /** The year that stands for "no year", as Apple writes it. */
  omitYear: string;
  /** What properties share that say the same in several languages. */
  altId: string;
  /** Says how a name sounds (RFC 9554 §4.6), or in Samsung's way what ADR says, too: of use where nothing else is. */
  isSpare: boolean;
  /** Not known, and not written as properties are: somebody's own words before a colon. */
  isWord: boolean;
  /** Not known, and named as a column of phones or addresses is. */
  isPhone: boolean;
}

export interface Property {
  head: Head;
  value: string;
  /** Whether there may be a backslash in the value. */
  isEscaped: boolean;
}

/** A head as it is written, and the two that came after it the last times. */
export interface WrittenHead {
  /** With its colon. */
  readonly start: string;
  readonly head: Head;
  next: WrittenHead | undefined;
  other: WrittenHead | undefined;
}

const heads = new Map<string, WrittenHead>();
let last: WrittenHead | undefined;

/** Cuts a logical line in two; undefined when it is no property. */
export function parseProperty(line: string): Property | undefined {
  const written = headAt(line, 0, line.length);
  if (!written) return undefined;
  const value = line.slice(written.start.length);
  return { head: written.head, value, isEscaped: value.includes('\\') };
}

/** The head of the line that is what of `text` is between `from` and `end`; undefined when it is no property. */
export function headAt(text: string, from: number, end: number): WrittenHead | undefined {
  // The cards of a file are alike: what followed last time follows now more often than not, and comparing is cheaper than looking up.
  const expected = last?.next;
  if (expected && isAt(expected, text, from, end)) {
    last = expected;
    return expected;
  }
  const other = last?.other;
  if (other && isAt(other, text, from, end)) {
    follow(other);
    return other;
  }
  const colon = text.indexOf(':', from);
  if (colon <= from || colon >= end) return undefined;
  const known = heads.get(text.slice(from, colon));
  if (known) follow(known);
  return known ?? newHead(text.slice(from, end), colon - from);
}

/** Engines compare two texts faster than a text and a place in another. */
const isAt = ({ start }: WrittenHead, text: string, from: number, end: number): boolean =>
  from + start.length <= end && text.slice(from, from + start.length) === start;

function newHead(line: string, firstColon: number): WrittenHead | undefined {
  const isQuoted = line.lastIndexOf('"', firstColon) >= 0;
  const start = line.slice(0, (isQuoted ? colonOutsideQuotes(line) : firstColon) + 1);
  // Its own copy: what is taken out of it must not hold on to a block of the file.
  const head = parseHead(ownCopy(start.slice(0, -1)));
  if (!head) return undefined;
  // A label is somebody's address.
  if (isQuoted || start.length > longestKnown || head.label !== '')
    return { start, head, next: undefined, other: undefined };
  return remember({ start: ownCopy(start), head, next: undefined, other: undefined });
}

/** Longer heads are not those of many lines. */
const longestKnown = 80;

function remember(written: WrittenHead): WrittenHead {
  // Few heads differ in one file; those that are made up line by line must not fill memory.
  if (heads.size >= 1_000) {
    heads.clear();
    last = undefined;
  }
  heads.set(written.start.slice(0, -1), written);
  follow(written);
  return written;
}

function follow(written: WrittenHead): void {
  if (last && last.next !== written) {
    last.other = last.next;
    last.next = written;
  }
  last = written;
}

/** The first colon outside of quotes; the very first one when a quote is never closed. */
function colonOutsideQuotes(line: string): number {
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === 0x22) quoted = !quoted;
    else if (code === 0x3a && !quoted) return i;
  }
  return line.indexOf(':');
}

export const noHead: Readonly<Head> = {
  name: '',
  nameIndex: -1,
  group: '',
  type: '',
  preference: undefined,
  encoding: '',
  charset: '',
  valueType: '',
  label: '',
  omitYear: '',
  altId: '',
  isSpare: false,
  isWord: false,
  isPhone: false,
};

function parseHead(whole: string): Head | undefined {
  const [start = '', ...parameters] = splitOutsideQuotes(whole.trim());
  const match = /^\ufeff?(?:([\w-]+)\.)?([\p{L}\d][\p{L}\p{M}\d_ -]*)$/u.exec(start.trim());
  if (!match) return undefined;
  const [, group = '', written = ''] = match;
  const name = written.toUpperCase();
  const known = namesAsWritten.get(name) ?? (isQuiet(name) ? '' : 'UNKNOWN');
  const head: Head = {
    ...noHead,
    name: known,
    nameIndex: known === '' ? -1 : propertyNames.indexOf(known),
    group: group.toLowerCase(),
    isSpare: known === 'X-SAMSUNGADR',
  };
  const types: string[] = name === 'X-ASSISTANT-TEL' ? ['Assistant'] : [];
  for (const parameter of parameters) readParameter(head, types, parameter);
  if (known === 'UNKNOWN') {
    head.isWord = parameters.length === 0 && /[^A-Z\d-]/.test(written) && !name.startsWith('X-');
    const words = wordsOf(start);
    head.isPhone = saysPhone(words);
    types.push(...words);
  }
  // In vCard 2.1 a group may be the only word for what kind its properties are.
  head.type = typeOfParameters(types) || (/^(?:home|work)$/.test(head.group) ? toType(head.group) : '');
  return head;
}

function splitOutsideQuotes(written: string): string[] {
  if (!written.includes('"')) return written.split(';');
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    if (code === 0x22) quoted = !quoted;
    else if (code === 0x3b && !quoted) {
      parts.push(written.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(written.slice(from));
  return parts;
}

function readParameter(head: Head, types: string[], written: string): void {
  if (isCustomLabel.test(written)) {
    types.push(customLabel(written));
    return;
  }
  // A label of somebody's own, as `X-=C3=84rger`.
  if (/^\s*(?:X-|=)/i.test(written) && looksQuoted(written)) {
    readType(head, types, written.trim());
    return;
  }
  const [parameter = '', ...others] = written.includes('"') ? [written] : written.split(/,(?=[A-Z-]+=)/i);
  for (const other of others) readParameter(head, types, other);
  const equals = parameter.indexOf('=');
  const name = equals < 0 ? '' : parameter.slice(0, equals).trim().toUpperCase();
  const value = parameter.slice(equals + 1).trim();
  switch (name) {
    case '':
      readBare(head, types, value);
      return;
    case 'TYPE':
      for (const type of unquoted(value).split(',')) readType(head, types, type.trim());
      return;
    case 'PREF': {
      const rank = Number(unquoted(value));
      if (rank >= 1 && rank <= 100) head.preference = rank;
      return;
    }
    case 'ENCODING':
      head.encoding = encodingNamed(unquoted(value));
      return;
    case 'CHARSET':
      head.charset = unquoted(value).toLowerCase();
      return;
    case 'VALUE':
      head.valueType = unquoted(value).toLowerCase();
      return;
    case 'LABEL':
      head.label = unquoted(value).replace(
        /\^([n'^])|\\n/gi,
        (_, mark = 'n') => carets[mark.toLowerCase()] ?? '',
      );
      return;
    case 'X-APPLE-OMIT-YEAR':
      head.omitYear = unquoted(value);
      return;
    case 'ALTID':
      head.altId = unquoted(value);
      return;
    case 'PHONETIC':
      head.isSpare = true;
      return;
    default:
      // Outlook's `TEL;ASSISTANT=:`.
      if (
        value === '' &&
        (areKindWords([name]) || /^(?:ASSISTANT|COMPANY|CALLBACK|CAR|RADIO|TELEX|TTY\w*)$/.test(name))
      )
        readType(head, types, name);
  }
}

/** A label of somebody's own as Android writes it in vCard 2.1: `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=C3=84)`. */
const isCustomLabel = /^\s*X-CUSTOM\(/i;

function customLabel(parameter: string): string {
  const [, charset = '', encoding = '', label = ''] =
    /\((?:CHARSET=([^,]*),)?(?:ENCODING=([^,]*),)?(.*?)\)?\s*$/i.exec(parameter) ?? [];
  return encoding === '' ? label : decodeQuotedPrintable(label, charset);
}

/** @see RFC 6868 §3.1 */
const carets: Record<string, string> = { n: '\n', "'": '"', '^': '^' };

/** Parameters of vCard 2.1 have a value only. */
function readBare(head: Head, types: string[], value: string): void {
  const encoding = encodingNamed(value);
  if (encoding !== '') head.encoding = encoding;
  else if (!/^(?:[78]-?bit)?$/i.test(value)) readType(head, types, value);
}

function readType(head: Head, types: string[], type: string): void {
  if (type === '') return;
  if (type.toLowerCase() === 'pref') head.preference ??= 1;
  else if (looksQuoted(type)) types.push(decodeQuotedPrintable(type.replace(/^X-/i, ''), head.charset));
  else if (type.length > 2 && encodingNamed(type) !== '') head.encoding = encodingNamed(type);
  else types.push(type.replace(/\\$/, ''));
}

/** Some writers escape the quotes, too. */
const unquoted = (value: string) => value.replace(/^\\(".*)\\"$/, '$1"').replace(/^["']|["']$/g, '');
