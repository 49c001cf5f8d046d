import type { VNode } from 'preact';

/** The places of people who are on their way. */
export function Places(): VNode {
  return (
    <div class="bb-list-places" aria-hidden="true">
      {Array.from({ length: 8 }, (_, at) => (
        <div key={at} class="bb-list-place" />
      ))}
    </div>
  );
}
