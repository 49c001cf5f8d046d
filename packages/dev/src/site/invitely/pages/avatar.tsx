import type { VNode } from 'preact';

const tints = 6;

/** The initial of somebody, on one of a few colours. */
export function Avatar({ of }: { of: string }): VNode {
  const [initial = '?'] = [...new Intl.Segmenter().segment(of)].map(({ segment }) => segment.toUpperCase());
  const tint = [...of].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % tints;
  return (
    <span class={`inv-avatar inv-avatar-${tint}`} aria-hidden="true">
      {initial}
    </span>
  );
}
