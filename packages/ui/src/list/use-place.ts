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

/**
 * Keeps whom one sees under one's eyes while people come in above them; another view begins at its top. `place` remembers it in
 * rem for when the list is shown again.
 */
export function usePlace(rows: Rows, shown: Shown, place: MutableRef<number>): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (place.current > 0) rows.scrollTo(place.current);
    return () => {
      place.current = rows.top();
    };
  }, []);
  useLayoutEffect(() => {
    const { view, entries, layout } = before.current;
    before.current = shown;
    if (view !== shown.view) rows.scrollTo(0);
    else if (entries !== shown.entries && rows.top() > 0) {
      const row = rowAt(layout, rows.top());
      const now = shown.entries.indexOf(entries[row] as Entry);
      if (now !== -1) rows.scrollTo(rows.top() + topOf(shown.layout, now) - topOf(layout, row));
    }
  });
}
