import type { Sentences } from '../speech/sentences.js';
import type { ListTexts } from '../texts/list-texts.js';

/** What the list says, and how its language puts numbers and names into it. */
export interface Words {
  readonly texts: ListTexts;
  readonly speech: Sentences;
}

/** How many are selected, and of how many at most. */
export function selectedText({ texts, speech }: Words, count: number, limit: number | undefined): string {
  if (count === 0) return texts.nobodySelected;
  if (limit === undefined) return speech.count(texts.selected, count);
  return speech.count(texts.selectedOfLimit, count, { limit: speech.number(limit) });
}

/** How many there are in the address book, while it comes in and then. */
export function countText(
  { texts, speech }: Words,
  book: { count: number; isFilling: boolean; total: number | undefined },
): string {
  const { count, isFilling, total } = book;
  if (!isFilling) return speech.count(texts.count, count);
  if (count === 0) return texts.reading;
  if (total === undefined) return speech.count(texts.countSoFar, count);
  return speech.count(texts.countOfTotal, count, { total: speech.number(total) });
}
