import type { VNode } from 'preact';

/** Something goes on for which nobody is needed. */
export function Progress({ name }: { readonly name: string }): VNode {
  return (
    <div class="bb-picker-body">
      <p>{name}</p>
      <Busy text="" />
    </div>
  );
}

/** A bar that moves, since nobody knows how much there will be, and how much there is. */
export function Busy({ text }: { readonly text: string }): VNode {
  return (
    <>
      <div class="bb-picker-busy" aria-hidden="true" />
      <p class="bb-count" role="status">
        {text}
      </p>
    </>
  );
}
