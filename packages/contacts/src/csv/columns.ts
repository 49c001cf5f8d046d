import { compose } from './compose.js';
import type { Lexicon } from './lexicon.js';
import type { Noun } from './meaning.js';
import { normalHeader, withoutDenseBlanks } from './normal-header.js';
import { type Piece, piecesOf } from './pieces.js';

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

/** A header that is understood. */
export interface ReadHeader extends Column {
  /** The forms of the dictionaries that it is made of. */
  forms: readonly string[];
}

/** A header cell as it is looked at by any lexicon. */
export interface HeaderCell {
  /** As `normalHeader` gives it; `''` for one that is too long to be a header. */
  normal: string;
  /** Of Google's numbered columns: `E-mail 1 - Value`. */
  grouped?: { family: string; number: number; part: string };
}

/** Longer ones are text; looking for words in them would only cost time. */
const longestHeader = 100;

export function headerCell(cell: string): HeaderCell {
  if (cell.length > longestHeader) return { normal: '' };
  const normal = withoutDenseBlanks(normalHeader(cell));
  const [, name = '', number, part = ''] = /^\s*(.*?)\s*(\d{1,3})\s+-\s+(.+?)\s*$/.exec(cell) ?? [];
  const family = number === undefined ? '' : normalHeader(name);
  return families.has(family)
    ? { normal, grouped: { family, number: Number(number), part: normalHeader(part) } }
    : { normal };
}

/** Understands one header cell; undefined when it says nothing that is known. */
export function parseHeader({ normal, grouped }: HeaderCell, lexicon: Lexicon): ReadHeader | undefined {
  if (normal === '') return undefined;
  if (grouped) return groupedColumn(grouped.family, grouped.number, grouped.part, lexicon);
  const whole = lexicon.lookupWhole(normal);
  const pieces: Piece[] | undefined = whole ? [{ ...whole, form: normal }] : piecesOf(normal, lexicon);
  if (!pieces) return phonetic.test(normal) ? { ...plain, noun: 'ignored' } : undefined;
  const composed = compose(pieces);
  return (
    composed && {
      ...composed,
      family: '',
      forms: pieces.map(({ form }) => form),
    }
  );
}

/** How a name sounds. */
const phonetic = /(?:^| )(?:yomi|phonetic|יומי|يومي)(?: |$)|フリガナ|ふりがな|拼音|요미/;

const plain = { type: '', number: 0, family: '', forms: [] };

/** What Google numbers, and its predecessor. */
const families = new Set(['e mail', 'email', 'phone', 'website', 'organization', 'address', 'section']);

/** `Address 1 - Street` of Google, `Section 1 - Email` of its predecessor. */
function groupedColumn(
  family: string,
  number: number,
  part: string,
  lexicon: Lexicon,
): ReadHeader | undefined {
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
    const noun = part === 'formatted' ? 'address' : lexicon.lookup(part)?.noun;
    return noun ? { ...column, noun } : undefined;
  }
  if (isType) return { ...column, noun: 'type' };
  const inner = parseHeader({ normal: part }, lexicon);
  return inner && inner.noun !== 'bare' ? { ...inner, family: column.family } : undefined;
}

function groupedPart(
  column: Omit<ReadHeader, 'noun'>,
  part: string,
  isType: boolean,
  noun: Noun,
): ReadHeader | undefined {
  if (isType) return { ...column, noun: 'type' };
  return part === 'value' ? { ...column, noun } : undefined;
}
