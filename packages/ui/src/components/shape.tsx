import type { VNode } from 'preact';

/** One of our icons, by its lines. It stands beside words that say the same: hidden from screen readers, in the colour of the text. */
export function Shape({ of }: { of: string }): VNode {
  return (
    <svg class="bb-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={of} />
    </svg>
  );
}
