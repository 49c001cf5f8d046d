import { repairTwiceEncoded } from './mojibake.js';

/** What keeps a value from being clean as it is: anything beyond printable ASCII, or blanks in the wrong place. */
const unclean = /[^ -~]| {2}|^ | $/;

const uncleanBlock = /[^ -~\n]| {2}|^[ \n]|[ \n]$| \n|\n /;

/**
 * Letters of the large scripts that are composed and visible as they are. Text of these alone is NFC and has nothing
 * to take out, which spares most names that are not ASCII the slow way.
 */
const composed =
  /^[ -~\u00a1-\u00ac\u00ae-\u02af\u0391-\u03a1\u03a3-\u03ce\u0400-\u045f\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** Controls, and the marks that turn the direction of text (bidi) or have no width; joiners are looked at on their own. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const joiner = /[\u200c\u200d]/;
/** A joiner joins only what stands on both its sides. */
const looseJoiner =
  /(?<![\p{L}\p{M}\p{N}\p{S}\p{Emoji}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{N}\p{S}])/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A value of one line: NFC, without control, direction and zero-width characters, each run of blanks one space, trimmed. */
export function toLine(value: string): string {
  if (!unclean.test(value)) return value;
  const text = readable(value);
  return blanks.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** The same for a value that may have several lines: line breaks stay, as `\n`. */
export function toBlock(value: string): string {
  if (!uncleanBlock.test(value)) return value;
  return readable(value)
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Blanks that are not single spaces between words. */
const blanks = /[^\S ]| {2}|^ | $/;

function readable(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: tests for plain ASCII
  if (/^[\u0000-\u007f]*$/.test(value)) return value.replace(invisible, '');
  const repaired = repairTwiceEncoded(value);
  if (composed.test(repaired)) return repaired;
  let text = repaired.normalize('NFC').replace(invisible, '').replace(loneSurrogate, '\ufffd');
  if (joiner.test(text)) text = text.replace(looseJoiner, '');
  return text;
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
