import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './icon.js';

interface FoldProps {
  summary: string;
  open?: boolean;
  id?: string;
  /** A report's summary is the report in one line. */
  look?: 'plain' | 'report';
  children: ComponentChildren;
}

/** Something to look into on demand; works without a script. */
export function Fold({ summary, open = false, look = 'plain', id, children }: FoldProps): VNode {
  return (
    <details class={`bb-fold bb-fold-${look}`} id={id} open={open}>
      <summary class="bb-fold-summary">
        <span>{summary}</span>
        <Icon name="chevron" />
      </summary>
      <div class="bb-fold-body">{children}</div>
    </details>
  );
}
