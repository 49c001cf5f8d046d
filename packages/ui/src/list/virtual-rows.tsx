import type { JSX, VNode } from 'preact';
import type { Rows } from './use-rows.js';
import { headingOf, type Layout, type RowRange, rowRems, type Section } from './virtual.js';

interface VirtualRowsProps {
  readonly rows: Rows;
  readonly layout: Layout;
  /** The row that stays in the document wherever the list is scrolled to: the one that has the keyboard. */
  readonly kept?: number | undefined;
  /** What rows under one heading are to screen readers. */
  readonly sectionRole: 'rowgroup' | 'presentation';
  readonly letterClass?: string | undefined;
  readonly row: (row: number, style: JSX.CSSProperties) => VNode;
}

/**
 * As much of a long list as is seen, each row at its place; goes into the element that scrolls. Places are set on the
 * elements themselves, which a policy without inline styles allows.
 */
export function VirtualRows({ rows, layout, kept, sectionRole, letterClass, row }: VirtualRowsProps): VNode {
  return (
    <>
      <div class="bb-list-rem" role="presentation" ref={rows.rem} />
      <div class="bb-list-height" role="presentation" style={{ height: rems(layout.totalRems) }} />
      {layout.sections.map((section) => {
        const drawn = rowsOf(section, rows.range, kept);
        if (drawn.length === 0) return null;
        const heading = headingOf(section.letter);
        const named = { role: sectionRole, 'aria-label': section.letter };
        return (
          <div
            key={section.letter ?? ''}
            class="bb-list-section"
            {...named}
            style={{ top: rems(section.topRems), height: rems(heading + section.count * rowRems) }}
          >
            {section.letter === undefined ? null : (
              <div class={`bb-list-letter ${letterClass ?? ''}`.trim()} aria-hidden="true">
                {section.letter}
              </div>
            )}
            {drawn.map((at) => row(at, { top: rems(heading + (at - section.first) * rowRems) }))}
          </div>
        );
      })}
    </>
  );
}

/** In pages of others a rem is what we say: theirs may be of another size than the reader's. */
const rems = (count: number) => `calc(${count} * var(--bb-rem, 1rem))`;

function rowsOf({ first, count }: Section, range: RowRange, kept: number | undefined): number[] {
  const [from, to] = [Math.max(first, range.from), Math.min(first + count, range.to)];
  const drawn = Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);
  if (kept === undefined || kept < first || kept >= first + count || drawn.includes(kept)) return drawn;
  return kept < from ? [kept, ...drawn] : [...drawn, kept];
}
