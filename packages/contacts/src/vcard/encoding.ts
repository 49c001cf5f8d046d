/** How the value of a property is encoded; `''` for as it is. */
export type ValueEncoding = 'quoted-printable' | 'base64' | '';

const quoted = 'QP?|QUOTED[-_ ]*(?:PRINT(?:ABLE)?)?';
const base64 = 'B(?:ASE[-_ ]*64)?';
const isQuoted = new RegExp(`^(?:${quoted})$`, 'i');
const isBase64 = new RegExp(`^(?:${base64})$`, 'i');
const inHead = (names: string) =>
  new RegExp(`[;,]\\s*(?:(?:ENCODING|TYPE)\\s*=\\s*)?["']?(?:${names})["']?\\s*[;:,]`, 'i');
const hasQuoted = inHead(quoted);
const hasBase64 = inHead(base64);

/** The encoding that a word names, as programs spell it. */
export function encodingNamed(word: string): ValueEncoding {
  return isQuoted.test(word) ? 'quoted-printable' : isBase64.test(word) ? 'base64' : '';
}

/** The encoding that the head of a line states. */
export function encodingOfLine(line: string): ValueEncoding {
  const head = line.slice(0, line.indexOf(':') + 1);
  return hasQuoted.test(head) ? 'quoted-printable' : hasBase64.test(head) ? 'base64' : '';
}

/** Quoted-printable that no parameter tells: a letter beyond ASCII is two octets at least. */
export const looksQuoted = (text: string): boolean => /(?:=[\dA-F]{2}){2}/i.test(text);
