import type { JSX, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Section } from './virtual.js';

/** More letters than this would be too small to aim at. */
const maxLetters = 28;
interface RailProps {
  readonly id: string | undefined;
  readonly class: string | undefined;
  readonly sections: readonly Section[];
  readonly onJump: (section: Section) => void;
}

/**
 * The letters down the side, for a finger that glides along them. Hidden from screen readers and keyboards, which have faster ways:
 * typing the beginning of a name, and the search.
 */
export function Rail({ id, class: more = '', sections, onJump }: RailProps): VNode {
  const [under, setUnder] = useState<Section>();
  const shown = Math.min(sections.length, maxLetters);
  const letters = Array.from(
    { length: shown },
    (_, at) => sections[Math.round((at * (sections.length - 1)) / (shown - 1))],
  );

  function jump({ currentTarget, clientY }: JSX.TargetedPointerEvent<HTMLDivElement>): void {
    const { top, height } = currentTarget.getBoundingClientRect();
    const at = Math.floor(((clientY - top) / height) * sections.length);
    const section = sections[Math.max(Math.min(at, sections.length - 1), 0)];
    if (!section || section === under) return;
    setUnder(section);
    onJump(section);
  }

  return (
    <div
      id={id}
      class={`bb-list-rail${shown > maxLetters / 2 ? ' bb-list-rail-long' : ''} ${more}`.trim()}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        jump(event);
      }}
      onPointerMove={(event) => {
        if (under) jump(event);
      }}
      onPointerUp={() => setUnder(undefined)}
      onPointerCancel={() => setUnder(undefined)}
    >
      {letters.map((section) => (
        <span key={section?.letter} class="bb-list-rail-letter">
          {section?.letter}
        </span>
      ))}
      {under ? <span class="bb-list-under">{under.letter}</span> : null}
    </div>
  );
}
