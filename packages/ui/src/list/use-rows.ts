import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { headingOf, type Layout, type RowRange, rowAt, rowRems, rowsIn, topOf } from './virtual.js';

/** The part of a long list that is in the document, and the ways to move it. */
export interface Rows {
  /** For the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement>;
  /** For an element of one rem, which tells how large the text is. */
  readonly rem: RefObject<HTMLDivElement>;
  readonly range: RowRange;
  /** How many rows are seen at a time. */
  page(): number;
  firstSeen(): number;
  /** Scrolls no further than is needed to see the row. */
  reveal(row: number): void;
  scrollTo(rems: number): void;
  /** Where it is scrolled to, in rem. */
  top(): number;
}

/** What is seen before anything has been measured: a screen of people. */
const firstGuess = { topRems: 0, heightRems: 48 };

export function useRows(layout: Layout): Rows {
  const scroller = useRef<HTMLDivElement>(null);
  const rem = useRef<HTMLDivElement>(null);
  const remPx = useRef(16);
  const seen = useRef(firstGuess);
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const range = rowsIn(layout, seen.current);
  const drawn = useRef({ layout, range });
  drawn.current = { layout, range };

  function look(): void {
    const element = scroller.current;
    if (!element) return;
    remPx.current = rem.current?.offsetHeight || remPx.current;
    seen.current = {
      topRems: element.scrollTop / remPx.current,
      heightRems: element.clientHeight / remPx.current,
    };
    const { from, to } = rowsIn(drawn.current.layout, seen.current);
    if (from !== drawn.current.range.from || to !== drawn.current.range.to) redraw(undefined);
  }

  useLayoutEffect(look);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    if (rem.current) sizes.observe(rem.current);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  function scrollTo(rems: number): void {
    scroller.current?.scrollTo({ top: rems * remPx.current, behavior: 'instant' });
    look();
  }

  return {
    scroller,
    rem,
    range,
    page: () => Math.max(Math.floor(seen.current.heightRems / rowRems) - 1, 1),
    firstSeen: () => rowAt(layout, seen.current.topRems),
    reveal(row) {
      const top = topOf(layout, row);
      const { topRems, heightRems } = seen.current;
      // Its heading stays above it.
      const above = top - headingOf(layout.sections[0]?.letter);
      if (above < topRems) scrollTo(above);
      else if (top + rowRems > topRems + heightRems) scrollTo(top + rowRems - heightRems);
    },
    scrollTo,
    top: () => seen.current.topRems,
  };
}
