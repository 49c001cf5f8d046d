import type { ComponentChildren, VNode } from 'preact';

/** One matter of the page. `labelledBy` is the id of its heading. */
export function Card(props: { labelledBy?: string; children: ComponentChildren }): VNode {
  return (
    <section class="bb-card" aria-labelledby={props.labelledBy}>
      {props.children}
    </section>
  );
}
