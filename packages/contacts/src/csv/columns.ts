import { toType } from '../clean/type.js';
import { isOfNoun, type Kind, kindOf, type Noun, normalHeader, nounOf } from './headers.js';

/** What a header cell says of its column. */
export interface Column {
  noun: Noun | 'bare';
  /** Kind in the model's vocabulary, `''` when the header says none. */
  type: string;
  /** Of "E-mail 2 Address"; 0 when there is none. */
  number: number;
  /** Columns that make one value together, as `address 1` of Google. */
  family: string;
}

/** Understands one header cell; undefined when it says nothing that is known. */
export function parseHeader(cell: string): Column | undefined {
  if (cell.length > longestHeader) return undefined;
  const grouped = /^\s*(.*?)\s*(\d{1,3})\s+-\s+(.+?)\s*$/.exec(cell);
  if (grouped)
    return groupedColumn(normalHeader(grouped[1] ?? ''), Number(grouped[2]), normalHeader(grouped[3] ?? ''));
  const header = normalHeader(cell);
  if (header === '') return undefined;
  const special = specials.get(header);
  if (special) return { ...plain, ...special };
  const noun = nounOf(header);
  if (noun) return { ...plain, noun };
  return composed(header.split(' '));
}

/** Longer ones are text; looking for words in them would only cost time. */
const longestHeader = 100;

const plain = { type: '', number: 0, family: '' };

/** Headers whose words would mislead when read one by one. */
const specials = new Map<string, Pick<Column, 'noun' | 'type'>>(
  Object.entries({
    'primary phone': { noun: 'phone', type: 'Main' },
    'company main phone': { noun: 'phone', type: 'Main' },
    'telefon firma': { noun: 'phone', type: 'Main' },
    'téléphone société': { noun: 'phone', type: 'Main' },
    'hoofdtelefoon bedrijf': { noun: 'phone', type: 'Main' },
    'yahoo phone': { noun: 'phone', type: '' },
    'car phone': { noun: 'phone', type: 'Car' },
    'assistants phone': { noun: 'phone', type: 'Assistant' },
    'tty tdd phone': { noun: 'phone', type: 'TTY/TDD' },
  }),
);

/** `Address 1 - Street` of Google, `Section 1 - Email` of its predecessor. */
function groupedColumn(family: string, number: number, part: string): Column | undefined {
  const column = { ...plain, family: `${family} ${number}`, number };
  const isType = part === 'type' || part === 'label' || part === 'description';
  if (family === 'e mail' || family === 'email') return groupedPart(column, part, isType, 'email');
  if (family === 'phone') return groupedPart(column, part, isType, 'phone');
  if (family === 'website') return part === 'value' ? { ...column, noun: 'url' } : undefined;
  if (family === 'organization') {
    if (part === 'name') return { ...column, noun: 'company' };
    if (part === 'title') return { ...column, noun: 'job_title' };
    return part === 'department' ? { ...column, noun: 'department' } : undefined;
  }
  if (family === 'address') {
    if (isType) return { ...column, noun: 'type' };
    const noun = part === 'formatted' ? 'address' : nounOf(part);
    return noun ? { ...column, noun } : undefined;
  }
  if (family !== 'section') return undefined;
  if (isType) return { ...column, noun: 'type' };
  const inner = parseHeader(part);
  return inner && inner.noun !== 'bare' ? { ...inner, family: column.family } : undefined;
}

function groupedPart(
  column: Omit<Column, 'noun'>,
  part: string,
  isType: boolean,
  noun: Noun,
): Column | undefined {
  if (isType) return { ...column, noun: 'type' };
  return part === 'value' ? { ...column, noun } : undefined;
}

/** A header made of a noun, words for its kind, and a number: "Téléphone 2 (bureau)", "Home Postal Code". */
function composed(words: string[]): Column | undefined {
  if (words[0] === 'website' || words[0] === 'web') return { ...plain, noun: 'url' };
  if (words[0] === 'im') return { ...plain, noun: 'ignored' };
  const found = new Set<Kind>();
  let number = 0;
  const rest: string[] = [];
  const bare: string[] = [];
  for (const word of words.flatMap(separated)) {
    const kind = kindOf(word);
    if (kind === 'number') number = Number(word);
    else if (kind === undefined) {
      if (!isOfNoun(word)) return undefined;
      rest.push(word);
      bare.push(word);
    } else if (kind === 'silent') rest.push(word);
    else found.add(kind);
  }
  const noun = nounOf(rest.join(' ')) ?? nounOf(bare.join(' ')) ?? nounOfPart(bare);
  const type = typeOf(found);
  if (noun) return { ...plain, noun, type, number };
  if (bare.length > 0 || found.size === 0) return undefined;
  const isPhone = found.has('fax') || found.has('mobile') || found.has('pager');
  return { ...plain, noun: isPhone ? 'phone' : 'bare', type, number };
}

const eastAsian = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+$/;

/** Words of East Asian headers stand together: "商务电话" is "商务" and "电话". */
function separated(word: string): string[] {
  if (!eastAsian.test(word) || kindOf(word) || nounOf(word)) return [word];
  for (let at = word.length - 1; at > 0; at--) {
    const [start, end] = [word.slice(0, at), word.slice(at)];
    if (kindOf(start) && (nounOf(end) || kindOf(end))) return [start, end];
    if (kindOf(end) && nounOf(start)) return [end, start];
  }
  return [word];
}

/** A part is often told with the whole that it is of: "商务地址 街道", "Улица (раб. адрес)". */
function nounOfPart(words: readonly string[]): Noun | undefined {
  return nounOf(words.filter((word) => nounOf(word) !== 'address').join(' '));
}

function typeOf(found: ReadonlySet<Kind>): string {
  if (found.has('car')) return 'Car';
  if (found.has('assistant')) return 'Assistant';
  const words = [...found].filter((kind) => kind !== 'silent' && kind !== 'number');
  return words.length === 0 ? '' : toType(words.join(' '));
}
