import { Button } from 'bookbridge/components';
import type { VNode } from 'preact';

interface CopyableProps {
  /** Unique on the page. */
  id: string;
  label: string;
  text: string;
}

/** Something to paste elsewhere, word for word. The button is for the script to show. */
export function Copyable({ id, label, text }: CopyableProps): VNode {
  return (
    <div class="demo-copyable">
      <div class="demo-copyable-head">
        <span class="demo-label">{label}</span>
        <Button look="quiet" hidden data-copy={id}>
          <span data-copy-word="">Copy</span>
          <span class="bb-unseen"> {label}</span>
        </Button>
      </div>
      <code class="demo-code" id={id}>
        {text}
      </code>
    </div>
  );
}
