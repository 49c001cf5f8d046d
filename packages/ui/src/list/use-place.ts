import { type MutableRef, useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from './book.js';
import type { Rows } from './use-rows.js';
import { type Layout, rowAt, topOf } from './virtual.js';

interface Shown {
  /** What is looked at: another search or group is another view. */
  readonly view: string;
  readonly entries: readonly Entry[];
  readonly layout: Layout;
}

/** Where a view was scrolled to when it was seen last. */
export interface Place {
  readonly view: string;
  readonly topRems: number;
}

/**
 * Keeps whom one sees under one's eyes while people come in above them; another view begins at its top. `place` remembers where
 * the view was, for when it is shown again.
 */
export function usePlace(rows: Rows, shown: Shown, place: MutableRef<Place | undefined>): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (place.current?.view === shown.view) rows.scrollTo(place.current.topRems);
    return () => {
      place.current = { view: before.current.view, topRems: rows.top() };
    };
  }, []);
  useLayoutEffect(() => {
    const { view, entries, layout } = before.current;
    before.current = shown;
    if (view !== shown.view) rows.scrollTo(0);
    else if (entries !== shown.entries && rows.top() > 0) {
      const row = rowAt(layout, rows.top());
      const [before, now] = firstOfBoth(entries, row, shown.entries);
      if (now !== -1) rows.scrollTo(rows.top() + topOf(shown.layout, now) - topOf(layout, before));
    }
  });
}

/** How many below the first that is seen are looked at: a screen of them. */
const maxLooked = 30;

/** The first one from `row` on who is there afterwards, too, and where: duplicates may have become one. */
function firstOfBoth(
  entries: readonly Entry[],
  row: number,
  after: readonly Entry[],
): [row: number, now: number] {
  for (let at = row; at < Math.min(row + maxLooked, entries.length); at++) {
    const id = entries[at]?.person.id;
    const now = after.findIndex(({ person }) => person.id === id);
    if (now !== -1) return [at, now];
  }
  return [row, -1];
}
