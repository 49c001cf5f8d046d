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
      <span class="demo-label" id={`${id}-label`}>
        {label}
      </span>
      <div class="demo-copyable-row">
        <code class="demo-code" id={id}>
          {text}
        </code>
        <Button look="quiet" hidden data-copy={id}>
          <span data-copy-word="">Copy</span>
          <span class="bb-unseen"> {label}</span>
        </Button>
      </div>
    </div>
  );
}
