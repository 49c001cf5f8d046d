import { Button } from '@bookbridge/ui/components';
import type { VNode } from 'preact';

interface CopyableProps {
  /** Unique on the page. */
  id: string;
  label: string;
  text: string;
}

/** Something to paste elsewhere, word for word. Without the script there is no button. */
export function Copyable({ id, label, text }: CopyableProps): VNode {
  return (
    <div class="demo-copyable">
      <div class="demo-copyable-head">
        <span class="demo-label">{label}</span>
        <Button look="quiet" data-copy={id}>
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

/** Several of them, side by side where there is room. */
export function Copyables({ id, list }: { id: string; list: readonly Omit<CopyableProps, 'id'>[] }): VNode {
  return (
    <div class="demo-copyables">
      {list.map(({ label, text }, number) => (
        <Copyable key={label} id={`${id}-${number}`} label={label} text={text} />
      ))}
    </div>
  );
}
