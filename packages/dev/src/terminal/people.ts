import type { Contact } from '../application/answers.js';
import type { Download } from '../imports/demo-import.js';

const maxShown = 20;
const widest = 36;
const gap = '  ';

/** The first people of an address book as a table, and how many there are. */
export function people({ contacts, total }: Download): string[] {
  const shown = contacts.slice(0, maxShown);
  const rows = [['Name', 'E-mail', 'Phone'], ...shown.map(rowOf)];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map(
    (row) =>
      `  ${row
        .map((cell, i) => pad(cell, widths[i] ?? 0))
        .join(gap)
        .trimEnd()}`,
  );
  const more = total - shown.length;
  const count = `${total.toLocaleString('en')} ${total === 1 ? 'person' : 'people'}`;
  if (total === 0) return ['There is nobody in this address book.'];
  return [
    ...lines,
    '',
    more > 0 ? `${count} in all; these are the first ${shown.length}.` : `${count} in all.`,
  ];
}

function rowOf({ first_name: first, last_name: last, email, phone }: Contact): string[] {
  const name = `${first} ${last}`.trim();
  return [name, email[0]?.address ?? '', phone[0]?.number ?? ''].map((cell) => shorten(printable(cell)));
}

/** A file must not move the cursor of the terminal. */
const printable = (text: string) => text.replace(/\p{Cc}|\p{Cf}/gu, '');

const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

function shorten(text: string): string {
  if (widthOf(text) <= widest) return text;
  let kept = '';
  for (const grapheme of graphemes(text)) {
    if (widthOf(kept + grapheme) >= widest) break;
    kept += grapheme;
  }
  return `${kept}…`;
}

/** Chinese, Japanese and Korean letters and emoji take two columns. */
function widthOf(text: string): number {
  return graphemes(text).reduce(
    (sum, grapheme) =>
      sum +
      (/\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Hang}|\p{Extended_Pictographic}/u.test(grapheme) ? 2 : 1),
    0,
  );
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));
