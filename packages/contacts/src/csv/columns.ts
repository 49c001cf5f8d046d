import { toType } from '../clean/type.js';
import { type Kind, type Noun, normalHeader, type Words } from './words.js';

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
export function parseHeader(cell: string, words: Words): Column | undefined {
  if (cell.length > longestHeader) return undefined;
  const grouped = /^\s*(.*?)\s*(\d{1,3})\s+-\s+(.+?)\s*$/.exec(cell);
  const family = grouped && normalHeader(grouped[1] ?? '');
  if (family !== null && families.has(family))
    return groupedColumn(family, Number(grouped?.[2]), normalHeader(grouped?.[3] ?? ''), words);
  // What Pipedrive and Shopify put before all of a person's columns.
  const header = normalHeader(cell).replace(/^(?:person|default address) (?=.)/, '');
  if (header === '') return undefined;
  const whole = words.wholeOf(header);
  if (whole) return { ...plain, noun: whole[0], type: whole[1] };
  const noun = words.nounOf(header);
  if (noun) return { ...plain, noun };
  if (phonetic.test(header)) return { ...plain, noun: 'ignored' };
  return composed(header.split(' '), words);
}

/** How a name sounds. */
const phonetic = /(?:^| )(?:yomi|phonetic|יומי|يومي)(?: |$)|フリガナ|ふりがな|拼音|요미/;

/** Longer ones are text; looking for words in them would only cost time. */
const longestHeader = 100;

const plain = { type: '', number: 0, family: '' };

/** What Google numbers, and its predecessor. */
const families = new Set(['e mail', 'email', 'phone', 'website', 'organization', 'address', 'section']);

/** `Address 1 - Street` of Google, `Section 1 - Email` of its predecessor. */
function groupedColumn(family: string, number: number, part: string, words: Words): Column | undefined {
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
    const noun = part === 'formatted' ? 'address' : words.nounOf(part);
    return noun ? { ...column, noun } : undefined;
  }
  if (isType) return { ...column, noun: 'type' };
  const inner = parseHeader(part, words);
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
function composed(words: string[], known: Words): Column | undefined {
  if (words[0] === 'website' || words[0] === 'web') return { ...plain, noun: 'url' };
  if (words[0] === 'im') return { ...plain, noun: 'ignored' };
  const found = new Set<Kind>();
  let number = 0;
  const rest: string[] = [];
  const bare: string[] = [];
  for (const word of words.flatMap((it) => separated(it, known) ?? it)) {
    const kind = known.kindOf(word);
    if (kind === 'number') number = Number(word);
    else if (kind === undefined) {
      rest.push(word);
      bare.push(word);
    } else if (kind === 'stop_word') rest.push(word);
    else found.add(kind);
  }
  const { nounOf } = known;
  const noun =
    nounOf(rest.join(' ')) ?? nounOf(bare.join(' ')) ?? nounOfPart(rest, known) ?? nounOfPart(bare, known);
  const type = typeOf(found);
  // An assistant has a name and more, of which the number alone leads to the contact.
  if (found.has('assistant') && noun !== 'phone') return { ...plain, noun: 'ignored' };
  // An office is no place where a person is found.
  if (noun === 'location' && type !== '') return { ...plain, noun: 'ignored' };
  // The first of somebody's addresses is no address of a kind.
  if (noun === 'email' && type === 'Main') return { ...plain, noun, number };
  if (noun) return { ...plain, noun, type, number };
  if (bare.length > 0 || found.size === 0) return undefined;
  const isPhone = found.has('fax') || found.has('mobile') || found.has('pager');
  return { ...plain, noun: isPhone ? 'phone' : 'bare', type, number };
}

const eastAsian = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+$/;
const shortest = 3;

/** Words that stand together, as in East Asian headers ("商务电话" is "商务" and "电话") and Germanic ones ("Hemort"). */
function separated(word: string, words: Words): string[] | undefined {
  const isEastAsian = eastAsian.test(word);
  const bare = isEastAsian ? word.replace(/^[の的]|[の的]$/g, '') : word;
  if (words.kindOf(bare) || words.nounOf(bare)) return [bare];
  for (let at = bare.length - 1; at > 0; at--) {
    const start = bare.slice(0, at);
    const kind = words.kindOf(start);
    if (!isEastAsian) {
      const end = bare.slice(at);
      if (at < shortest || bare.length - at < shortest || !kind || kind === 'stop_word' || kind === 'number')
        continue;
      const other = words.kindOf(end);
      if (words.nounOf(end) || isDevice(other) || (isDevice(kind) && other === 'stop_word'))
        return [start, end];
    } else if (kind) {
      const end = separated(bare.slice(at), words);
      if (end) return [start, ...end];
    } else if (words.nounOf(start) && words.kindOf(bare.slice(at))) return [bare.slice(at), start];
  }
  return undefined;
}

const isDevice = (kind: Kind | undefined) => kind === 'fax' || kind === 'mobile' || kind === 'pager';

/** A part is often told with the whole that it is of: "商务地址 街道", "Улица (раб. адрес)". */
function nounOfPart(bare: readonly string[], { nounOf }: Words): Noun | undefined {
  return nounOf(bare.filter((word) => nounOf(word) !== 'address').join(' '));
}

function typeOf(found: ReadonlySet<Kind>): string {
  if (found.has('car')) return 'Car';
  if (found.has('billing')) return 'Billing';
  if (found.has('shipping')) return 'Shipping';
  if (found.has('assistant')) return 'Assistant';
  const words = [...found].filter((kind) => kind !== 'stop_word' && kind !== 'number');
  return words.length === 0 ? '' : toType(words.join(' '));
}
