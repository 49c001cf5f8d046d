const unknown = 0;
const mark = 1;
const several = 2;

/**
 * What each UTF-16 unit of small letters becomes when it is folded: another unit, nothing, or several, as halves of a
 * pair do together with their other half. Filled with those that are met, since expressions for the same, on each name of
 * a large book, take five times as long.
 */
const foldings = new Uint16Array(0x10000);

/** A text without case and accents, its words separated by blanks. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  let isFolded = true;
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i);
    const folding = foldingOf(unit);
    if (folding === several) return foldByExpressions(lower);
    if (folding !== unit) isFolded = false;
  }
  return isFolded ? lower : foldByUnits(lower);
}

function foldByUnits(lower: string): string {
  let folded = '';
  for (let i = 0; i < lower.length; i++) {
    const folding = foldingOf(lower.charCodeAt(i));
    if (folding !== mark) folded += String.fromCharCode(folding);
  }
  return folded;
}

function foldingOf(unit: number): number {
  const known = foldings[unit] as number;
  if (known !== unknown) return known;
  const folded = foldByExpressions(String.fromCharCode(unit));
  const isHalf = unit >= 0xd800 && unit < 0xe000;
  const folding = folded === '' ? mark : folded.length > 1 || isHalf ? several : folded.charCodeAt(0);
  foldings[unit] = folding;
  return folding;
}

const foldByExpressions = (lower: string): string =>
  lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
