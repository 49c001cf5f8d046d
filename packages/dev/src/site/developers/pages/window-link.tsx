import type { ComponentChildren, VNode } from 'preact';
import type { DemoImport } from '../../../imports/demo-import.js';

/** Opens the person's page once more, where it was before: the script knows the window, without it there is a tab. */
export function WindowLink({ it, children }: { it: DemoImport; children: ComponentChildren }): VNode {
  const window = it.isInPopup ? { target: '_blank', 'data-window': '' } : {};
  return (
    <a class="bb-button bb-button-quiet" href={it.url} {...window}>
      {children}
    </a>
  );
}
