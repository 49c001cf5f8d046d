import { repairTwiceEncoded } from './mojibake.js';

const plain = 1;
/** A mark that composes with no letter. Two in a row may have an order (Unicode §3.11), and are looked at. */
const mark = 2;
/** The first half of a pair (an emoji) that is plain with its other half. */
const half = 3;
const space = 4;
const lineBreak = 5;

/**
 * What each UTF-16 unit is to a clean value. Plain are ASCII and the letters of the large scripts that are composed and
 * visible as they are, and that text encoded twice does not come out as; 0 is all that has to be looked at.
 */
const kinds = new Uint8Array(0x10000);
for (const [from, to] of [
  [0x21, 0x7e],
  [0xc0, 0x151],
  [0x154, 0x15f],
  [0x162, 0x177],
  [0x179, 0x17c],
  [0x391, 0x3a1],
  [0x3a3, 0x3ce],
  [0x400, 0x45f],
  [0x531, 0x556],
  [0x561, 0x586],
  [0x5d0, 0x5ea],
  [0x621, 0x64a],
  [0x660, 0x669],
  [0x671, 0x6d3],
  [0x904, 0x928],
  [0x92a, 0x930],
  [0x932, 0x933],
  [0x935, 0x939],
  [0x93e, 0x94c],
  [0xe01, 0xe37],
  [0xe40, 0xe47],
  [0xe4c, 0xe4c],
  [0x10d0, 0x10fa],
  [0x1200, 0x1248],
  [0x1260, 0x1288],
  [0x1290, 0x12b0],
  [0x12c8, 0x12d6],
  [0x12d8, 0x1310],
  [0x1318, 0x135a],
  [0x1ea0, 0x1ef9],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x30fc, 0x30fc],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
] as const) {
  kinds.fill(plain, from, to + 1);
}
kinds[0x94d] = mark;
kinds.fill(mark, 0xe38, 0xe3b).fill(mark, 0xe48, 0xe4c);
kinds.fill(half, 0xd83c, 0xd83f);
kinds[0x20] = space;
kinds[0x0a] = lineBreak;

/** `blanks`: plain, but with blanks where none should be. */
type State = 'clean' | 'blanks' | 'unclean';

/**
 * How far a value is from being clean, in one pass over a table: regular expressions for the same take five times as
 * long, and this is run on every value.
 */
function stateOf(value: string, mayBreak: boolean): State {
  let before = space;
  let state: State = 'clean';
  for (let i = 0; i < value.length; i++) {
    const kind = kinds[value.charCodeAt(i)] as number;
    if (kind !== plain) {
      if (kind === 0 || (kind === mark && before === mark)) return 'unclean';
      if (kind === half && (value.charCodeAt(++i) & 0xfc00) !== 0xdc00) return 'unclean';
      if (kind === lineBreak && !mayBreak) state = 'blanks';
      if (kind >= space && before >= space && !(before === lineBreak && kind === lineBreak)) state = 'blanks';
    }
    before = kind;
  }
  return before < space || value === '' ? state : 'blanks';
}

/** Controls, and the marks that turn the direction of text (bidi) or have no width; joiners are looked at on their own. */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const joiner = /[\u200c\u200d]/;
/** A joiner joins only what stands on both its sides. */
const looseJoiner =
  /(?<![\p{L}\p{M}\p{N}\p{S}\p{Emoji}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{N}\p{S}])/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A value of one line: NFC, without control, direction and zero-width characters, each run of blanks one space, trimmed. */
export function toLine(value: string): string {
  const state = stateOf(value, false);
  if (state === 'clean') return value;
  return (state === 'blanks' ? value : readable(value)).replace(/[\s\u0085]+/g, ' ').trim();
}

/** The same for a value that may have several lines: line breaks stay, as `\n`. */
export function toBlock(value: string): string {
  const state = stateOf(value, true);
  if (state === 'clean') return value;
  if (state === 'blanks') return withoutBlanks(value);
  return readable(value)
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Most values have blanks around them only. */
function withoutBlanks(value: string): string {
  const trimmed = value.trim();
  if (trimmed !== value && stateOf(trimmed, true) === 'clean') return trimmed;
  return trimmed.replace(/ {2,}/g, ' ').replace(/ ?\n ?/g, '\n');
}

function readable(value: string): string {
  if (/^[\u0000-\u007f]*$/.test(value)) return value.replace(invisible, '');
  // Marks and letters in two parts may hide what was encoded twice: it must not come to light when a clean value is cleaned.
  let text = visible(repairTwiceEncoded(value));
  for (let repaired = repairTwiceEncoded(text); repaired !== text; repaired = repairTwiceEncoded(text))
    text = visible(repaired);
  return text;
}

function visible(value: string): string {
  const text = value.replace(invisible, '').replace(loneSurrogate, '\ufffd');
  // Composed last: what was taken out may have stood between a letter and its accent.
  return (joiner.test(text) ? text.replace(looseJoiner, '') : text).normalize('NFC');
}

/** The beginning of a value, at most `max` UTF-16 units, cut between two graphemes. */
export function cutAtGrapheme(value: string, max: number): string {
  if (value.length <= max) return value;
  // Graphemes are short: looking at the last piece around the cut is enough, whatever the length of the value.
  const from = Math.max(0, max - 64);
  let end = from;
  for (const { index } of graphemes.segment(value.slice(from, max + 64))) {
    if (from + index > max) break;
    end = from + index;
  }
  return value.slice(0, end).trimEnd();
}

const graphemes = new Intl.Segmenter();
