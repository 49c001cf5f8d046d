/** What stays whole when accents are taken off, beside what people type for it. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
};

const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
/** Accents of Latin, Greek and Cyrillic letters, vowel points of Hebrew and Arabic, voicing marks of kana. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u3099\u309a]/g;
const katakana = /[\u30a1-\u30f6]/g;
const ascii = /^[\0-\x7f]*$/;

/** The text without case, accents and the like, so that "jose" finds José and "ｱﾅ" finds あな. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most text is, and the rest takes twenty times as long.
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(marks, '')
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(katakana, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}
