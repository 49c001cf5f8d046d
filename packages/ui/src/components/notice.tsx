import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** What stands in the way, said once and loudly; without a text it keeps its place for the script. */
export function Notice({ text }: { text: string | undefined }): VNode {
  return (
    <div class="bb-notice" role="alert" tabIndex={-1} data-bb-notice hidden={text === undefined}>
      <Icon name="alert" />
      <p data-bb-notice-text>{text}</p>
    </div>
  );
}

/** Something to know that stands in nobody's way. */
export function Caution({ text }: { text: string }): VNode {
  return (
    <p class="bb-caution">
      <Icon name="alert" />
      <span>{text}</span>
    </p>
  );
}
