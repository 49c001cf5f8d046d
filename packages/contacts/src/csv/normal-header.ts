/** Scripts whose words stand together without a blank. */
export const dense =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}ー';

/**
 * A header cell as dictionaries have it: lower case, one blank for each run of separators and wherever a new word begins
 * in one that is glued. `E-mail 2 Address`, `e_mail:2 address` and `EMail2Address` are the same. Accents stay.
 */
export function normalHeader(cell: string): string {
  // Nearly all headers are plain, and take a fifth of the time of others.
  if (isPlainAscii.test(cell))
    return cell.replace(asciiWordEnds, '$& ').toLowerCase().replace(asciiSeparators, ' ').trim();
  return (
    cell
      .replace(/[ºª]/g, '')
      .normalize('NFKC')
      .replace(wordEnds, '$& ')
      .toLowerCase()
      // The dot that a Turkish capital leaves, and the two ways of writing two letters of Romanian.
      .replace(/['’`ʼ]|\u0307/g, '')
      .replace(/[țș]/g, (letter) => (letter === 'ț' ? 'ţ' : 'ş'))
      .replace(required, '')
      .replace(/[\s\u00a0\u200c\ufeff\-‐–—־_:;.,/\\()[\]{}<>*#!?"+&|=~、。・·•「」『』【】〔〕〈〉]+/g, ' ')
      .trim()
  );
}

/** Without what has to be taken out: apostrophes, and brackets of a remark. */
const isPlainAscii = /^[ -&(-Z\\^_a-~\t\r\n]*$/;
const asciiWordEnds = /[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z]{2})|[a-zA-Z](?=\d)|\d(?=[a-zA-Z])/g;
const asciiSeparators = /[\s\-_:;.,/\\()[\]{}<>*#!?"+&|=~]+/g;
const required = /\[(?:required|must [^\]]*)\]/g;

/** `aB`, `PLZPrivat`, `street2`, `email2Address`, and where Latin letters meet a dense script. */
const wordEnds = new RegExp(
  `\\p{Ll}(?=\\p{Lu})|\\p{Lu}(?=\\p{Lu}\\p{Ll}{2})|\\p{L}(?=\\d)|\\d(?=\\p{L})|[a-zA-Z\\d](?=[${dense}])|[${dense}](?=[a-zA-Z\\d])`,
  'gu',
);

const betweenDense = new RegExp(`(?<=[${dense}]) (?=[${dense}])`, 'gu');

/** A normal header, or a form of a dictionary, without the blanks that say nothing in a dense script. */
export const withoutDenseBlanks = (header: string): string =>
  isPlain(header) ? header : header.replace(betweenDense, '');

/** Letters that no dense script has: looking at the others takes much longer. */
const isPlain = (text: string): boolean => /^[\0-\u0dff]*$/.test(text);

const denseLetter = new RegExp(`[${dense}]`, 'u');

/** Whether a text has a letter of a dense script, or a letter is one. */
export const hasDense = (text: string): boolean => !isPlain(text) && denseLetter.test(text);
