import type { VNode } from 'preact';
import { Shape } from './shape.js';
import { alert } from './shapes.js';

/** What stands in the way, said once and loudly; without a text it keeps its place for the script. */
export function Notice({ text }: { text: string | undefined }): VNode {
  return (
    <div class="bb-notice" role="alert" tabIndex={-1} data-bb-notice hidden={text === undefined}>
      <Shape of={alert} />
      <p data-bb-notice-text>{text}</p>
    </div>
  );
}

/** Something to know that stands in nobody's way. */
export function Caution({ text }: { text: string }): VNode {
  return (
    <p class="bb-caution">
      <Shape of={alert} />
      <span>{text}</span>
    </p>
  );
}
