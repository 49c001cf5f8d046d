/** Heights in rem, so that rows grow with the size of the text. */
export const rowRems = 3.5;
export const headingRems = 2;

/** So many rows are in the document at most, however high the screen. */
export const maxRows = 200;
/** Rows drawn beyond each edge, for those who scroll fast. */
const spareRows = 8;

/** Rows under one heading. */
export interface Section {
  /** `undefined` has no heading. */
  readonly letter: string | undefined;
  readonly first: number;
  readonly count: number;
  readonly topRems: number;
}

export interface Layout {
  readonly sections: readonly Section[];
  readonly count: number;
  readonly totalRems: number;
}

/** Rows one below the other, those with the same letter, which are neighbours, under a heading of their own. */
export function layoutOf(letters: readonly (string | undefined)[]): Layout {
  const sections: Section[] = [];
  let top = 0;
  for (let first = 0; first < letters.length; ) {
    const letter = letters[first];
    let end = first + 1;
    while (end < letters.length && letters[end] === letter) end++;
    sections.push({ letter, first, count: end - first, topRems: top });
    top += headingOf(letter) + (end - first) * rowRems;
    first = end;
  }
  return { sections, count: letters.length, totalRems: top };
}

export function headingOf(letter: string | undefined): number {
  return letter === undefined ? 0 : headingRems;
}

/** Where the row begins, in rem from the top of all. */
export function topOf(layout: Layout, row: number): number {
  const section = sectionWith(layout, ({ first }) => first <= row);
  return section ? section.topRems + headingOf(section.letter) + (row - section.first) * rowRems : 0;
}

/** The row at this height, or the nearest. */
export function rowAt(layout: Layout, rems: number): number {
  const section = sectionWith(layout, ({ topRems }) => topRems <= rems);
  if (!section) return 0;
  const within = Math.floor((rems - section.topRems - headingOf(section.letter)) / rowRems);
  return section.first + Math.min(Math.max(within, 0), section.count - 1);
}

/** The rows to draw, `from` up to before `to`, for what is seen of the list. */
export function rowsIn(layout: Layout, seen: { topRems: number; heightRems: number }): RowRange {
  const from = Math.max(rowAt(layout, seen.topRems) - spareRows, 0);
  const to = Math.min(rowAt(layout, seen.topRems + seen.heightRems) + spareRows + 1, layout.count);
  // One is left for the row that has the keyboard, wherever it is.
  return { from, to: Math.min(to, from + maxRows - 1) };
}

export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The last section for which this is true: sections are in order, and it is true of the first ones. */
function sectionWith({ sections }: Layout, isBefore: (section: Section) => boolean): Section | undefined {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sections[middle] as Section)) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}
