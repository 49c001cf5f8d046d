import type { ComponentChildren, VNode } from 'preact';
import { Shape } from '../components/shape.js';

/** Why there is nobody to see, and the way on. */
export function Empty(props: { icon: string; text: string; children?: ComponentChildren }): VNode {
  return (
    <div class="bb-list-empty">
      <Shape of={props.icon} />
      <p class="bb-list-empty-text">{props.text}</p>
      {props.children}
    </div>
  );
}

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
